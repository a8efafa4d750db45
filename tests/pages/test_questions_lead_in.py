"""The Overview asks questions that open the view with their answer, where there is one."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage
from tests.pages.reading import read_address, read_charts, read_words

PAGES = ("compare", "deadlines", "progress")


def _questions(test: AppTest) -> list[tuple[str, str, dict[str, list[str]]]]:
    """The label, page and parameters of each link that asks."""
    links: list[Any] = [link.proto for link in test.get("page_link")]
    return [
        (link.label, link.page, parse_qs(link.query_string))
        for link in links
        if "?" in link.label or "？" in link.label
    ]


def test_overview_asks_three_questions(open_page: OpenPage) -> None:
    asked = _questions(open_page("overview"))
    assert [page for _label, page, _said in asked] == list(PAGES)
    assert asked[0][2] == {"indicator": ["core_industry_value"], "year": ["2027"]}


def test_questions_are_asked_in_chinese(open_page: OpenPage) -> None:
    labels = [label for label, _page, _said in _questions(open_page("overview", lang="zh"))]
    assert len(labels) == len(PAGES)
    assert "2027年" in labels[0]


@pytest.mark.parametrize("number", range(len(PAGES)))
def test_question_opens_a_view_with_an_answer(open_page: OpenPage, number: int) -> None:
    _label, page, said = _questions(open_page("overview"))[number]
    test = open_page(page, **{name: values[0] for name, values in said.items()})
    assert [toast.value for toast in test.toast] == []
    assert read_charts(test)[0]["data"]
    expected = {
        "compare": "AI core industry: targets for 2027",
        "deadlines": "Falls due in the next twelve months",
        "progress": "What became of the targets",
    }
    assert expected[page] in read_words(test)


def test_questions_keep_the_day_of_the_page(open_page: OpenPage) -> None:
    test = open_page("overview", as_of="2025-06-30")
    assert read_address(test) == {"as_of": "2025-06-30"}
    assert all(said["as_of"] == ["2025-06-30"] for _label, _page, said in _questions(test))


@pytest.mark.parametrize("dataset", ["no_record", "one_record"])
def test_nothing_is_asked_that_has_no_answer(
    open_page: OpenPage, dataset: str, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(dataset)
    assert _questions(open_page("overview", folder)) == []
