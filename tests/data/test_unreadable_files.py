"""A file that cannot be read as its table is refused with a sentence, never with a traceback."""

from pathlib import Path

import pytest

from data.problems import Problem
from data.read import read_table
from schemas import TABLES
from tests.factories import a_dataset

SCOPES = TABLES["scopes"]
HEADER = "code,name_en,name_zh,comparison"
ROW = "one-site,One site,单一地点,apart"
NEEDED = "a CSV file in UTF-8"


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        (b"", 1, "the header lacks code, name_en, name_zh, comparison, adds nothing"),
        (f"code,name_en,name_zh,colour\n{ROW}", 1, "the header lacks comparison, adds colour"),
        (f"name_en,code,name_zh,comparison\n{ROW}", 1,
         "the header has the columns in another order or twice"),
        (f"{HEADER}\n{ROW},more\n", 0, "the rows have more cells than the header"),
        (f"{HEADER}\n{ROW}\n{ROW},more\n", 0,
         "the file cannot be read: Error tokenizing data. C error: "
         "Expected 4 fields in line 3, saw 5"),
        (f"{HEADER}\n\"{ROW}\n", 0,
         "the file cannot be read: Error tokenizing data. C error: "
         "EOF inside string starting at row 1"),
    ],
)  # fmt: skip
def test_other_shape_is_refused(
    tmp_path: Path, content: str | bytes, line: int, sentence: str
) -> None:
    data = content if isinstance(content, bytes) else content.encode()
    (tmp_path / "scopes.csv").write_bytes(data)
    frame, problems = read_table(tmp_path, SCOPES)
    assert [(found.line, found.wrong) for found in problems] == [(line, sentence)]
    assert frame.empty


@pytest.mark.parametrize("content", [HEADER, f"{HEADER}\n{ROW}"], ids=["header", "rows"])
def test_file_in_another_encoding_is_refused(tmp_path: Path, content: str) -> None:
    """The header is read apart from the rows: a wrong byte in either must be caught."""
    (tmp_path / "scopes.csv").write_bytes((content + "单").encode("gb18030"))
    [problem] = read_table(tmp_path, SCOPES)[1]
    assert problem.wrong.startswith("the file cannot be read: 'utf-8' codec can't decode byte")
    assert problem.allowed == NEEDED


def test_missing_file_is_named(tmp_path: Path) -> None:
    missing = Problem("scopes", 0, "", "scopes.csv", "the file is missing", NEEDED)
    assert read_table(tmp_path, SCOPES)[1] == [missing]


def test_line_numbers_count_blank_lines(tmp_path: Path) -> None:
    text = f"{HEADER}\n\n{ROW}\nBAD,One,一,apart\n"
    (tmp_path / "scopes.csv").write_text(text, encoding="utf-8")
    lines = {found.line for found in read_table(tmp_path, SCOPES)[1]}
    assert lines == {2, 4}


def test_short_row_lacks_its_last_cells(tmp_path: Path) -> None:
    (tmp_path / "scopes.csv").write_text(f"{HEADER}\none-site,One,一\n", encoding="utf-8")
    [problem] = read_table(tmp_path, SCOPES)[1]
    assert (problem.line, problem.column) == (2, "comparison")


def test_blanks_around_a_cell_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "scopes.csv").write_text(f"{HEADER}\n {ROW.replace(',', ' , ')} \n", "utf-8")
    frame, problems = read_table(tmp_path, SCOPES)
    assert problems == []
    assert ",".join(frame.iloc[0]) == ROW


def test_header_alone_is_an_empty_table(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path, targets=[])
    frame, problems = read_table(folder, TABLES["targets"])
    assert (len(frame), problems, list(frame)) == (0, [], TABLES["targets"].columns)


def test_text_stays_text_and_numbers_become_floats(tmp_path: Path) -> None:
    frame, _ = read_table(a_dataset(tmp_path), TABLES["targets"])
    types = frame.dtypes.astype(str)
    assert types[types == "float64"].index.tolist() == ["value", "value_max"]
    assert set(types[types != "float64"]) == {"str"}
    assert (frame["value"][0], frame["note_en"][0]) == (3000.0, "")
    assert frame["value_max"].isna().all()
