"""What cannot be read, or not safely, is refused with a sentence that says what to do."""

from collections.abc import Callable

import pytest
from openpyxl import Workbook

from data.imports import UnreadableFile, read_cells, read_pasted
from tests.imports.files import a_csv, a_workbook, save, with_part

PLAIN = a_workbook(["A", "B"], ["x", 1])
SHEET = "xl/worksheets/sheet1.xml"
SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def a_merged_workbook() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["A", "B"], ["x", 1], ["", 2]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    return save(book)


def a_sheet(rows: str) -> bytes:
    xml = f"<worksheet {SPACE}><sheetData>{rows}</sheetData></worksheet>"
    return with_part(PLAIN, SHEET, xml.encode())


def an_entity_bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 9))
    kind = f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>'
    cell = '<c r="A1" t="str"><v>&e8;</v></c>'
    xml = f"{kind}<worksheet {SPACE}><sheetData><row>{cell}</row></sheetData></worksheet>"
    return with_part(PLAIN, SHEET, xml.encode())


FILES: list[tuple[str, Callable[[], bytes], str]] = [
    ("plan.xlsm", lambda: PLAIN, "A workbook with macros is not opened"),
    ("plan.pdf", lambda: b"%PDF", "Only .csv, .tsv, .txt, .xlsx can be read"),
    ("plan", lambda: b"A,B", "Only .csv, .tsv, .txt, .xlsx can be read"),
    ("plan.csv", lambda: PLAIN, "is named .csv but is a workbook"),
    ("plan.csv", lambda: b"", "The file is empty"),
    ("plan.csv", lambda: b"\n,,\n", "The file is empty"),
    ("plan.csv", lambda: b"A,B\n\xff\xff,1", "no text in UTF-8, UTF-16"),
    ("plan.csv", lambda: b"A,B\n\x00,1", "no text in UTF-8, UTF-16"),
    ("plan.csv", lambda: b'A,B\n"x,1\n', "Row 2 cannot be read: unexpected end of data"),
    ("plan.csv", lambda: b"A,B\n" + b"y" * 1_000_000, "Row 2 cannot be read: field larger"),
    ("plan.csv", lambda: b"x" * 10_000_001, "10.0 MB; at most 10 MB"),
    ("plan.csv", lambda: b"A,B\n" + b"x,1\n" * 20_001, "more than 20,000 rows"),
    ("plan.csv", lambda: a_csv(["A"] * 61), "Row 1 has 61 columns; at most 60"),
    ("plan.csv", lambda: b"Plan of 2025\nA,B\nx,1", "Row 1 holds only “Plan of 2025”"),
    ("plan.csv", lambda: b"A,,C\nx,y,1", "Column B has values but no name in row 1"),
    ("plan.csv", lambda: b"A,=B1\nx,1", "Cell B1 is a formula"),
    ("plan.xlsx", lambda: b"A,B", "no Excel workbook"),
    ("plan.xlsx", lambda: PLAIN[:200], "no Excel workbook"),
    ("plan.xlsx", lambda: b"\xd0\xcf\x11\xe0" + b"0" * 99, "has a password or is in the old"),
    ("plan.xlsx", lambda: with_part(PLAIN, "xl/vbaProject.bin", b"x"), "The workbook holds macros"),
    (
        "plan.xlsx",
        lambda: with_part(PLAIN, "xl/externalLinks/externalLink1.xml", b"<x/>"),
        "The workbook holds links to other files",
    ),
    ("plan.xlsx", lambda: with_part(PLAIN, "bomb", b"0" * 80_000_000), "would unpack to 80 MB"),
    ("plan.xlsx", lambda: with_part(PLAIN, "bomb", b"0" * 9_000_000), "200 times its size"),
    ("plan.xlsx", lambda: with_part(PLAIN, SHEET, b"<worksheet"), "The workbook is damaged"),
    ("plan.xlsx", an_entity_bomb, "The workbook is damaged"),
    ("plan.xlsx", a_merged_workbook, "The cells A2:A3 of the sheet “Sheet” are merged"),
    ("plan.xlsx", lambda: a_sheet('<row r="900000000"/>'), "reaches too far"),
    ("plan.xlsx", lambda: a_sheet('<row><c r="XFD1"/></row>' * 1000), "reaches too far"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "build", "message"), FILES)
def test_file_is_refused(name: str, build: Callable[[], bytes], message: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_cells(build(), name)
    assert message in str(refused.value)


def test_pasted_half_characters_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="broken characters"):
        read_pasted("A,B\n\ud800,1")
