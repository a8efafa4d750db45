"""Every comparator of a goal against every comparator of a figure."""

import numpy as np
import pandas as pd
import pytest

from data.progress.met import add_goals, check_met

MET, SHORT, UNKNOWN = True, False, None
FIGURES = ("gt", "ge", "eq", "approx", "le", "lt")


def _ask(
    goal: tuple[str, float, float], figure: tuple[str, float, float], *, lower: bool = False
) -> bool | None:
    frames = [
        pd.DataFrame({"comparator": [word], "base_value": [low], "base_value_max": [high]})
        for word, low, high in (goal, figure)
    ]
    met = check_met(add_goals(frames[0], pd.Series([lower])), frames[1])[0]
    return None if met is pd.NA else bool(met)


def _say(word: str, value: float) -> tuple[str, float, float]:
    return word, value, value + 20 if word == "range" else np.nan


# A goal of 100, and figures that give 100 with each comparator, in the order of FIGURES.
AT_THE_GOAL = {
    "gt": (MET, UNKNOWN, SHORT, SHORT, SHORT, SHORT),
    "ge": (MET, MET, MET, MET, UNKNOWN, SHORT),
    "eq": (MET, MET, MET, MET, UNKNOWN, SHORT),
    "approx": (MET, MET, MET, MET, UNKNOWN, UNKNOWN),
    "range": (MET, MET, MET, MET, UNKNOWN, SHORT),
    "le": (SHORT, UNKNOWN, MET, MET, MET, MET),
    "lt": (SHORT, SHORT, SHORT, SHORT, UNKNOWN, MET),
}


@pytest.mark.parametrize(
    ("goal", "figure", "met"),
    [
        (goal, figure, met)
        for goal, row in AT_THE_GOAL.items()
        for figure, met in zip(FIGURES, row, strict=True)
    ],
)
def test_figure_of_the_goals_own_value(goal: str, figure: str, met: bool | None) -> None:
    assert _ask(_say(goal, 100), _say(figure, 100)) is met


@pytest.mark.parametrize("goal", ["gt", "ge", "eq", "approx", "range"])
@pytest.mark.parametrize(
    ("figure", "above", "below"),
    [
        ("gt", MET, SHORT),
        ("ge", MET, SHORT),
        ("eq", MET, SHORT),
        ("approx", MET, SHORT),
        ("range", MET, SHORT),
        ("le", UNKNOWN, SHORT),
        ("lt", UNKNOWN, SHORT),
    ],
)
def test_figure_above_or_below_an_upward_goal(
    goal: str, figure: str, above: bool | None, below: bool | None
) -> None:
    assert _ask(_say(goal, 100), _say(figure, 150)) is above
    assert _ask(_say(goal, 100), _say(figure, 50)) is below


@pytest.mark.parametrize("goal", ["le", "lt"])
@pytest.mark.parametrize(
    ("figure", "above", "below"),
    [
        ("gt", SHORT, UNKNOWN),
        ("ge", SHORT, UNKNOWN),
        ("eq", SHORT, MET),
        ("range", SHORT, MET),
        ("le", SHORT, MET),
        ("lt", SHORT, MET),
    ],
)
def test_figure_above_or_below_a_limit(
    goal: str, figure: str, above: bool | None, below: bool | None
) -> None:
    assert _ask(_say(goal, 100), _say(figure, 150)) is above
    assert _ask(_say(goal, 100), _say(figure, 50)) is below


@pytest.mark.parametrize(("value", "met"), [(95, True), (94.9, False), (105.1, True)])
def test_about_is_met_five_percent_below(value: float, met: bool) -> None:
    """And beyond: who aims at about 100 and reaches 106 has not failed."""
    assert _ask(_say("approx", 100), _say("eq", value)) is met


@pytest.mark.parametrize(("low", "met"), [(99, None), (100, True), (40, False)])
def test_range_meets_a_goal_if_all_of_it_does(low: float, met: bool | None) -> None:
    assert _ask(_say("ge", 100), ("range", low, low + 20)) is met


@pytest.mark.parametrize(
    ("goal", "rank", "met"),
    [("eq", 2, True), ("eq", 4, False), ("range", 5, True), ("range", 30, False), ("le", 3, True)],
)
def test_rank_is_met_from_above(goal: str, rank: float, met: bool) -> None:
    assert _ask(_say(goal, 3), _say("eq", rank), lower=True) is met


def test_figure_in_another_unit_has_no_rounding_error() -> None:
    """1.1 EFLOPS are 1100.0000000000002 PFLOPS."""
    assert _ask(_say("gt", 1100), _say("eq", 1.1 * 1000)) is False
    assert _ask(_say("ge", 1.1 * 1000), _say("eq", 1100)) is True
