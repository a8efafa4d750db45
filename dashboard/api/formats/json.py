"""Writes a page of a list as JSON, with the version, the day, the count and the next page."""

from typing import Any

from pydantic_core import to_json

from dashboard.api.choosing import Sheet
from dashboard.api.formats.cells import drop_lacking, list_rows


def write_json(sheet: Sheet, following: str) -> bytes:
    """Return a page as JSON."""
    rows = list_rows(sheet.rows)
    if lacks := sheet.listing.lacks:
        rows = drop_lacking(rows, sheet.all_columns["kind"].tolist(), lacks)
    answer: dict[str, Any] = {
        "dataset": sheet.catalog.version,
        "as_of": sheet.question.as_of,
        "total": sheet.total,
        "next": following or None,
        "items": rows,
    }
    return to_json(answer)
