"""Checks what records claim against the rest of the dataset: dates, units, limits, magnitudes."""

import pandas as pd

from data.checks.rule import Rule, add_lines
from data.dates import first_days
from data.lookup import look_up, look_up_values
from data.problems import Problem
from schemas import Caution

MAGNITUDE = 100  # the classic slips (亿 for 万亿, P for E) are off by a hundred or more
ENOUGH = 5  # with fewer neighbours a median says nothing
FULL_DATE = len("2024-12-31")
PERCENT_LIMITS = {"minimum": 0.0, "maximum": 100.0}  # unless the indicator gives its own
TABLES_OF = {"target": "targets", "actual": "actuals"}

UNIT = Rule("unit", "the unit does not fit the indicator", "a unit of the indicator's kind")
BELOW = Rule(
    "value", "the figure is below the indicator's minimum", "see `minimum` of the indicator"
)
ABOVE = Rule(
    "value", "the figure is above the indicator's maximum", "see `maximum` of the indicator"
)
LATE = Rule(
    "deadline",
    "the deadline lies before the announcement",
    f"a deadline after it, or `{Caution.LATE}` in `acknowledged`",
)
EARLY = Rule(
    "as_of",
    "the figure speaks of a day after it was published",
    f"an earlier date, or `{Caution.EARLY}` in `acknowledged`",
)
FAR_OFF = Rule(
    "value",
    f"the figure is {MAGNITUDE} times off the median of its neighbours",
    f"a mended figure or unit, or `{Caution.MAGNITUDE}` in `acknowledged`",
)


def check_claims(records: pd.DataFrame, frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Report records that break a rule, and warnings that nobody has acknowledged."""
    records = _add_places(records)
    return [
        problem
        for rule, broken in (*_find_misfits(records, frames), *_find_warnings(records))
        if broken.any()
        for kind, table in TABLES_OF.items()
        for problem in rule.report(table, records[broken & records["kind"].eq(kind)])
    ]


def find_far_off(records: pd.DataFrame) -> pd.Series:
    """Mark figures a hundred times off the median of the same indicator, scope, level and unit."""
    alike = ["indicator", "scope", "level", "base_unit"]
    neighbours = records.groupby(alike, sort=False)["base_value"]
    median, count = neighbours.transform("median"), neighbours.transform("count")
    ratio = (records["base_value"] / median.where(median > 0)).where(records["base_value"] > 0)
    far = (ratio >= MAGNITUDE) | (ratio <= 1 / MAGNITUDE)
    return far & (count >= ENOUGH)


def _add_places(records: pd.DataFrame) -> pd.DataFrame:
    """Add the line of the file, and the date under the names that the files have for it."""
    dates = records["date_text"]
    lined = [add_lines(records[records["kind"] == kind]) for kind in TABLES_OF]
    return pd.concat(lined).assign(deadline=dates, as_of=dates)


def _find_misfits(
    records: pd.DataFrame, frames: dict[str, pd.DataFrame]
) -> list[tuple[Rule, pd.Series]]:
    indicators = _add_limits(frames["indicators"], frames["units"]).set_index("code")
    wanted = look_up(records["indicator"], indicators["dimension"])
    lowest = look_up_values(records["indicator"], indicators["minimum"])
    highest = look_up_values(records["indicator"], indicators["maximum"])
    upper = records["base_value_max"].fillna(records["base_value"])
    return [
        (UNIT, records["dimension"].ne(wanted)),
        (BELOW, records["base_value"] < lowest),
        (ABOVE, upper > highest),
    ]


def _add_limits(indicators: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Add `dimension`; fill the limits of percentages that give none."""
    dimension = look_up(indicators["base_unit"], units.set_index("code")["dimension"])
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
