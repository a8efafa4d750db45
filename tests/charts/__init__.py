"""What the charts say, read from the figures as plotly would get them."""
