"""The map of silence counts what is known, says what is not, and lists what to look for next."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.figures.model import Figure, Look
from dashboard.figures.silence import (
    SilenceRequest,
    build_silence_figure,
    describe_wanted,
    select_wanted,
)
from data import Catalog
from data.progress import list_wanted, map_silence
from tests.charts.frames import traces_of
from tests.factories import a_catalog_of, a_search, an_actual, said
from tests.figures.frames import words_drawn

DAY = date(2026, 11, 21)
NOW = pd.Timestamp(DAY)
ASKED = SilenceRequest(DAY)
GUANGDONG = said("gd", "2022")
ZHEJIANG = said("zj", "2022", region="CN-ZJ", deadline="2030")


def _draw(catalog: Catalog, *, look: Look | None = None, **changes: Any) -> Figure:
    request = replace(ASKED, **changes)
    return build_silence_figure(catalog, map_silence(catalog, NOW), request, look=look or Look())


def test_title_and_subtitle() -> None:
    figure = _draw(a_catalog_of(GUANGDONG))
    assert figure.title == "What is known and what is not"
    assert figure.subtitle == "Regions by indicators, the empty cells included"
    assert (figure.version, figure.as_of) == ("0123456789ab", DAY)


@pytest.mark.parametrize(
    ("goals", "finding"),
    [
        ((), "0 of 4 cells hold a figure."),
        ((GUANGDONG,), "1 of 4 cells holds a figure."),
        ((GUANGDONG, ZHEJIANG), "2 of 4 cells hold a figure."),
    ],
)
def test_finding_counts_the_cells(goals: Any, finding: str) -> None:
    assert _draw(a_catalog_of(*goals)).finding == finding


def test_family_without_indicators_has_no_finding() -> None:
    """It read "0 of 0 cells hold a figure."."""
    figure = _draw(a_catalog_of(GUANGDONG), family="models")
    assert (figure.finding, figure.table.empty) == ("", True)
    assert "nothing to cover" in words_drawn(figure)


def test_alternative_text_of_the_map() -> None:
    assert _draw(a_catalog_of(GUANGDONG)).alt == (
        "What is known and what is not. Regions by indicators, the empty cells included. "
        "1 of 4 cells holds a figure."
    )


def test_footnotes_explain_searches_and_staleness() -> None:
    assert _draw(a_catalog_of()).footnotes == (
        "A search for any goal counts for every indicator of its region.",
        "Stale: the latest figure is older than 18 months.",
    )


@pytest.mark.parametrize("narrow", [False, True])
def test_table_words_each_cell_as_the_key_does(narrow: bool) -> None:
    figure = _draw(a_catalog_of(GUANGDONG, actuals=[an_actual()]), look=Look(narrow=narrow))
    assert figure.table.to_dict("list") == {
        "Region": ["Guangdong", "Zhejiang"],
        "AI core industry": ["Reported figure is stale", "Searched, nothing found"],
        "AI industry": ["Nothing known, no search recorded", "Searched, nothing found"],
    }
    named = {trace.get("name") for trace in traces_of(figure.chart)}
    assert named >= set(figure.table.drop(columns="Region").to_numpy().ravel())


def test_cell_without_a_find_says_when_it_was_searched() -> None:
    figure = _draw(a_catalog_of(searches=[a_search(region="CN-GD", searched_on="2026-03")]))
    hovers = [text for trace in traces_of(figure.chart) for text in trace.get("hovertext", ())]
    assert "Searched, nothing found (1 Mar 2026)" in hovers


def test_level_decides_the_rows() -> None:
    figure = _draw(a_catalog_of(GUANGDONG), level="city")
    assert figure.table["Region"].tolist() == ["Shenzhen"]


def _describe(catalog: Catalog, **changes: Any) -> list[Any]:
    chosen = select_wanted(list_wanted(catalog, NOW), replace(ASKED, **changes), catalog)
    return describe_wanted(chosen, catalog, "en").to_dict("records")


def test_wanted_says_what_to_look_for_and_what_is_there() -> None:
    (result, goal) = _describe(a_catalog_of(GUANGDONG, actuals=[an_actual()]))
    assert result == {
        "Look for": "The result of a goal that fell due",
        "Region": "Guangdong",
        "Indicator": "AI core industry",
        "Deadline": "2025",
        "Last figure": "31 Dec 2023",
        "Last searched": "–",
        "id": "gd",
    }
    assert (goal["Look for"], goal["Region"]) == ("Any goal at all", "Zhejiang")
    assert (goal["Indicator"], goal["Deadline"], goal["id"]) == ("–", "–", "")
    assert goal["Last searched"] == "21 Nov 2026"


def test_region_without_any_goal_is_wanted_in_every_family() -> None:
    rows = _describe(a_catalog_of(GUANGDONG), family="models")
    assert [(row["Region"], row["Look for"]) for row in rows] == [("Zhejiang", "Any goal at all")]


def test_nothing_wanted_is_an_empty_table() -> None:
    assert _describe(a_catalog_of(), level="district") == []
