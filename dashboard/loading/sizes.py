"""How much is kept ready."""

FIGURES = 512  # figures kept ready: more than one day's views of all pages; each is some 50 kB
DAYS = 16  # as-of dates for which verdicts are kept: all of a session, and the next reader's
