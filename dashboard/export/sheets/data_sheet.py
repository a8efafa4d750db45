"""The data sheet of an exhibit: its table with typed numbers and days, ready to filter."""

from typing import Any

import pandas as pd

from dashboard.export.exhibit import Exhibit
from dashboard.export.sheets.book import Book, clean_cell, measure_column
from dashboard.export.tables import add_numbers
from dashboard.i18n import _

YEARS = (1900, 2100)  # whole numbers between them in a column of years have no separator


def add_data(book: Book, exhibit: Exhibit, name: str) -> None:
    """Add the table of a figure: head frozen, columns as wide as their words, a filter."""
    sheet = book.add_sheet(name)
    table = add_numbers(exhibit.figure)
    table = table.rename(columns={"id": _("Record")})
    for column, head in enumerate(map(str, table.columns)):
        cells = [_plain(value) for value in table.iloc[:, column]]
        sheet.set_column(column, column, measure_column(head, cells))
        sheet.write_string(0, column, clean_cell(head), book.head)
        look = {"num_format": "0"} if _is_years(cells) else {}
        for row, value in enumerate(cells, 1):
            _write(book, sheet, (row, column), value=value, look=look)
    sheet.freeze_panes(1, 0)
    if len(table) and len(table.columns):
        sheet.autofilter(0, 0, len(table), len(table.columns) - 1)


def _write(book: Book, sheet: Any, place: tuple[int, int], *, value: Any, look: Any) -> None:
    if look and isinstance(value, int):
        sheet.write_number(*place, value, book.look(**look))
    else:
        book.write(sheet, place, value)


def _plain(value: Any) -> Any:
    """Return a cell as a plain value of Python, None where it is missing."""
    if isinstance(value, str):
        return value
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    return value.item() if hasattr(value, "item") else value


def _is_years(cells: list[Any]) -> bool:
    known = [cell for cell in cells if cell is not None]
    return bool(known) and all(
        isinstance(cell, int) and YEARS[0] <= cell <= YEARS[1] for cell in known
    )
