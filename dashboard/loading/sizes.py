"""How much is kept ready."""

FIGURES = 512  # figures kept ready: more than one day's views of all pages; each is some 50 kB
