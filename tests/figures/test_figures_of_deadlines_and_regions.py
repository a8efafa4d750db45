"""The figures of deadlines, of one region and of coverage say what they show, also when little or
nothing is there.
"""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.figures.coverage import CoverageRequest, build_coverage_figure
from dashboard.figures.deadline_years import build_years_figure
from dashboard.figures.deadlines import BY_INDICATOR, DeadlinesRequest, build_timeline_figure
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
from tests.charts.frames import traces_of
from tests.factories import a_catalog, a_catalog_of, an_actual, said
from tests.figures.frames import ids_drawn, words_drawn

DAY = date(2026, 11, 21)
CORE = "core_industry_value"
PROVINCES = DeadlinesRequest(DAY, indicator=CORE, levels=("province",))
GUANGDONG = RegionRequest("CN-GD", DAY, CORE)
LOOK = Look()
GOALS = (
    said("gd", "2022-12-15"),
    said("zj", "2024-03", region="CN-ZJ", deadline="2027-06-30"),
    said("city", "2023", region="440300", deadline="2027"),
)


def _draw_timeline(
    *goals: Any, request: DeadlinesRequest = PROVINCES, look: Look = LOOK, **tables: Any
) -> Figure:
    catalog = a_catalog_of(*goals, **tables)
    states = calculate_states(catalog, pd.Timestamp(request.as_of))
    return build_timeline_figure(catalog, states, request, look=look)


def test_timeline_counts_what_passed_and_what_lies_ahead() -> None:
    figure = _draw_timeline(*GOALS)
    assert figure.title == "AI core industry: what falls due when"
    assert figure.finding == "1 deadline has passed by 21 Nov 2026; 1 lies ahead."
    assert ids_drawn(figure) == {"gd", "zj"}


def test_timeline_of_several_counts_in_the_plural() -> None:
    many = (*GOALS[:2], said("gd-2", "2022", deadline="2026"), said("zj-2", "2022", region="CN-ZJ"))
    finding = _draw_timeline(*many).finding
    assert finding == "2 deadlines have passed by 21 Nov 2026; 2 lie ahead."


def test_timeline_of_a_region_is_named_after_it() -> None:
    request = DeadlinesRequest(DAY, BY_INDICATOR, region="CN-ZJ")
    figure = _draw_timeline(*GOALS, request=request)
    assert (figure.title, ids_drawn(figure)) == ("Zhejiang: what falls due when", {"zj"})


def test_timeline_writes_figures_as_stated() -> None:
    """Also of different units, which share no axis there."""
    figure = _draw_timeline(*GOALS, said("small", "2022", value=1, unit="CNY", deadline="2030"))
    labels = figure.table["Figure"].tolist()
    assert sorted(labels) == ["> 1 yuan", "> 300 bn yuan", "> 300 bn yuan"]
    assert all(label in words_drawn(figure) for label in labels)


@pytest.mark.parametrize("narrow", [False, True])
def test_timeline_tells_the_state_of_each_target_in_key_table_and_hover(narrow: bool) -> None:
    reported = an_actual(id="met", as_of="2025-12-31", value=3100)
    figure = _draw_timeline(*GOALS, look=Look(narrow=narrow), actuals=[reported])
    told = dict(zip(figure.table["id"], figure.table["State"], strict=True))
    assert told == {"gd": "● Achieved on time", "zj": "○ No baseline"}
    assert {"Achieved on time", "No baseline"} <= set(words_drawn(figure).splitlines())
    hovers = [text for trace in traces_of(figure.chart) for text in trace.get("hovertext", ())]
    assert any(hover.endswith("● Achieved on time<br>Select for the evidence") for hover in hovers)
    assert figure.footnotes == ()


def test_timeline_of_one_state_says_what_its_sign_means() -> None:
    """A key of one entry is not drawn."""
    assert _draw_timeline(*GOALS[1:]).footnotes == ("Every target here: ○ No baseline.",)


