"""Units fit their indicators and convert into true base units; figures keep within limits."""

import pytest

from data.checks import check_tables
from data.problems import Problem
from tests.factories import (
    Cells,
    a_base_unit,
    a_target,
    a_unit,
    an_actual,
    an_indicator,
    some_frames,
    some_rows,
)

PERCENT = a_base_unit("percent", "percent")
UNITS = [*some_rows()["units"], PERCENT, a_base_unit("USD", "money")]
SHARE = {"code": "share", "base_unit": "percent", "minimum": "", "maximum": ""}


def _find_problems(**changes: object) -> list[Problem]:
    return check_tables(some_frames(units=UNITS, targets=[a_target(**changes)]))


def _check_share(value: float, **limits: object) -> list[str]:
    indicators = [*some_rows()["indicators"], an_indicator(**(SHARE | limits))]
    goal = a_target(id="share-1", indicator="share", unit="percent", value=value)
    targets = [*some_rows()["targets"], goal]
    frames = some_frames(units=UNITS, indicators=indicators, targets=targets)
    return [problem.wrong for problem in check_tables(frames)]


def test_unit_of_another_kind_is_reported() -> None:
    [problem] = _find_problems(unit="percent")
    assert problem == Problem(
        "targets",
        2,
        "unit",
        "percent",
        "cn-gd-core-industry-value-2025-1: the unit does not fit the indicator",
        "a unit of the indicator's kind",
    )


def test_other_currency_is_of_the_same_kind() -> None:
    assert _find_problems(unit="USD") == []


@pytest.mark.parametrize("value", [0, 0.5, 100])
def test_percentage_within_0_and_100_is_accepted(value: float) -> None:
    assert _check_share(value) == []


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (-1, "share-1: the figure is below the indicator's minimum"),
        (100.5, "share-1: the figure is above the indicator's maximum"),
    ],
)
def test_percentage_out_of_limits_is_reported(value: float, sentence: str) -> None:
    assert _check_share(value) == [sentence]


def test_indicator_may_give_a_percentage_wider_limits() -> None:
    assert _check_share(250, maximum=1000) == []
    assert _check_share(-20, minimum=-100) == []


def test_upper_end_of_a_range_counts() -> None:
    indicators = [an_indicator(maximum="4e11"), *some_rows()["indicators"][1:]]
    goal = a_target(comparator="range", value_max=5000)
    frames = some_frames(indicators=indicators, targets=[goal], actuals=[an_actual()])
    assert [problem.wrong for problem in check_tables(frames)] == [
        f"{goal['id']}: the figure is above the indicator's maximum"
    ]


@pytest.mark.parametrize(
    ("units", "line", "column", "sentence"),
    [
        ([a_unit(code="CNY", base_unit="CNY", factor=10), a_unit()], 2, "factor",
         "CNY: a base unit converts into itself"),
        ([a_base_unit("CNY", "money"), a_unit(), a_unit(code="X", base_unit="CNY_100M")], 4,
         "base_unit", "X: this is no base unit"),
        ([a_base_unit("CNY", "money"), a_unit(), a_unit(code="X", dimension="count")], 4,
         "dimension", "X: the base unit is of another kind"),
    ],
)  # fmt: skip
def test_unit_that_converts_into_something_else_is_reported(
    units: list[Cells], line: int, column: str, sentence: str
) -> None:
    [problem] = check_tables(some_frames(units=units))
    assert (problem.line, problem.column, problem.wrong) == (line, column, sentence)


def test_indicator_is_measured_in_a_base_unit() -> None:
    indicators = [an_indicator(base_unit="CNY_100M"), *some_rows()["indicators"][1:]]
    [problem] = check_tables(some_frames(indicators=indicators))
    assert (problem.table, problem.column, problem.value) == ("indicators", "base_unit", "CNY_100M")
