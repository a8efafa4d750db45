"""Checks what records claim against the rest of the dataset: dates, units, limits, magnitudes."""

from collections.abc import Iterator

import pandas as pd

from data.checks.rule import Rule, add_lines
from data.dates import first_days
from data.lookup import read_numbers, read_texts
from data.problems import Problem
from schemas import Caution
from schemas.said import Said

MAGNITUDE = 100  # the classic slips (亿 for 万亿, P for E) are off by a hundred or more
ENOUGH = 5  # with fewer neighbours a median says nothing
FULL_DATE = len("2024-12-31")
PERCENT_LIMITS = {"minimum": 0.0, "maximum": 100.0}  # unless the indicator gives its own
TABLES_OF = {"target": "targets", "actual": "actuals"}

UNIT = Rule(
    "unit", Said("the unit does not fit the indicator"), Said("a unit of the indicator's kind")
)
BELOW = Rule(
    "value",
    Said("the figure is below the indicator's minimum"),
    Said("see `minimum` of the indicator"),
)
ABOVE = Rule(
    "value",
    Said("the figure is above the indicator's maximum"),
    Said("see `maximum` of the indicator"),
)
LATE = Rule(
    "deadline",
    Said("the deadline lies before the announcement"),
    Said("a deadline after it, or `{name}` in `acknowledged`", name=Caution.LATE),
)
EARLY = Rule(
    "as_of",
    Said("the figure speaks of a day after it was published"),
    Said("an earlier date, or `{name}` in `acknowledged`", name=Caution.EARLY),
)
FAR_OFF = Rule(
    "value",
    Said("the figure is {times} times off the median of its neighbours", times=MAGNITUDE),
    Said("a mended figure or unit, or `{name}` in `acknowledged`", name=Caution.MAGNITUDE),
)


def check_claims(records: pd.DataFrame, frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Report records that break a rule, and warnings that nobody has acknowledged."""
    return [
        problem
        for rule, broken in (*_find_misfits(records, frames), *_find_warnings(records))
        if broken.any()
        for problem in _report(rule, records, broken)
    ]


def find_far_off(records: pd.DataFrame) -> pd.Series:
    """Mark figures a hundred times off the median of the same indicator, scope, level and unit."""
    alike = ["indicator", "scope", "level", "base_unit"]
    neighbours = records.groupby(alike, sort=False)["base_value"]
    median, count = neighbours.transform("median"), neighbours.transform("count")
    ratio = (records["base_value"] / median.where(median > 0)).where(records["base_value"] > 0)
    far = (ratio >= MAGNITUDE) | (ratio <= 1 / MAGNITUDE)
    return far & (count >= ENOUGH)


def _report(rule: Rule, records: pd.DataFrame, broken: pd.Series) -> Iterator[Problem]:
    """Report broken rows with their lines in the files, and the date as the files name it."""
    dates = records["date_text"]
    named = records.assign(deadline=dates, as_of=dates, broken=broken)
    for kind, table in TABLES_OF.items():
        lined = add_lines(named[named["kind"] == kind])
        yield from rule.report(table, lined[lined["broken"]])


def _find_misfits(
    records: pd.DataFrame, frames: dict[str, pd.DataFrame]
) -> list[tuple[Rule, pd.Series]]:
    indicators = _add_limits(frames["indicators"], frames["units"])
    wanted = read_texts(records["indicator"], indicators, "dimension")
    lowest = read_numbers(records["indicator"], indicators, "minimum")
    highest = read_numbers(records["indicator"], indicators, "maximum")
    upper = records["base_value_max"].fillna(records["base_value"])
    return [
        (UNIT, records["dimension"].ne(wanted)),
        (BELOW, records["base_value"] < lowest),
        (ABOVE, upper > highest),
    ]


def _add_limits(indicators: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Add `dimension`; fill the limits of percentages that give none."""
    dimension = read_texts(indicators["base_unit"], units, "dimension")
    percent = dimension.eq("percent")
    limits = {
        name: indicators[name].mask(percent & indicators[name].isna(), limit)
        for name, limit in PERCENT_LIMITS.items()
    }
    return indicators.assign(dimension=dimension, **limits)


def _find_warnings(records: pd.DataFrame) -> list[tuple[Rule, pd.Series]]:
    announced = records["announced"]
    late = records["kind"].eq("target") & (records["date"] < announced)
    early = (
        records["kind"].eq("actual")
        & (first_days(records["date_text"]) > announced)
        & records["announced_text"].str.len().eq(FULL_DATE)  # "2025" may mean any day of it
    )
    return [
        (LATE, late & ~_acknowledges(records, Caution.LATE)),
        (EARLY, early & ~_acknowledges(records, Caution.EARLY)),
        (FAR_OFF, find_far_off(records) & ~_acknowledges(records, Caution.MAGNITUDE)),
    ]


def _acknowledges(records: pd.DataFrame, caution: Caution) -> pd.Series:
    return records["acknowledged"].str.contains(rf"\b{caution}\b", regex=True)
