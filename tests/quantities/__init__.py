"""What sources say is read into quantities, and slips are found."""
