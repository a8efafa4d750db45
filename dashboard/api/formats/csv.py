"""Writes a list as CSV for programs: what the dataset says, letter for letter.

Texts that a spreadsheet would run are left as they are, for a program must get back what was
stored; whoever opens the list in a spreadsheet takes XLSX. UTF-8 without a byte order mark.
"""

from typing import Any

from dashboard.api.choosing import Sheet


def write_csv(sheet: Sheet, _following: str) -> bytes:
    """Return rows as CSV, every number with all its digits."""
    text = sheet.rows.to_csv(
        index=False, lineterminator="\r\n", date_format="%Y-%m-%d", float_format=_write_number
    )
    return text.encode()


def _write_number(number: Any) -> str:
    return repr(float(number)).removesuffix(".0")
