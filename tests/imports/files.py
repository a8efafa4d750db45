"""Files for the tests of bulk import, built in memory."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from data import Catalog
from data.imports import Plan, Sheet, match_columns, plan_import, read_cells
from schemas import TABLES
from tests.factories import Cells, a_catalog, a_target

GOAL = a_target(
    id="", value="3500", comparator="ge", deadline="2027-12-31", statement_en="Over 350 billion."
)


def a_csv(*rows: Sequence[str], delimiter: str = ",") -> bytes:
    """Rows as CSV in UTF-8."""
    csv.writer(file := StringIO(), delimiter=delimiter).writerows(rows)
    return file.getvalue().encode()


def a_workbook(*rows: Sequence[object], formats: dict[str, str] | None = None) -> bytes:
    """Rows as the first sheet of a workbook, some cells with a number format."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for cell, number_format in (formats or {}).items():
        sheet[cell].number_format = number_format
    return save(book)


def save(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    book.save(file := BytesIO())
    return file.getvalue()


def with_part(content: bytes, name: str, text: bytes) -> bytes:
    """A workbook with one part of its archive added or replaced."""
    with ZipFile(BytesIO(content)) as archive:
        parts = {part.filename: archive.read(part) for part in archive.infolist()}
    with ZipFile(file := BytesIO(), "w", ZIP_DEFLATED) as archive:
        for part, data in (parts | {name: text}).items():
            archive.writestr(part, data)
    return file.getvalue()


def a_file(*goals: Cells, table: str = "targets") -> Sheet:
    """Rows of a table, read from a CSV file with all its columns."""
    columns = TABLES[table].columns
    rows = [[goal.get(name, "") for name in columns] for goal in goals]
    return read_cells(a_csv(columns, *rows), "rows.csv")


def a_plan(
    *goals: Cells, catalog: Catalog | None = None, table: str = "targets", accept: bool = False
) -> Plan:
    """What importing rows into the tiny dataset would do."""
    sheet = a_file(*goals, table=table)
    matching = match_columns(sheet.header, TABLES[table])
    return plan_import(sheet, matching, catalog or a_catalog(), accept_warnings=accept)
