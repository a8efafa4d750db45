"""`import` lists first, asks, and writes all rows or none."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.__main__ import app
from data import load_catalog
from data.revisions import Dataset

HEADER = "Region,Indicator,Comparator,Value,Unit,Deadline,Instrument,Source,Statement\n"
GOOD = "Zhejiang,ai_enterprises,over,3210,count,2029,cn-zj-2023-1,0798ci-com-undated-1,More.\n"
BAD = GOOD.replace("Zhejiang", "Atlantis")


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    for name in ("AS_OF", "DATA", "HOST", "EDITOR", "REQUIRE_REVIEW"):
        monkeypatch.setenv(f"DASHBOARD_{name}", "")
    url = f"sqlite:///{tmp_path / 'changes.sqlite3'}"
    monkeypatch.setenv("DASHBOARD_DATABASE_URL", url)
    return url


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.csv"
    path.write_text(HEADER + GOOD, encoding="utf-8")
    return path


def count_records(url: str) -> int:
    return len(Dataset(load_catalog(), url).current().records)


def test_rows_are_written_once(database: str, file: Path) -> None:
    before = count_records(database)
    first = CliRunner().invoke(app, ["import", str(file), "--yes"])
    assert (first.exit_code, count_records(database)) == (0, before + 1)
    assert first.stdout.splitlines() == [
        "1 new, 0 changed, 0 same, 0 refused",
        "row 2, new: Zhejiang · AI enterprises: > 3,210 by 2029",
        "1 row is published.",
    ]
    again = CliRunner().invoke(app, ["import", str(file), "--yes"])
    assert (again.exit_code, count_records(database)) == (0, before + 1)
    assert "0 new, 0 changed, 1 same" in again.stdout


def test_nothing_is_written_without_a_yes(database: str, file: Path) -> None:
    before = count_records(database)
    result = CliRunner().invoke(app, ["import", str(file)], input="n\n")
    assert "Nothing was written." in result.stdout
    assert count_records(database) == before


def test_changed_row_says_what_would_change(database: str, file: Path) -> None:
    """Only refused rows were listed before the yes."""
    head = HEADER.replace("Region", "Id,Region")
    known = "cn-zj-ai-enterprises-2027-1"
    file.write_text(f"{head}{known},{GOOD.replace('2029', '2027')}", encoding="utf-8")
    result = CliRunner().invoke(app, ["import", str(file)], input="n\n")
    assert "row 2, changed: Value: 3000 → 3210" in result.stdout


def test_long_list_says_how_many_more(database: str, file: Path) -> None:
    rows = (GOOD.replace("3210", str(3210 + n)) for n in range(52))
    file.write_text(HEADER + "".join(rows), encoding="utf-8")
    result = CliRunner().invoke(app, ["import", str(file)], input="n\n")
    assert "row 51, new: " in result.stdout
    assert "row 52, new: " not in result.stdout
    assert "and 2 more rows" in result.stdout


def test_column_can_be_left_out(database: str, file: Path) -> None:
    """The error said so, and only the page had a way."""
    file.write_text(HEADER.strip() + ",Colour\n" + GOOD.strip() + ",red\n", encoding="utf-8")
    refused = CliRunner().invoke(app, ["import", str(file), "--yes"])
    assert "or to leave this one out" in refused.stderr
    taken = CliRunner().invoke(app, ["import", str(file), "--yes", "--leave-out", "Colour"])
    assert (taken.exit_code, "1 new" in taken.stdout) == (0, True)


def test_refused_rows_are_named_and_kept(database: str, file: Path, tmp_path: Path) -> None:
    before = count_records(database)
    file.write_text(HEADER + GOOD + BAD, encoding="utf-8")
    kept = tmp_path / "refused.csv"
    result = CliRunner().invoke(app, ["import", str(file), "--yes", "--refused", str(kept)])
    assert (result.exit_code, count_records(database)) == (1, before + 1)
    assert "row 3, refused: Region: no such code or name. Received “Atlantis”." in result.stdout
    assert "Atlantis" in kept.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["import", "/no/such/file.csv"], "/no/such/file.csv cannot be read: "),
        (["import", __file__, "--yes"], "Only .csv, .tsv, .txt, .xlsx can be read."),
        (["import", __file__, "--table", "goals"], "There is no table goals. Known are regions,"),
    ],
)
def test_what_cannot_be_read_is_explained(
    database: str, arguments: list[str], sentence: str
) -> None:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 1
    assert sentence in result.stderr


def test_reachable_dashboard_takes_nothing_in(
    database: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASHBOARD_HOST", "0.0.0.0")
    result = CliRunner().invoke(app, ["import", str(file), "--yes"])
    assert (result.exit_code, count_records(database)) == (1, len(load_catalog().records))
    assert "read-only" in result.stderr
