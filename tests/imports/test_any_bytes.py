"""Whatever is sent, the reader gives cells or its one error."""

from hypothesis import given
from hypothesis import strategies as st

from data.imports import Sheet, UnreadableFile, read_cells, read_pasted
from tests.imports.files import a_workbook, with_part

PLAIN = a_workbook(["A", "B"], ["x", 1])
PARTS = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"]
NAMES = st.sampled_from(["a.csv", "a.tsv", "a.xlsx", "a.txt"]) | st.text(max_size=9)


def read_or_refuse(content: bytes, name: str) -> Sheet | None:
    try:
        return read_cells(content, name)
    except UnreadableFile:
        return None


@given(st.binary(max_size=500), NAMES)
def test_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    sheet = read_or_refuse(content, name)
    assert sheet is None or all(len(row) >= len(sheet.header) for row in sheet.rows)


@given(st.sampled_from(PARTS), st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_part_of_a_workbook_is_read_or_refused(part: str, data: bytes) -> None:
    sheet = read_or_refuse(with_part(PLAIN, part, data), "a.xlsx")
    assert sheet is None or sheet.header


@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=4))
def test_damaged_workbook_is_read_or_refused(place: int, damage: bytes) -> None:
    content = PLAIN[:place] + damage + PLAIN[place + len(damage) :]
    sheet = read_or_refuse(content, "a.xlsx")
    assert sheet is None or len(sheet.lines) == len(sheet.rows)


@given(st.text(alphabet='AB,;\t"\n\r\0 ', max_size=60) | st.text(max_size=60))
def test_pasted_text_is_read_or_refused(text: str) -> None:
    try:
        sheet = read_pasted(text)
    except UnreadableFile:
        return
    assert sheet.lines == sorted(set(sheet.lines))
