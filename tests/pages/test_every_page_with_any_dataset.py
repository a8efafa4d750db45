"""Every page shows something sensible with the whole dataset, with one record and with none."""

import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.server import MAIN
from tests.factories import a_dataset, a_target, an_indicator
from tests.pages.conftest import OpenPage
from tests.pages.reading import EDITING, PAGES, read_address, read_charts, read_words

SHOWING_RECORDS = [page for page in PAGES if page != "record"]
TITLES = {
    "overview": "What China's regions promise on AI",
    "compare": "Compare regions",
    "progress": "Progress",
    "deadlines": "Deadlines",
    "region": "Region",
    "records": "Records",
    "changes": "Changes",
    "nation": "Sum against the nation",
    "gaps": "What is not known",
    "sources": "Sources and method",
    "deck": "Deck",
    "embed": "Embedded figure",
    "exported": "Has this changed?",
    "present": "Present",
    "record": "No such record",
    "edit": "Edit",
    "import": "Import",
    "review": "Review",
    "history": "History",
    "tokens": "API tokens",
}
NOTHING_YET = "The dataset holds no record yet."


def test_every_page_of_the_navigation_is_tested() -> None:
    """A page is added to `PAGES` or `EDITING` in tests/pages/reading.py and to `TITLES` above."""
    navigation = (MAIN.parent / "navigation.py").read_text(encoding="utf-8")
    assert sorted(re.findall(r"app_pages/(\w+)\.py", navigation)) == sorted(PAGES + EDITING)


@pytest.mark.parametrize("page", PAGES)
def test_page_with_the_whole_dataset(open_page: OpenPage, page: str) -> None:
    test = open_page(page)
    assert [error.value for error in test.exception] == []
    assert test.title[0].value == TITLES[page]
    assert NOTHING_YET not in read_words(test)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("dataset", ["headers_only", "no_record"])
def test_page_with_no_record(
    open_page: OpenPage, page: str, dataset: str, request: pytest.FixtureRequest
) -> None:
    test = open_page(page, request.getfixturevalue(dataset))
    assert [error.value for error in test.exception] == []
    assert test.title[0].value == TITLES[page]
    assert (NOTHING_YET in read_words(test)) == (page in SHOWING_RECORDS)


@pytest.mark.parametrize("page", SHOWING_RECORDS)
def test_page_with_one_record(open_page: OpenPage, one_record: Path, page: str) -> None:
    """A figure, a table, or a sentence that says why there is neither."""
    test = open_page(page, one_record)
    assert [error.value for error in test.exception] == []
    assert NOTHING_YET not in read_words(test)
    shown = [len(test.get(kind)) for kind in ("plotly_chart", "dataframe", "info")]
    assert any(shown)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("page", EDITING)
@pytest.mark.parametrize("dataset", ["headers_only", "no_record", "one_record"])
def test_page_for_editing_with_little_or_nothing(
    open_page: OpenPage, page: str, dataset: str, request: pytest.FixtureRequest
) -> None:
    test = open_page(page, request.getfixturevalue(dataset))
    assert [error.value for error in test.exception] == []
    assert test.title[0].value == TITLES[page]


@pytest.mark.parametrize("page", EDITING)
def test_page_for_editing_without_a_database(open_page: OpenPage, page: str) -> None:
    test = open_page(page)
    assert [error.value for error in test.exception] == []
    said = [box.value for box in (*test.error, *test.warning, *test.info)]
    assert "without a database" in " ".join(said)


@pytest.mark.parametrize("page", ["overview", "compare", "deadlines", "region"])
def test_figure_of_one_record_draws_it(open_page: OpenPage, one_record: Path, page: str) -> None:
    chart = read_charts(open_page(page, one_record))[0]
    drawn = [entry for trace in chart["data"] for entry in trace.get("customdata", [])]
    assert [a_target()["id"]] in drawn


@pytest.mark.parametrize("page", SHOWING_RECORDS)
@pytest.mark.parametrize("day", ["1990-01-01", "2024-02-29", "2060-12-31"])
def test_page_on_any_day(open_page: OpenPage, tiny: Path, page: str, day: str) -> None:
    test = open_page(page, tiny, as_of=day)
    assert [error.value for error in test.exception] == []
    assert read_address(test) == {"as_of": day}


@pytest.mark.parametrize("view", ["ranking", "steps", "map", "table"])
@pytest.mark.parametrize("measure", ["stated", "usd", "per_resident", "gdp_share"])
@pytest.mark.parametrize("level", ["province", "district"])
def test_comparison_in_every_view_and_measure(
    open_page: OpenPage, tiny: Path, view: str, measure: str, level: str
) -> None:
    """A level without a record has nothing to convert, which is no error."""
    test = open_page("compare", tiny, view=view, measure=measure, level=level)
    assert [error.value for error in test.exception] == []
    assert len(test.get("plotly_chart")) == (view != "table")


@pytest.mark.parametrize("page", SHOWING_RECORDS)
def test_page_of_a_dataset_that_holds_nothing_comparable(
    open_page: OpenPage, tmp_path: Path, page: str
) -> None:
    catch_all = an_indicator(code="other", comparable="no", family="other", relatives="")
    folder = a_dataset(
        tmp_path,
        indicators=[catch_all],
        targets=[a_target(indicator="other", note_en="Parks.")],
        actuals=[],
    )
    test = open_page(page, folder)
    assert [error.value for error in test.exception] == []
    said = "No indicator of the dataset can be compared." in read_words(test)
    assert said == (page in ("overview", "compare"))


@pytest.mark.parametrize(
    ("page", "parts"),
    [
        ("overview", ["Falls due next", "Came in last", "Zhejiang · > 400 bn yuan by 2027"]),
        ("compare", ["## AI core industry: targets for 2027", "Dataset", "as of 21 Nov 2026"]),
        (
            "deadlines",
            [
                "1 deadline has passed by 21 Nov 2026; 1 lies ahead.",
                "## Fell due in the last twelve months\n\n:small[:gray[1 row]]",
                "## Falls due in the next twelve months\n\n:small[:gray[Nothing in force",
            ],
        ),
        ("changes", ["## The biggest changes across the country"]),
        ("gaps", ["## What to look for next\n\n:small[:gray[2 rows]]"]),
        ("region", ["Guangdong: what falls due when", "Plan for the AI industry", "1 record"]),
        ("records", ["**3** records"]),
        ("sources", ["2 of 4 cells", "Looked for and not found", "CC BY 4.0"]),
    ],
)
def test_page_says_what_it_shows(
    open_page: OpenPage, tiny: Path, page: str, parts: list[str]
) -> None:
    test = open_page(page, tiny)
    links: Any = [link.proto.label for link in test.get("page_link")]
    words = "\n".join([read_words(test), *links]).replace("\\", "")
    assert [part for part in parts if part not in words] == []


@pytest.mark.parametrize("page", ["overview", "deadlines", "sources"])
def test_titles_have_no_link_sign(open_page: OpenPage, tiny: Path, page: str) -> None:
    test = open_page(page, tiny)
    titles = [item.proto for item in test.markdown if item.value.startswith("## ")]
    assert titles
    assert all(title.hide_anchors for title in titles)
