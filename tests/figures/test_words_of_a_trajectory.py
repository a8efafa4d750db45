"""The way to one goal says its verdict, its paths, its figures and their sources; both methods of
pace stand side by side.
"""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.figures.model import Figure, Look
from dashboard.figures.paces import describe_paces, select_paced
from dashboard.figures.trajectory import build_trajectory_figure
from data.progress import calculate_states
from tests.factories import Cells, a_catalog_of, a_source, an_actual, said
from tests.figures.frames import ids_drawn, words_drawn

DAY = date(2026, 11, 21)
GOAL = said("goal", "2022", deadline="2027", value=3000)
FIRST = an_actual(id="first", as_of="2024-12-31", value=1000)
SECOND = an_actual(id="second", as_of="2025-12-31", value=1200)


def _draw(*figures: Cells, goal: Any = GOAL, look: Look | None = None, **tables: Any) -> Any:
    catalog = a_catalog_of(goal, actuals=list(figures), **tables)
    states = calculate_states(catalog, pd.Timestamp(DAY))
    return build_trajectory_figure(catalog, states, "goal", as_of=DAY, look=look or Look())


def test_title_subtitle_and_alternative_text() -> None:
    figure: Figure = _draw(FIRST, SECOND)
    assert figure.title == "The way to the goal"
    assert figure.subtitle == "Guangdong · AI core industry: > 300 bn yuan by 2027"
    assert figure.alt == f"{figure.title}. {figure.subtitle}. {figure.finding}"
    assert (figure.version, figure.as_of) == ("0123456789ab", DAY)


def test_finding_is_the_verdict_with_its_figure() -> None:
    assert _draw(FIRST, SECOND).finding == (
        "Behind: 120 bn yuan on 31 Dec 2025, the authority's own figure; needs 4.5 times the last "
        "pace."
    )


def test_one_figure_has_a_path_and_no_pace() -> None:
    figure = _draw(FIRST)
    assert figure.finding == "No baseline: figures of one day only."
    assert figure.footnotes == ()
    assert "Straight path" in words_drawn(figure)


def test_footnotes_say_how_far_each_path_was_followed() -> None:
    paths, sdg = _draw(FIRST, SECOND).footnotes
    assert paths == (
        "Progress made over progress needed by the last figure: 0.30 on the straight path, 0.45 on "
        "the compound path; 0.95 and more counts as on the path."
    )
    assert sdg.startswith("The Open SDG ratio of growth rates would be ")


@pytest.mark.parametrize(
    ("count", "note"),
    [
        (1, "1 figure of another scope or indicator decides nothing."),
        (2, "2 figures of another scope or indicator decide nothing."),
    ],
)
def test_figures_that_decide_nothing_are_counted(count: int, note: str) -> None:
    apart = [an_actual(id=f"apart-{n}", scope="above-scale", value=n + 1) for n in range(count)]
    figure = _draw(FIRST, *apart)
    assert figure.footnotes[-1] == note
    assert ids_drawn(figure) == {"goal", "first"}


def test_table_holds_goal_and_figures_as_drawn() -> None:
    """The figure had no table, and cited only its reported figures."""
    sources = [a_source(), a_source(id="plan", title="Plan")]
    goal = said("goal", "2022", deadline="2027", source="plan")
    figure = _draw(FIRST, SECOND, goal=goal, sources=sources)
    columns = ["id", "Figure", "Kind", "Deadline or date", "Source"]
    assert figure.table[columns].to_numpy().tolist() == [
        ["goal", "> 300 bn yuan", "Target", "2027", 1],
        ["first", "100 bn yuan", "Reported figure", "31 Dec 2024", 2],
        ["second", "120 bn yuan", "Reported figure", "31 Dec 2025", 2],
    ]
    assert ids_drawn(figure) == set(figure.table["id"])
    assert [source.text.split('"')[1] for source in figure.sources] == ["Plan", "人工智能产业"]


@pytest.mark.parametrize(
    ("figures", "goal"),
    [
        ((), GOAL),
        ((FIRST,), said("goal", "2022", deadline="")),
        ((FIRST,), said("goal", "2027")),
        ((an_actual(scope="above-scale"),), GOAL),
    ],
    ids=["no figure", "no deadline", "not yet known", "another scope"],
)
def test_goal_without_a_way_has_no_figure(figures: Any, goal: Any) -> None:
    assert _draw(*figures, goal=goal) is None


def test_phone_and_desk_say_the_same() -> None:
    wide, phone = _draw(FIRST, SECOND), _draw(FIRST, SECOND, look=Look(narrow=True))
    assert (phone.alt, phone.footnotes, phone.sources) == (wide.alt, wide.footnotes, wide.sources)
    assert ids_drawn(phone) == ids_drawn(wide)


def _describe_paces(*goals: Any, actuals: list[Cells]) -> list[Any]:
    catalog = a_catalog_of(*goals, actuals=actuals)
    states = calculate_states(catalog, pd.Timestamp(DAY))
    return describe_paces(select_paced(states), catalog).to_dict("records")


def test_paces_stand_side_by_side() -> None:
    (row,) = _describe_paces(GOAL, actuals=[FIRST, SECOND])
    assert row["Target"] == "Guangdong · AI core industry: > 300 bn yuan by 2027"
    assert (row["Straight path"], row["Compound path"]) == ("0.3", "0.452")
    assert (row["Our state"], row["Same verdict"]) == ("Behind", "yes")


def test_paces_that_differ_come_first() -> None:
    far = said("far", "2022", deadline="2035", value=5000)
    rows = _describe_paces(GOAL, far, actuals=[FIRST, SECOND])
    assert [(row["id"], row["Our state"], row["Same verdict"]) for row in rows] == [
        ("far", "Depends on growth path", "no"),
        ("goal", "Behind", "yes"),
    ]


@pytest.mark.parametrize(
    ("goals", "actuals"), [((), []), ((GOAL,), [FIRST])], ids=["no goal", "one figure"]
)
def test_no_pace_is_an_empty_table(goals: Any, actuals: list[Cells]) -> None:
    assert _describe_paces(*goals, actuals=actuals) == []
