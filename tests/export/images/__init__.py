"""Images of figures, drawn by a real browser."""
