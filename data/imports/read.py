"""Reads an uploaded or pasted table into text cells, within limits and without trusting it."""

from pathlib import PurePosixPath

from data.imports.archive import OLD_START, ZIP_START
from data.imports.sheet import Sheet, UnreadableFile, build_sheet
from data.imports.text import decode, split_rows
from data.imports.workbook import read_workbook
from schemas.said import Said

MAX_BYTES = 10_000_000
TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
WORKBOOK_SUFFIX = ".xlsx"
MACRO_SUFFIXES = (".xlsm", ".xltm", ".xlam")


def read_cells(content: bytes, name: str, *, sheet: str = "") -> Sheet:
    """Return the cells of a CSV, TSV or XLSX file. Raises UnreadableFile and nothing else.

    Of the file's name only the suffix is used. `sheet` names a sheet of a workbook; the first is
    taken where it is blank.

    >>> read_cells("地区,数值\\n广东,3000\\n".encode(), "plan.csv").rows
    [['广东', '3000']]
    """
    suffix = PurePosixPath(name).suffix.lower()
    _check_size(len(content))
    if suffix == WORKBOOK_SUFFIX:
        return build_sheet(read_workbook(content, sheet))
    if suffix in MACRO_SUFFIXES:
        raise UnreadableFile(
            Said("A workbook with macros is not opened. Save it as .xlsx or as CSV.")
        )
    if suffix not in TEXT_SUFFIXES:
        known = ", ".join((*TEXT_SUFFIXES, WORKBOOK_SUFFIX))
        raise UnreadableFile(
            Said("Only {known} can be read. Save the table in one of them.", known=known)
        )
    if content.startswith((ZIP_START, OLD_START)):
        raise UnreadableFile(
            Said(
                "The file is named {suffix} but is a workbook or an archive. Give a workbook its "
                "suffix {other}.",
                suffix=suffix,
                other=WORKBOOK_SUFFIX,
            )
        )
    return build_sheet(split_rows(decode(content)))


def read_pasted(text: str) -> Sheet:
    """Return the cells of a pasted table: copied from a spreadsheet, or CSV. Raises UnreadableFile.

    >>> read_pasted("Region\\tValue\\nCN-GD\\t3000").header
    ['Region', 'Value']
    """
    try:
        _check_size(len(text.encode()))
    except UnicodeEncodeError:  # half of a character: no file could hold it
        raise UnreadableFile(Said("The text holds broken characters. Copy it again.")) from None
    return build_sheet(split_rows(text))


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise UnreadableFile(
            Said(
                "The file has {size:,.1f} MB; at most {most} MB can be read. Split it and send "
                "the parts.",
                size=size / 1e6,
                most=MAX_BYTES // 1_000_000,
            )
        )
