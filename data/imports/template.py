"""Writes empty tables to fill in: XLSX with every column explained, or CSV."""

import csv
from collections.abc import Iterator, Sequence
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.catalog import Catalog
from data.columns import Column, describe_columns
from data.dictionary import describe_allowed
from data.formulas import neutralise_formula
from data.imports.matching import is_needed
from data.imports.names import NAMES
from schemas import TABLES, Table

COLUMNS_HEADER = [
    "Column 列",
    "Title 英文标题",
    "中文标题",
    "Required 必填",
    "Type 类型",
    "Unit 单位",
    "Allowed 可填内容",
    "Meaning 含义",
    "Example 示例",
]
CODES_HEADER = ["Table 表", "Code 代码", "Name 名称", "中文名称"]
KINDS = {
    "text": "文本",
    "number": "数字",
    "whole number": "整数",
    "date": "日期",
    "code": "代码",
    "web address": "网址",
}
AS_TEXT = "@"  # else Excel makes 2025-12 a day and 110105 a number
WIDTHS = (8, 40)  # of a column, in characters: least and most
LOOKED_AT = 200  # rows from which a column's width is told


def write_template(table: Table, catalog: Catalog | None = None) -> bytes:
    """Return a workbook: a sheet to fill in, one that explains its columns, and with a catalog one
    that lists the codes of the tables it points at.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    described = describe_columns(table)
    sheet = _add_sheet(book, table.title, [[column.title for column in described]])
    for place, column in enumerate(described, 1):
        if column.kind not in ("number", "whole number"):
            sheet.column_dimensions[get_column_letter(place)].number_format = AS_TEXT
    explained = [_explain(column, table) for column in described]
    _add_sheet(book, "Columns 列说明", [COLUMNS_HEADER, *explained])
    if catalog is not None:
        _add_sheet(book, "Codes 代码", [CODES_HEADER, *_list_codes(table, catalog)])
    book.save(file := BytesIO())
    return file.getvalue()


def write_template_csv(table: Table) -> bytes:
    """Return the header alone, in UTF-8 with a byte order mark for spreadsheets.

    >>> write_template_csv(TABLES["conflicts"]).decode("utf-8-sig")
    'Record,Other record,Why\\r\\n'
    """
    file = StringIO()
    csv.writer(file).writerow(column.title for column in describe_columns(table))
    return file.getvalue().encode("utf-8-sig")


def _explain(column: Column, table: Table) -> list[str]:
    return [
        column.name,
        column.title,
        column.title_zh,
        "yes 是" if is_needed(column, table) else "no 否",
        f"{column.kind} {KINDS[column.kind]}",
        column.unit,
        describe_allowed(column).replace("`", ""),
        column.description.replace("`", ""),
        column.example,
    ]


def _list_codes(table: Table, catalog: Catalog) -> Iterator[list[str]]:
    for target in dict.fromkeys(table.references.values()):
        if target in NAMES:
            frame = catalog.frames[target]
            columns = (TABLES[target].key[0], *NAMES[target])
            for cells in frame[list(columns)].itertuples(index=False):
                yield [target, *map(str, cells)]


def _add_sheet(book: Workbook, title: str, rows: Sequence[Sequence[str]]) -> Worksheet:
    sheet: Worksheet = book.create_sheet(title)
    for row in rows:
        sheet.append([neutralise_formula(cell) for cell in row])
    sheet.freeze_panes = "A2"
    for place, cells in enumerate(sheet.iter_cols(max_row=min(len(rows), LOOKED_AT)), 1):
        cells[0].font = Font(bold=True)
        longest = max(len(str(cell.value or "")) for cell in cells)
        width = min(max(longest + 2, WIDTHS[0]), WIDTHS[1])
        sheet.column_dimensions[get_column_letter(place)].width = width
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    return sheet
