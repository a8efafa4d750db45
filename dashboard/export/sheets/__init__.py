"""Workbooks: native charts with their data, notes and sources."""

from dashboard.export.sheets.workbook import write_workbook

__all__ = ["write_workbook"]
