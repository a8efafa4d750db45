"""How quantities, dates, sources and untrusted text are written."""
