"""Reads one sheet of an XLSX workbook as text, the way a person sees it: dates, percentages."""

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from data.checks.references import suggest_near
from data.checks.rule import show_cell
from data.imports.archive import check_archive
from data.imports.sheet import UnreadableFile
from schemas.said import Said

MAX_WALKED = 2_000_000  # cells looked at, blank ones included: a sheet may claim a million rows
MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"']([A-Z0-9:]{1,40})[\"']")
QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')  # what a number format shows as it stands
DIGITS = 15  # a spreadsheet keeps no more


def read_workbook(content: bytes, sheet: str = "") -> Iterator[tuple[int, list[str]]]:
    """Give the rows of the named sheet, or of the first. Raises UnreadableFile.

    Merged cells are refused, not filled: which row a merged figure speaks of is for a person to
    say. A formula comes as its text, so that its cell can be named; its last result may be stale.
    """
    check_archive(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it drops: colours, drop-downs
        try:
            yield from _read(content, sheet)
        except UnreadableFile:
            raise
        except Exception as error:  # a damaged workbook makes openpyxl raise anything
            raise UnreadableFile(
                Said("The workbook is damaged and cannot be read. Save it anew, or save it as CSV.")
            ) from error


def _read(content: bytes, sheet: str) -> Iterator[tuple[int, list[str]]]:
    book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
    try:
        page = _find_sheet(book, sheet)
        _check_merged(content, page)
        page.reset_dimensions()  # the size that a sheet claims may be a lie
        walked = 0
        for number, cells in enumerate(page.iter_rows(), 1):
            walked += 1 + len(cells)
            if walked > MAX_WALKED:
                raise UnreadableFile(
                    Said(
                        "The sheet “{title}” reaches too far to be read. Copy the filled rows and "
                        "columns into a new workbook.",
                        title=page.title,
                    )
                )
            yield number, [_show(cell) for cell in cells]
    finally:
        book.close()


def _find_sheet(book: Workbook, sheet: str) -> Any:
    pages = {str(page.title): page for page in book.worksheets}
    if not pages:
        raise UnreadableFile(Said("The workbook has no sheet with cells."))
    if not sheet:
        return next(iter(pages.values()))
    if sheet not in pages:
        hint = suggest_near(sheet, pages) or Said("It has {names}.", names=", ".join(pages))
        raise UnreadableFile(
            Said("The workbook has no sheet “{sheet}”. {hint}", sheet=sheet, hint=hint)
        )
    return pages[sheet]


def _check_merged(content: bytes, page: Any) -> None:
    with ZipFile(BytesIO(content)) as archive:
        # openpyxl knows no merged cells where it reads row by row.
        merged = MERGED.search(archive.read(page._worksheet_path))
    if merged is not None:
        raise UnreadableFile(
            Said(
                "The cells {cells} of the sheet “{title}” are merged. Unmerge them and fill each "
                "cell, so that every row stands for itself.",
                cells=merged[1].decode(),
                title=page.title,
            )
        )


def _show(cell: Any) -> str:
    value = cell.value
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return _show_date(value, cell.number_format)
    if isinstance(value, int | float):
        return _show_number(float(f"{value:.{DIGITS}g}"), cell.number_format)
    if cell.data_type == "f":  # a formula over several cells is an object
        return f"={getattr(value, 'text', None) or ''}".replace("==", "=")
    return str(value)


def _show_number(value: float, number_format: str) -> str:
    if "%" in QUOTED.sub("", number_format):
        return f"{show_cell(float(f'{value * 100:.{DIGITS}g}'))}%"
    return show_cell(value)


def _show_date(value: datetime, number_format: str) -> str:
    """Show no more of a date than its format does: 2025-12 typed into Excel becomes 1 December.

    >>> _show_date(datetime(2025, 12, 1), "mmm-yy"), _show_date(datetime(2025, 12, 1), "m/d/yyyy")
    ('2025-12', '2025-12-01')
    """
    shown = QUOTED.sub("", number_format).lower()
    if value.time() != datetime.min.time():
        return value.isoformat(" ")
    day: date = value.date()
    if "d" in shown or "y" not in shown:
        return day.isoformat()
    return day.isoformat()[:7] if "m" in shown else day.isoformat()[:4]
