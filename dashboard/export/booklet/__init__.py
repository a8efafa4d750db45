"""A deck as one PDF: cover, contents, a page a figure, sources and method."""

from dashboard.export.booklet.write import write_booklet

__all__ = ["write_booklet"]
