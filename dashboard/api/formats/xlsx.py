"""Writes a list as a workbook of one sheet; nothing in it is a formula or a link."""

from datetime import datetime
from io import BytesIO

import pandas as pd
from xlsxwriter import Workbook

from dashboard.api.choosing import Sheet
from dashboard.api.formats.cells import list_rows

PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
LONG_AGO = datetime(2000, 1, 1)  # the same rows give the same bytes, whenever they are written
WIDTH = 18


def write_xlsx(sheet: Sheet, _following: str) -> bytes:
    """Return rows as a workbook, column names in its first line."""
    file = BytesIO()
    with Workbook(file, PLAIN) as book:
        book.set_properties({"created": LONG_AGO, "comments": f"Dataset {sheet.catalog.version}"})
        page = book.add_worksheet(sheet.listing.name)
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        names = list(sheet.rows.columns)
        page.write_row(0, 0, names, book.add_format({"bold": True}))
        page.freeze_panes(1, 1)
        page.set_column(0, max(len(names) - 1, 0), WIDTH)
        days = [pd.api.types.is_datetime64_any_dtype(sheet.rows[name]) for name in names]
        for line, row in enumerate(list_rows(sheet.rows), 1):
            for place, cell in enumerate(row.values()):
                if cell is None:
                    continue
                if days[place]:
                    page.write_datetime(line, place, datetime.fromisoformat(cell), day)
                elif isinstance(cell, str):
                    page.write_string(line, place, cell)
                else:
                    page.write(line, place, cell)
    return file.getvalue()
