"""Parts of the page on which editors add and change rows."""
