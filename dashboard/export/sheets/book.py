"""A workbook and the looks of its cells; what is written into it never runs and never breaks it."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pandas as pd
from xlsxwriter import Workbook

from dashboard.charts.palette import LIGHT
from dashboard.export.native.ink import clean_text, is_link
from data.formulas import neutralise_formula

# Texts stay texts: nothing that was typed becomes a formula or a link.
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "nan_inf_to_errors": True,
}
MOST_SIGNS = 32_000  # of a cell; a spreadsheet keeps 32,767
MOST_LINK = 2_000  # of an address; a spreadsheet opens 2,079
A4 = 9
DAYS = "yyyy-mm-dd"
WIDEST, NARROWEST = 60, 8  # of a column, in signs


class Book:
    """A workbook in the making, with the formats that its sheets share."""

    def __init__(self) -> None:
        """Start an empty workbook."""
        self.file = BytesIO()
        self.workbook = Workbook(self.file, SAFE)
        self.charts: list[bytes] = []  # the XML of each chart, in the order of their stubs
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def look(self, **properties: Any) -> Any:
        """Return the format of these properties, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format({"valign": "top"} | properties)
        return self._formats[key]

    @property
    def head(self) -> Any:
        """The format of the first row of a sheet."""
        return self.look(bold=True, text_wrap=True, bottom=1, bottom_color=LIGHT.axis)

    def add_sheet(self, name: str) -> Any:
        """Add a sheet that prints across one page."""
        sheet: Any = self.workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        return sheet

    def finish(self) -> bytes:
        """Close the workbook and return it."""
        self.workbook.close()
        return _swap_charts(self.file.getvalue(), self.charts)

    def write(self, sheet: Any, place: tuple[int, int], value: Any, **look: Any) -> None:
        """Write a value by its type; a missing one leaves its cell empty."""
        row, column = place
        if isinstance(value, str):
            sheet.write_string(row, column, clean_cell(value), self.look(**look))
        elif value is None or pd.isna(value):
            return
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, self.look(num_format=DAYS, **look))
        else:
            whole = float(value).is_integer()
            sheet.write_number(row, column, value, self.look(**_format_number(whole), **look))

    def write_link(self, sheet: Any, place: tuple[int, int], address: str) -> None:
        """Write an address, to be opened by a click where it is one of the web."""
        address = clean_text(address)
        if is_link(address) and len(address) <= MOST_LINK:
            sheet.write_url(*place, address.replace(" ", "%20"), string=address)
        else:
            self.write(sheet, place, address)


def clean_cell(text: str) -> str:
    """Return a text as a cell can hold it; one that would run has an apostrophe before it."""
    kept = clean_text(text)
    kept = kept if len(kept) <= MOST_SIGNS else f"{kept[:MOST_SIGNS]}…"
    return neutralise_formula(kept)


def measure_column(head: str, cells: Sequence[Any]) -> float:
    """Return a width that suits most cells of a column; wide signs count twice."""
    texts = [head, *(str(cell) for cell in cells if isinstance(cell, str))]
    wide = (len(text) + sum(ord(sign) >= 0x2E80 for sign in text) for text in texts)
    return min(WIDEST, max(NARROWEST, max(wide) + 2, 12 if len(texts) < 2 else 0))


def _swap_charts(content: bytes, charts: Sequence[bytes]) -> bytes:
    """Set our charts in place of XlsxWriter's, which cannot keep a label on one line."""
    ours = {f"xl/charts/chart{number}.xml": xml for number, xml in enumerate(charts, 1)}
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part, ours.get(part.filename) or old.read(part), ZIP_DEFLATED)
    return file.getvalue()


def _format_number(whole: bool) -> dict[str, str]:
    return {"num_format": "#,##0"} if whole else {}
