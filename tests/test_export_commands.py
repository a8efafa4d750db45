"""`export`, `deck` and `changed`: files written whole or not at all, and read back."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest
from openpyxl import load_workbook
from pptx import Presentation
from typer.testing import CliRunner, Result

from dashboard.__main__ import app
from dashboard.settings import ADDRESS, AS_OF, DATABASE_URL, NO_DATABASE


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(AS_OF, "2026-11-21")
    monkeypatch.setenv(DATABASE_URL, NO_DATABASE)
    monkeypatch.setenv(ADDRESS, "https://targets.example.org")
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def list_files(folder: Path) -> Iterator[str]:
    return (path.name for path in folder.iterdir())


def test_figure_is_written_under_a_name_that_says_what_it_holds(tmp_path: Path) -> None:
    result = run("export", "compare?year=2027", "--format", "csv")
    assert (result.exit_code, result.stdout) == (
        0,
        "ai-core-industry-targets-for-2027_2026-11-21.csv\n",
    )
    table = pd.read_csv(tmp_path / result.stdout.strip(), encoding="utf-8-sig")
    assert "> 440 bn yuan" in table["Figure"].tolist()


@pytest.mark.parametrize("form", ["png", "svg", "pdf", "pptx", "xlsx", "html"])
def test_exported_file_answers_whether_it_changed(form: str, tmp_path: Path) -> None:
    file = tmp_path / f"figure.{form}"
    written = run("export", "https://x.org/compare?year=2025&as_of=2025-06-01", "-o", str(file))
    assert (written.exit_code, written.output) == (0, f"{file}\n")
    answer = run("changed", str(file))
    assert answer.exit_code == 1
    assert "AI core industry: targets for 2025" in answer.stdout
    assert "fell due since; Achieved on time." in answer.stdout
    assert list(list_files(tmp_path)) == [file.name]


def test_figure_of_today_has_not_changed(tmp_path: Path) -> None:
    assert run("export", "nation", "-o", "sum.xlsx").exit_code == 0
    answer = run("changed", "sum.xlsx")
    assert (answer.exit_code, "The same" in answer.stdout) == (0, True)


def test_code_in_a_footer_answers_too() -> None:
    assert run("export", "compare?year=2027", "-o", "figure.xlsx").exit_code == 0
    notes = load_workbook("figure.xlsx")
    texts = [str(cell) for sheet in notes for row in sheet.values for cell in row if cell]
    address = next(text for text in texts if text.startswith("https://targets.example.org/"))
    assert run("changed", address).exit_code == 0
    other = run("changed", address[:-1] + ("0" if address[-1] != "0" else "1"))
    assert (other.exit_code, "does not say which" in other.stdout) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["export", "moon"], 'page "moon" is not known'),
        (["export", "compare?region=xx"], 'region "xx" is not known'),
        (["export", "compare", "-f", "gif"], "Allowed: png, svg, pdf, pptx, xlsx, csv, html"),
        (["export", "compare", "-o", "a.docx"], '"docx" is not known'),
        (["export", "compare", "--size", "huge"], "Allowed: slide, half_slide"),
        (["export", "compare", "--scale", "3"], "Allowed: 1, 2, 4"),
        (["export", "compare", "-o", "no/where.csv"], "no/where.csv cannot be written"),
        (["export", "compare", "-o", "a.pptx", "--template", "none.pptx"], "cannot be read"),
        (["deck", "--region", "atlantis"], 'region "atlantis" is not known'),
        (["deck"], "Name one of"),
        (["deck", "--region", "CN-XZ"], "no figure of CN-XZ"),
        (["deck", "nation", "-f", "html"], "Allowed: pptx, pdf, zip"),
        (["deck", "nation", "--as-of", "soon"], 'as_of "soon" is no day'),
        (["changed", "compare"], "at="),
        (["changed", __file__], "does not say which figures it holds"),
    ],
)
def test_what_cannot_be_made_is_said_and_leaves_no_file(
    arguments: list[str], sentence: str, tmp_path: Path
) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert "Traceback" not in result.output
    assert list(list_files(tmp_path)) == []


def test_file_of_another_program_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "template.pptx").write_bytes(b"PK nothing")
    result = run("export", "compare", "-o", "figure.pptx", "--template", "template.pptx")
    assert result.exit_code == 1
    assert list(list_files(tmp_path)) == ["template.pptx"]


def test_brief_of_a_region_is_a_deck() -> None:
    result = run("deck", "--region", "340100", "-o", "hefei.pptx")
    assert (result.exit_code, result.stdout) == (0, "hefei.pptx\n")
    slides = list(Presentation("hefei.pptx").slides)
    assert 6 <= len(slides) <= 14
    assert slides[0].shapes.title is not None
    assert slides[0].shapes.title.text_frame.text == "Hefei: AI targets in brief"
    assert run("changed", "hefei.pptx").exit_code == 0


def test_deck_as_a_folder_holds_pictures_data_and_a_readme() -> None:
    result = run("deck", "compare?year=2027", "nation", "--format", "zip", "--title", "Mine: 1/2")
    assert result.stdout == "mine-1-2_2026-11-21.zip\n"
    with ZipFile(result.stdout.strip()) as archive:
        names = archive.namelist()
        readme = archive.read("README.txt").decode()
    assert "ai-core-industry-targets-for-2027_2026-11-21.png" in names
    assert {"data.xlsx", "README.txt"} < set(names)
    assert all(name in readme for name in names if name.endswith(".png"))
    assert "https://targets.example.org/compare?" in readme
