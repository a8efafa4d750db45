"""An address with codes opens the same view; what it cannot have is said in a sentence."""

from pathlib import Path
from typing import Any

import pytest

from tests.factories import a_dataset, a_target, some_rows
from tests.pages.conftest import OpenPage
from tests.pages.reading import read_address, read_charts, read_words

VIEWS: list[tuple[str, dict[str, Any]]] = [
    ("overview", {"indicator": "ai_enterprises"}),
    ("compare", {"indicator": "ai_enterprises", "view": "steps", "level": "all"}),
    ("compare", {"view": "table", "year": ["2025", "2027"], "measure": "usd"}),
    ("compare", {"year": "all", "region": ["CN-GD", "CN-ZJ"], "in_force": "no", "log": "yes"}),
    ("compare", {"relatives": "yes", "drafts": "yes", "as_of": "2025-06-30", "year": "2025"}),
    ("deadlines", {"by": "indicator", "region": "CN-ZJ"}),
    ("deadlines", {"indicator": "ai_enterprises", "level": "city"}),
    ("region", {"region": "340100", "indicator": "ai_enterprises"}),
    ("records", {"q": "合肥 企业", "kind": "target", "column": ["region", "figure"]}),
    ("records", {"year": ["2025", "2027"], "kind": "target", "page": "2"}),
    ("sources", {"family": "computing", "as_of": "2024-12-31"}),
    ("record", {"id": "cn-gd-core-industry-value-2025-1"}),
]


def _draw(test: Any) -> tuple[str, list[Any], list[Any]]:
    """Everything that a page shows: words, charts, tables."""
    tables = [table.value.to_dict("list") for table in test.dataframe]
    return read_words(test), read_charts(test), tables


@pytest.mark.parametrize(("page", "address"), VIEWS)
def test_address_stays_and_opens_the_same_view(
    open_page: OpenPage, page: str, address: dict[str, Any]
) -> None:
    first = open_page(page, **address)
    assert [error.value for error in first.exception] == []
    assert read_address(first) == address
    assert _draw(open_page(page, **read_address(first))) == _draw(first)


@pytest.mark.parametrize(("page", "address"), VIEWS)
def test_address_changes_what_is_shown(
    open_page: OpenPage, page: str, address: dict[str, Any]
) -> None:
    assert _draw(open_page(page, **address)) != _draw(open_page(page))


@pytest.mark.parametrize(
    "page", ["overview", "compare", "deadlines", "region", "records", "sources"]
)
def test_default_stays_out_of_the_address(open_page: OpenPage, page: str) -> None:
    assert read_address(open_page(page)) == {}


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("compare", {"indicator": "core_industry_value", "view": "ranking", "level": "province"}),
        ("compare", {"in_force": "yes", "drafts": "no", "as_of": "2026-11-21"}),
        ("records", {"q": "", "page": "1"}),
    ],
)
def test_default_is_dropped_from_the_address(
    open_page: OpenPage, tiny: Path, page: str, address: dict[str, Any]
) -> None:
    test = open_page(page, tiny, **address)
    assert read_address(test) == {}
    assert len(test.toast) == 0


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("overview", "indicator"),
        ("compare", "indicator"),
        ("compare", "view"),
        ("compare", "level"),
        ("compare", "year"),
        ("compare", "measure"),
        ("compare", "region"),
        ("compare", "in_force"),
        ("deadlines", "by"),
        ("region", "region"),
        ("region", "indicator"),
        ("records", "kind"),
        ("records", "column"),
        ("sources", "family"),
        ("overview", "as_of"),
    ],
)
def test_unknown_value_is_said_and_falls_back(
    open_page: OpenPage, tiny: Path, page: str, name: str
) -> None:
    test = open_page(page, tiny, **{name: "moon"})
    sentence = f'The address asks for {name} "moon", which is not available here.'
    assert [toast.value.replace("\\", "") for toast in test.toast] == [sentence]
    assert (read_address(test), _draw(test)) == ({}, _draw(open_page(page, tiny)))


@pytest.mark.parametrize(
    "day", ["2026-02-30", "20261121", "1989-12-31", "9999-12-31", "0001-01-01"]
)
def test_day_that_cannot_be_shown_is_refused(open_page: OpenPage, tiny: Path, day: str) -> None:
    """The calendar of pandas and the windows around a day end somewhere."""
    test = open_page("deadlines", tiny, as_of=day)
    assert [error.value for error in test.exception] == []
    assert (read_address(test), len(test.toast)) == ({}, 1)


def test_known_values_beside_an_unknown_one_are_kept(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("compare", tiny, year=["2025", "1999"])
    assert read_address(test) == {"year": "2025"}
    assert len(test.toast) == 1


def test_refused_value_is_shown_as_text(open_page: OpenPage, tiny: Path) -> None:
    """A link that somebody sent must not write on the page."""
    test = open_page("compare", tiny, view="[click](https://example.org) :red[x]")
    assert "\\[click\\]\\(http\u2060s" in test.toast[0].value
    assert "\\:red\\[x\\]" in test.toast[0].value


def test_refused_value_is_cut(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("compare", tiny, view="x" * 5000)
    assert len(test.toast[0].value) < 200


def test_parameter_that_the_page_does_not_know_is_dropped(open_page: OpenPage, tiny: Path) -> None:
    assert read_address(open_page("compare", tiny, colour="red")) == {}


def test_all_years_are_shown_on_request(open_page: OpenPage, tiny: Path) -> None:
    usual, everything = open_page("compare", tiny), open_page("compare", tiny, year="all")
    assert "targets for 2027" in read_words(usual)
    assert "## AI core industry: targets\n" in read_words(everything)
    assert read_address(everything) == {"year": "all"}


@pytest.mark.parametrize("number", ["0", "-1", "3", "1.0", "²", "٢", "x", "9" * 5000])
def test_page_number_that_is_none_opens_the_first(
    open_page: OpenPage, tmp_path: Path, number: str
) -> None:
    test = open_page("records", _two_pages(tmp_path), page=number)
    assert [error.value for error in test.exception] == []
    assert (len(test.dataframe[0].value), read_address(test)) == (50, {})


def test_second_page_has_the_rest(open_page: OpenPage, tmp_path: Path) -> None:
    test = open_page("records", _two_pages(tmp_path), page="2")
    assert (len(test.dataframe[0].value), read_address(test)) == (10, {"page": "2"})


def _two_pages(folder: Path) -> Path:
    targets = [a_target(id=f"goal-{n}", deadline=f"{2000 + n}-06-30") for n in range(23, 60)]
    targets += [
        a_target(id=f"city-{n}", region="440300", deadline=f"{2000 + n}") for n in range(23, 46)
    ]
    rows = some_rows() | {"targets": targets, "actuals": [], "evidence": [], "facts": []}
    return a_dataset(folder, **rows)
