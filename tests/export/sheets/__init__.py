"""Workbooks: data, charts, notes, sources."""
