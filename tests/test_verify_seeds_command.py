"""`verify-seeds` prints a verdict on every founding figure, and exits with 1 unless all hold."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard.__main__ import app
from dashboard.commands import checks
from tests.founding import FILE, TEXT, a_document, a_figure, a_folder, some_founding

OTHER = a_document("nothing in numbers", id="founding-document-003", file="003_words.txt")
HEADER = ["figure id", "document", "place", "figure", "verdict"]


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder; the tables ask for two figures of one document, none of another."""
    rows = (a_figure(), a_figure(line=2, position=1, value=300, unit="CNY_1B"))
    founding = some_founding(tmp_path / "seeds", *rows, documents=[a_document(), OTHER])
    monkeypatch.setattr(checks, "load_founding", lambda: founding)
    return a_folder(tmp_path / "held")


def verify(folder: Path | str) -> Result:
    return CliRunner().invoke(app, ["verify-seeds", str(folder)])


def read_cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("  ") if cell.strip()]


def test_all_confirmed_exits_with_0(held: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    founding = some_founding(held.parent / "seeds", a_figure())
    monkeypatch.setattr(checks, "load_founding", lambda: founding)
    result = verify(a_folder(held, any_name=TEXT))
    assert (result.exit_code, result.stderr) == (0, "")
    assert [read_cells(line) for line in result.stdout.splitlines()] == [
        HEADER,
        ["002_plans:3:3", FILE, "line 3", "> 2,000", "confirmed"],
        [],
        ["The figure is confirmed."],
    ]


def test_figure_elsewhere_exits_with_1(held: Path) -> None:
    result = verify(a_folder(held, any_name=TEXT, words="nothing in numbers"))
    header, _, moved, _, *notes = result.stdout.splitlines()
    assert (result.exit_code, read_cells(header)) == (1, HEADER)
    assert read_cells(moved)[2:] == [
        "line 2", "> 300 bn yuan", "not found at the stated place; found in line 3",
    ]  # fmt: skip
    assert notes == [
        "Documents that give no figures: 003_words.txt (in the folder).",
        "1 of 2 figures are confirmed.",
    ]


def test_empty_folder_lacks_every_document(held: Path) -> None:
    result = verify(held)
    verdicts = [read_cells(line)[-1] for line in result.stdout.splitlines()[1:3]]
    assert (result.exit_code, verdicts) == (1, ["document missing from the folder"] * 2)
    assert "Documents that give no figures: 003_words.txt (missing)." in result.stdout


def test_unreadable_files_are_named(held: Path) -> None:
    for name in (FILE, "other.txt"):
        (held / name).symlink_to("nowhere")
    result = verify(held)
    why = "No such file or directory"
    assert read_cells(result.stdout.splitlines()[1])[-1] == f"file unreadable: {why}"
    assert f"Files that cannot be read: {FILE} ({why}), other.txt ({why})." in result.stdout
    assert result.exit_code == 1


def test_altered_document_is_told_from_a_missing_one(held: Path) -> None:
    (held / FILE).write_text(f"{TEXT}more", encoding="utf-8")
    lines = verify(held).stdout.splitlines()
    assert read_cells(lines[1])[-1] == (
        "document missing from the folder: the file of its name differs"
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [("nowhere", "No such file or directory"), ("file.txt", "Not a directory")],
)
def test_unusable_folder_is_explained(held: Path, name: str, reason: str) -> None:
    path = a_folder(held, file=TEXT) / name
    result = verify(path)
    assert (result.exit_code, result.stdout, result.stderr) == (
        1,
        "",
        f"The folder {path} cannot be read: {reason}. "
        "Name the folder that holds the founding documents.\n",
    )


def test_real_tables_ask_for_every_founding_figure(tmp_path: Path) -> None:
    result = verify(tmp_path)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == "0 of 9 figures are confirmed."
