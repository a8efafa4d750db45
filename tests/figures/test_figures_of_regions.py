"""The figures of one region say what they show, also when little or nothing is there."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.figures.marks import MOST_ROWS
from dashboard.figures.model import Figure, Look
from dashboard.figures.region import (
    RegionRequest,
    build_region_history,
    build_region_timeline,
    list_documents,
    list_indicators,
    list_inside_region,
    request_peers,
)
from data.progress import calculate_states
from tests.factories import a_catalog_of, an_actual, said
from tests.figures.frames import ids_drawn, words_drawn

DAY = date(2026, 11, 21)
CORE = "core_industry_value"
GUANGDONG = RegionRequest("CN-GD", DAY, CORE)
GOALS = (
    said("gd", "2022-12-15"),
    said("zj", "2024-03", region="CN-ZJ", deadline="2027-06-30"),
    said("city", "2023", region="440300", deadline="2027"),
)


def _draw_history(*goals: Any, **tables: Any) -> Figure:
    return build_region_history(a_catalog_of(*goals, **tables), GUANGDONG, Look())


def test_history_shows_goals_and_figures_of_a_region() -> None:
    figure = _draw_history(*GOALS, actuals=[an_actual(id="figure")])
    assert figure.title == "Guangdong: AI core industry"
    assert ids_drawn(figure) == {"gd", "figure"}
    assert figure.table["Figure"].tolist() == ["180 bn yuan", "> 300 bn yuan"]


def test_history_keeps_replaced_goals_and_draws_them_faint() -> None:
    figure = _draw_history(said("old", "2021"), said("new", "2023"))
    assert ids_drawn(figure) == {"old", "new"}
    assert "Superseded or draft" in words_drawn(figure)


@pytest.mark.parametrize(
    ("undated", "words"), [(1, "1 figure without a date is"), (2, "2 figures")]
)
def test_history_lists_undated_figures_in_the_table(undated: int, words: str) -> None:
    goals = [said(f"open-{n}", "2022", deadline="") for n in range(undated)]
    figure = _draw_history(*GOALS, *goals)
    assert figure.footnotes[0].startswith(words)
    assert (len(figure.table), ids_drawn(figure)) == (undated + 1, {"gd"})


def test_history_draws_only_the_nearest_of_very_many_and_lists_all() -> None:
    """The labels of 18,000 marks took four minutes to place."""
    figures = [an_actual(id=f"figure-{n:03}", as_of="2025-06-30") for n in range(MOST_ROWS)]
    figure = _draw_history(said("far", "2022", deadline="2040"), actuals=figures)
    assert (len(ids_drawn(figure)), len(figure.table)) == (MOST_ROWS, MOST_ROWS + 1)
    assert "far" not in ids_drawn(figure)
    assert any("200 figures of 201" in note for note in figure.footnotes)


def test_empty_history_says_so() -> None:
    words = words_drawn(_draw_history()).replace("<br>", " ")
    assert "No dated figure of this indicator was found for this region." in words


def test_timeline_of_a_region_names_its_indicators() -> None:
    catalog = a_catalog_of(*GOALS)
    states = calculate_states(catalog, pd.Timestamp(DAY))
    figure = build_region_timeline(catalog, states, GUANGDONG, look=Look())
    assert ids_drawn(figure) == {"gd"}
    assert "AI core industry" in words_drawn(figure)


def test_peers_are_asked_for_the_latest_deadline() -> None:
    catalog = a_catalog_of(*GOALS, said("later", "2022", deadline="2030"))
    peers = request_peers(catalog, GUANGDONG)
    assert peers is not None
    assert (peers.levels, peers.years, peers.focus) == (("province",), (2030,), "CN-GD")


@pytest.mark.parametrize(
    "goals",
    [
        (),
        (said("draft", "2022", "draft"),),
        (said("apart", "2022", scope="one-site"),),
        (said("open", "2022", deadline=""),),
    ],
    ids=["none", "draft", "apart", "undated"],
)
def test_region_without_a_comparable_goal_has_no_peers(goals: Any) -> None:
    assert request_peers(a_catalog_of(*goals), GUANGDONG) is None


def test_nation_has_no_peers() -> None:
    catalog = a_catalog_of(said("cn", "2022", region="CN"))
    assert request_peers(catalog, RegionRequest("CN", DAY, CORE)) is None


def test_indicators_of_a_region_come_with_most_records_first() -> None:
    goals = [said("a", "2022", indicator="industry_value"), said("b", "2022"), said("c", "2021")]
    catalog = a_catalog_of(*goals)
    assert list_indicators(catalog, "CN-GD") == [CORE, "industry_value"]
    assert list_indicators(catalog, "CN-ZJ") == []


def test_documents_of_a_region_come_latest_first() -> None:
    catalog = a_catalog_of(said("a", "2021"), said("b", "2023", deadline="2030"), GOALS[1])
    documents = list_documents(catalog, "CN-GD")
    assert [(document.row["id"], document.records) for document in documents] == [
        ("b-says", 1),
        ("a-says", 1),
    ]


def test_regions_inside_a_region_have_records() -> None:
    catalog = a_catalog_of(*GOALS)
    assert list_inside_region(catalog, "CN") == [("CN-GD", 1), ("CN-ZJ", 1), ("440300", 1)]
    assert list_inside_region(catalog, "CN-ZJ") == []
