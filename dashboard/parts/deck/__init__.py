"""Parts of the Deck page."""
