"""The figures of deadlines say what falls due when, what became of it, and what they leave out."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.figures.deadline_years import build_years_figure
from dashboard.figures.deadlines import BY_INDICATOR, DeadlinesRequest, build_timeline_figure
from dashboard.figures.marks import MOST_ROWS
from dashboard.figures.model import Figure, Look
from data.progress import calculate_states
from tests.charts.frames import traces_of
from tests.factories import a_catalog_of, an_actual, said
from tests.figures.frames import ids_drawn, words_drawn

DAY = date(2026, 11, 21)
CORE = "core_industry_value"
PROVINCES = DeadlinesRequest(DAY, indicator=CORE, levels=("province",))
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


def test_only_the_nearest_of_very_many_are_drawn_and_all_are_listed() -> None:
    """A thousand lines are no figure: placing their labels cost their number squared."""
    far, near = said("far", "2022", deadline="2035"), said("next", "2022", deadline="2026-12-31")
    passed = [said(f"passed-{n:03}", "2022", deadline="2025") for n in range(MOST_ROWS)]
    figure = _draw_timeline(far, *passed, near)
    ids = figure.table["id"].tolist()
    assert len(ids_drawn(figure)) == MOST_ROWS
    assert ("next" in ids_drawn(figure), "far" in ids_drawn(figure), "far" in ids) == (
        True,
        False,
        True,
    )
    assert figure.footnotes[0] == (
        "Only the 200 figures of 202 whose dates are nearest to the day are drawn; the table has "
        "all."
    )