def test_table_of_the_timeline_names_the_state_after_the_deadline() -> None:
    columns = _draw_timeline(*GOALS).table.columns.tolist()
    place = columns.index("State")
    assert columns[place - 1 : place + 2] == ["Deadline or date", "State", "Announced"]


def test_alternative_text_of_the_timeline() -> None:
    assert _draw_timeline(*GOALS).alt == (
        "AI core industry: what falls due when. Targets in force, from announcement to deadline, "
        "and what became of them. 1 deadline has passed by 21 Nov 2026; 1 lies ahead."
    )


UNDATED = said("open", "2022", region="CN-ZJ", deadline="")
DRAFT = said("draft", "2023", "draft", deadline="2030")


def test_target_without_deadline_and_draft_are_named() -> None:
    figure = _draw_timeline(*GOALS, UNDATED, DRAFT)
    assert figure.footnotes == (
        "Left out, no deadline stated: Zhejiang.",
        "Left out, draft for comment: Guangdong.",
    )
    assert ids_drawn(figure) == {"gd", "zj"}


def test_what_a_timeline_of_a_region_leaves_out_is_named_by_indicator() -> None:
    """The region stands in the title; its name would tell nothing."""
    request = DeadlinesRequest(DAY, BY_INDICATOR, region="CN-GD")
    other = said("other", "2023", "draft", indicator="industry_value", deadline="2030")
    figure = _draw_timeline(*GOALS, other, request=request)
    assert figure.footnotes[-1] == "Left out, draft for comment: AI industry."


def test_target_unknown_on_the_day_is_not_named() -> None:
    request = DeadlinesRequest(date(2021, 1, 1), indicator=CORE)
    assert _draw_timeline(UNDATED, DRAFT, request=request).footnotes == ()


def test_empty_timeline_says_so() -> None:
    figure = _draw_timeline()
    assert "No target in force has a deadline here." in words_drawn(figure).replace("<br>", " ")
    assert (figure.finding, figure.sources, figure.table.empty) == ("", (), True)
    assert figure.footnotes == ()


def test_years_are_counted() -> None:
    figure = build_years_figure(a_catalog_of(*GOALS), DeadlinesRequest(DAY), Look())
    assert figure.table.to_dict("list") == {"Year": [2025, 2027], "Targets": [1, 2]}
    assert figure.subtitle == "3 targets in force with a deadline"
    assert figure.finding == "2027 is the year with most deadlines: 2."


def test_years_of_equal_count_have_no_finding() -> None:
    figure = build_years_figure(a_catalog_of(*GOALS[:2]), DeadlinesRequest(DAY), Look())
    assert figure.finding == ""


def test_no_year_has_no_finding() -> None:
    figure = build_years_figure(a_catalog_of(), DeadlinesRequest(DAY), Look())
    assert (figure.finding, figure.subtitle) == ("", "0 targets in force with a deadline")


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


def test_coverage_counts_its_cells() -> None:
    figure = build_coverage_figure(a_catalog(), CoverageRequest(DAY), Look())
    assert figure.finding == "2 of 4 cells hold a figure."
    assert figure.table.to_dict("list") == {
        "Region": ["Guangdong", "Zhejiang"],
        "AI core industry": ["Target and reported", "Target only"],
        "AI industry": ["Nothing found", "Nothing found"],
    }


def test_coverage_of_a_past_day_is_empty() -> None:
    figure = build_coverage_figure(a_catalog(), CoverageRequest(date(2000, 1, 1)), Look())
    assert figure.finding == "0 of 4 cells hold a figure."
    assert {trace.get("name") for trace in traces_of(figure.chart)} >= {"Nothing found"}


def test_coverage_of_a_family_without_indicators_says_so() -> None:
    figure = build_coverage_figure(a_catalog(), CoverageRequest(DAY, "models"), Look())
    assert figure.table.empty
    assert "nothing to cover" in words_drawn(figure)
