"""A founding figure is confirmed only by its own document, at its own place."""

from pathlib import Path

import pytest

from data import InvalidDataset
from data.founding import Confirmation, Finding, check_figures, read_folder
from tests.factories import Cells
from tests.founding import FILE, TEXT, a_document, a_figure, a_folder, some_founding


def check(tmp_path: Path, figure: Cells, text: str | bytes = TEXT, **files: str | bytes) -> Finding:
    """The finding on one figure of the text, in a folder that holds these files."""
    founding = some_founding(tmp_path / "seeds", figure, documents=[a_document(text)])
    [finding] = check_figures(founding.figures, read_folder(a_folder(tmp_path / "held", **files)))
    return finding


@pytest.mark.parametrize(
    "figure",
    [
        a_figure(value=300, unit="CNY_1B"),
        a_figure(value=3000, unit="CNY_100M"),
        a_figure(value=41.12, unit="USD_1B"),
        a_figure(),
        a_figure(line=4, value=1, unit="rank", wording="National  leadership"),
    ],
)
def test_figure_at_its_place_is_confirmed(tmp_path: Path, figure: Cells) -> None:
    finding = check(tmp_path, figure, any_name=TEXT)
    assert finding.confirmation is Confirmation.CONFIRMED


@pytest.mark.parametrize(
    "figure",
    [
        a_figure(value=300),
        a_figure(value=200),
        a_figure(value=300, unit="USD_1B"),
        a_figure(value=41.1, unit="USD_1B"),
        a_figure(value=2000, unit="CNY_1B"),
        a_figure(value=2000, unit="percent"),
        a_figure(value=1, unit="rank", wording="nation"),
    ],
)
def test_figure_that_the_text_lacks_is_absent(tmp_path: Path, figure: Cells) -> None:
    finding = check(tmp_path, figure, any_name=TEXT)
    assert (finding.confirmation, finding.lines) == (Confirmation.ABSENT, ())


def test_figure_elsewhere_is_not_confirmed_but_located(tmp_path: Path) -> None:
    text = f"{TEXT}Again 2,000.\n"
    finding = check(tmp_path, a_figure(line=2), text, any_name=text)
    assert (finding.confirmation, finding.lines) == (Confirmation.ELSEWHERE, (3, 5))


@pytest.mark.parametrize("text", ["\ufeff" + TEXT, TEXT.replace("\n", "\r\n")])
def test_marks_of_another_system_do_not_shift_lines(tmp_path: Path, text: str) -> None:
    finding = check(tmp_path, a_figure(), text, any_name=text)
    assert finding.confirmation is Confirmation.CONFIRMED


def test_document_is_missing_from_an_empty_folder(tmp_path: Path) -> None:
    assert check(tmp_path, a_figure()).confirmation is Confirmation.MISSING


def test_other_text_does_not_count_as_the_document(tmp_path: Path) -> None:
    finding = check(tmp_path, a_figure(), TEXT, copy=f"{TEXT} ")
    assert finding.confirmation is Confirmation.MISSING


def test_altered_file_of_the_same_name_is_told(tmp_path: Path) -> None:
    finding = check(tmp_path, a_figure(), TEXT, **{Path(FILE).stem: f"{TEXT} "})
    assert finding.confirmation is Confirmation.ALTERED


def test_document_in_another_encoding_is_unreadable(tmp_path: Path) -> None:
    data = "2000家".encode("gb18030")
    finding = check(tmp_path, a_figure(), data, any_name=data)
    assert (finding.confirmation, finding.reason) == (
        Confirmation.UNREADABLE,
        "not a text in UTF-8",
    )


def test_link_that_leads_nowhere_is_unreadable(tmp_path: Path) -> None:
    (a_folder(tmp_path / "held") / FILE).symlink_to("nowhere")
    finding = check(tmp_path, a_figure())
    assert (finding.confirmation, finding.reason) == (
        Confirmation.UNREADABLE,
        "No such file or directory",
    )


def test_file_that_goes_away_is_unreadable(tmp_path: Path) -> None:
    founding = some_founding(tmp_path / "seeds")
    folder = read_folder(a_folder(tmp_path / "held", any_name=TEXT))
    (tmp_path / "held" / "any_name.txt").unlink()
    [finding] = check_figures(founding.figures, folder)
    assert finding.reason == "No such file or directory"


def test_subfolders_are_not_searched(tmp_path: Path) -> None:
    a_folder(a_folder(tmp_path / "held") / "inner", any_name=TEXT)
    assert check(tmp_path, a_figure()).confirmation is Confirmation.MISSING


def test_unknown_document_and_unit_are_reported(tmp_path: Path) -> None:
    figure = a_figure(document="founding-document-9", unit="CNY_2B")
    with pytest.raises(InvalidDataset) as caught:
        some_founding(tmp_path, figure)
    assert [(found.line, found.value) for found in caught.value.problems] == [
        (2, "founding-document-9"),
        (2, "CNY_2B"),
    ]
