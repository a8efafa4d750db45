"""Checks what records claim against the rest of the dataset: dates, units, limits, magnitudes."""

from collections.abc import Callable, Iterator
from datetime import datetime
from math import isnan
from statistics import median
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.checks.repeated import ALLOWED, find_repeated, say_repeated
from data.checks.rule import Rule, add_lines
from data.dates import first_days
from data.lookup import read_columns, read_texts
from data.problems import Problem
from schemas import Caution
from schemas.said import Said

MAGNITUDE = 100  # the classic slips (亿 for 万亿, P for E) are off by a hundred or more
ENOUGH = 5  # with fewer neighbours a median says nothing
FULL_DATE = len("2024-12-31")
PERCENT_LIMITS = {"minimum": 0.0, "maximum": 100.0}  # unless the indicator gives its own
TABLES_OF = {"target": "targets", "actual": "actuals"}
ALIKE = ("indicator", "scope", "level", "base_unit")  # what neighbours have in common

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
    Said("the figure is {times} times or more off the median of its neighbours", times=MAGNITUDE),
    Said("a mended figure or unit, or `{name}` in `acknowledged`", name=Caution.MAGNITUDE),
)


class Claim(NamedTuple):
    """What the rules read of one record: what it says, and what its indicator asks for.

    A figure or a limit that is not known is NaN, a day None; then no rule is broken.
    """

    kind: str
    first_day: datetime | None  # that the deadline or as-of date can mean
    last_day: datetime | None
    announced: datetime | None
    announced_text: str
    acknowledged: str
    dimension: str
    wanted: str  # the dimension
    figure: float
    upper: float  # end of the figure: itself, or that of a range
    lowest: float
    highest: float
    is_far_off: bool

    def is_late(self) -> bool:
        """Tell a target whose deadline had passed when it was announced."""
        if self.kind != "target" or self.last_day is None or self.announced is None:
            return False
        return self.last_day < self.announced

    def is_early(self) -> bool:
        """Tell an actual of a day after it was published, where that day is known."""
        if self.kind != "actual" or self.first_day is None or self.announced is None:
            return False
        is_exact = len(self.announced_text) == FULL_DATE  # "2025" may mean any day of it
        return is_exact and self.first_day > self.announced

    def lets_stand(self, caution: Caution) -> bool:
        """Tell whether somebody saw the warning and let it stand."""
        return caution in self.acknowledged.split()


RULES: tuple[tuple[Rule, Callable[[Claim], bool]], ...] = (
    (UNIT, lambda claim: claim.dimension != claim.wanted),
    (BELOW, lambda claim: claim.figure < claim.lowest),
    (ABOVE, lambda claim: claim.upper > claim.highest),
    (LATE, lambda claim: claim.is_late() and not claim.lets_stand(Caution.LATE)),
    (EARLY, lambda claim: claim.is_early() and not claim.lets_stand(Caution.EARLY)),
    (FAR_OFF, lambda claim: claim.is_far_off and not claim.lets_stand(Caution.MAGNITUDE)),
)


def check_claims(records: pd.DataFrame, frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Report records that break a rule, and warnings that nobody has acknowledged."""
    broken: dict[Rule, list[int]] = {rule: [] for rule, _breaks in RULES}
    claims = _read_claims(records, _add_limits(frames["indicators"], frames["units"]))
    for place, claim in enumerate(claims):
        for rule, breaks in RULES:
            if breaks(claim):
                broken[rule].append(place)
    for place, other in sorted(find_repeated(records)):
        rule = Rule("value", say_repeated(other), ALLOWED)
        broken.setdefault(rule, []).append(place)
    return [
        problem
        for rule, places in broken.items()
        if places
        for problem in _report(rule, records, places)
    ]


def find_far_off(records: pd.DataFrame) -> pd.Series:
    """Mark figures a hundred times off the median of the same indicator, scope, level and unit."""
    figures = records["base_value"].tolist()
    numbers: dict[tuple[str, ...], int] = {}  # of each kind of figure
    alike = zip(*(records[name].tolist() for name in ALIKE), strict=True)
    kinds = [numbers.setdefault(kind, len(numbers)) for kind in alike]
    neighbours: list[list[float]] = [[] for _ in numbers]
    for kind, figure in zip(kinds, figures, strict=True):
        if not isnan(figure):
            neighbours[kind].append(figure)
    usual = [median(found) if len(found) >= ENOUGH else 0.0 for found in neighbours]
    far = [_is_far(figure, usual[kind]) for kind, figure in zip(kinds, figures, strict=True)]
    return pd.Series(far, index=records.index, dtype="bool")


def _is_far(figure: float, usual: float) -> bool:
    """Compare a figure with the median; of nothing, less, or an unknown figure nothing is said."""
    if not (figure > 0 and usual > 0):
        return False
    return figure / usual >= MAGNITUDE or figure / usual <= 1 / MAGNITUDE


def _read_claims(records: pd.DataFrame, indicators: pd.DataFrame) -> Iterator[Claim]:
    asked = read_columns(records["indicator"], indicators, ["dimension", "minimum", "maximum"])
    columns = (
        records["kind"],
        first_days(records["date_text"]).to_numpy(),  # as a list: datetimes, None for no day
        records["date"].to_numpy(),
        records["announced"].to_numpy(),
        records["announced_text"],
        records["acknowledged"],
        records["dimension"],
        asked["dimension"],
        records["base_value"],
        records["base_value_max"].fillna(records["base_value"]),
        asked["minimum"],
        asked["maximum"],
        find_far_off(records),
    )
    return map(Claim, *(column.tolist() for column in columns))


def _add_limits(indicators: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Add `dimension`; fill the limits of percentages that give none."""
    dimension = read_texts(indicators["base_unit"], units, "dimension")
    percent = dimension.eq("percent")
    limits = {
        name: indicators[name].mask(percent & indicators[name].isna(), limit)
        for name, limit in PERCENT_LIMITS.items()
    }
    return indicators.assign(dimension=dimension, **limits)


def _report(rule: Rule, records: pd.DataFrame, places: list[int]) -> Iterator[Problem]:
    """Report broken rows with their lines in the files, and the date as the files name it."""
    dates = records["date_text"]
    broken = np.zeros(len(records), dtype=bool)
    broken[places] = True
    named = records.assign(deadline=dates, as_of=dates, broken=broken)
    for kind, table in TABLES_OF.items():
        lined = add_lines(named[named["kind"] == kind])
        yield from rule.report(table, lined[lined["broken"]])
