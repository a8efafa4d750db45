"""Native charts as DrawingML, which slides and workbooks share."""
