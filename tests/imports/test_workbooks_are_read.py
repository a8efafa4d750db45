"""Cells of a workbook become the text that a person sees in them."""

from datetime import datetime

import pytest
from openpyxl import Workbook

from data.imports import UnreadableFile, read_cells
from tests.imports.files import a_workbook, save


def read(*rows: list[object], formats: dict[str, str] | None = None) -> list[list[str]]:
    return read_cells(a_workbook(*rows, formats=formats), "plan.xlsx").rows


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (3000.0, "General", "3000"),
        (0.1 + 0.2, "General", "0.3"),
        (0.35, "0%", "35%"),
        (True, "General", "TRUE"),
        ("  广东 ", "General", "  广东 "),
        (datetime(2025, 6, 30), "m/d/yyyy", "2025-06-30"),
        (datetime(2025, 6, 30), 'yyyy"年"m"月"d"日"', "2025-06-30"),
        (datetime(2025, 12, 1), "mmm-yy", "2025-12"),
        (datetime(2025, 12, 1), 'yyyy"年"', "2025"),
        (datetime(2025, 6, 30, 8, 30), "m/d/yyyy h:mm", "2025-06-30 08:30:00"),
    ],
)
def test_cell_is_read_as_it_is_shown(value: object, number_format: str, text: str) -> None:
    assert read(["A", "B"], ["x", value], formats={"B2": number_format}) == [["x", text]]


def test_rows_keep_their_number_past_empty_ones() -> None:
    sheet = read_cells(a_workbook([], ["A", "B"], [], ["x", 1]), "plan.xlsx")
    assert (sheet.header, sheet.lines, sheet.skipped) == (["A", "B"], [4], 2)


def test_formula_is_named_by_its_cell() -> None:
    flaw = read_cells(a_workbook(["A", "B"], ["x", "=SUM(C1:C9)"]), "plan.xlsx").flaws[0]
    assert (flaw.line, flaw.column, flaw.wrong) == (2, "B", "cell B2 is a formula")


def test_error_of_the_spreadsheet_is_named_by_its_cell() -> None:
    flaw = read_cells(a_workbook(["A", "B"], ["x", "#REF!"]), "plan.xlsx").flaws[0]
    assert flaw.wrong == "cell B2 holds an error of the spreadsheet"


def test_cell_that_is_too_long_is_named() -> None:
    flaw = read_cells(b"A,B\nx," + b"y" * 5000, "plan.csv").flaws[0]
    assert (flaw.wrong, len(flaw.value)) == ("cell B2 has 5,000 characters", 1)


def two_sheets() -> bytes:
    book = Workbook()
    book.worksheets[0].append(["A", "B"])
    book.create_sheet("Targets").append(["C", "D"])
    return save(book)


def test_first_sheet_is_read_unless_another_is_named() -> None:
    assert read_cells(two_sheets(), "plan.xlsx").header == ["A", "B"]
    assert read_cells(two_sheets(), "plan.xlsx", sheet="Targets").header == ["C", "D"]


def test_unknown_sheet_is_named_with_a_near_one() -> None:
    with pytest.raises(UnreadableFile, match=r"no sheet “Target”\. Did you mean Targets\?"):
        read_cells(two_sheets(), "plan.xlsx", sheet="Target")
