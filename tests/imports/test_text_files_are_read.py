"""CSV, TSV and pasted text become the same cells in every encoding and with every delimiter."""

import pytest

from data.imports import read_cells, read_pasted
from tests.imports.files import a_csv

HEADER = ["Region", "Statement"]
ROW = ["广东", "到2025年，超过“3000亿元”"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encoding_makes_no_difference(encoding: str) -> None:
    content = a_csv(HEADER, ROW).decode().encode(encoding)
    sheet = read_cells(content, "plan.csv")
    assert (sheet.header, sheet.rows) == (HEADER, [ROW])


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_delimiter_is_found(delimiter: str) -> None:
    row = ["CN-GD", "a, b; c\td"]
    sheet = read_cells(a_csv(HEADER, row, delimiter=delimiter), "plan.tsv")
    assert (sheet.header, sheet.rows) == (HEADER, [row])


def test_pasted_cells_are_read() -> None:
    assert read_pasted("\ufeffRegion\tValue\r\nCN-GD\t3,000\r\n").rows == [["CN-GD", "3,000"]]


def test_quoted_line_break_stays_in_its_cell() -> None:
    sheet = read_cells(a_csv(HEADER, ["CN-GD", "a\nb"], ["CN-ZJ", "c"]), "plan.csv")
    assert sheet.rows == [["CN-GD", "a\nb"], ["CN-ZJ", "c"]]
    assert sheet.lines == [2, 3]


def test_empty_rows_are_skipped_and_counted_and_the_others_keep_their_number() -> None:
    sheet = read_pasted("\n\nRegion,Value\n,\nCN-GD,1\n  ,　\nCN-ZJ,2\n")
    assert (sheet.lines, sheet.skipped) == ([5, 7], 4)


def test_empty_column_is_dropped_and_short_rows_are_filled() -> None:
    sheet = read_pasted("Region,,Value,\nCN-GD\nCN-ZJ,,2,\n")
    assert (sheet.header, sheet.rows) == (["Region", "Value"], [["CN-GD", ""], ["CN-ZJ", "2"]])


def test_row_with_more_cells_than_the_header_is_a_flaw() -> None:
    flaw = read_pasted("Region,Value\nCN-GD,3,000\n").flaws[0]
    assert (flaw.line, flaw.wrong) == (2, "the row has 3 cells, the header 2")


def test_apostrophe_that_kept_a_formula_from_running_is_taken_back() -> None:
    assert read_pasted("Value,Note\n'-5,'Two Zones'\n").rows == [["-5", "'Two Zones'"]]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.csv", "C:\\a.b\\x.CSV", "a\0b.csv", "'; --.csv"]
)
def test_only_the_suffix_of_a_name_is_used(name: str) -> None:
    assert read_cells(b"Region,Value\nCN,1", name).rows == [["CN", "1"]]
