"""Date axes: where days fall between two others, and ticks that name whole years."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from dashboard.charts.look import Data

YEAR_WIDTH = 42  # pixels that the label of one year needs, its gap included


class Period(NamedTuple):
    """A stretch of whole years, from 1 January of the first to 1 January after the last."""

    first: int
    after: int

    def share_of(self, day: datetime) -> float:
        """Return where `day` falls in the period, from 0 to 1."""
        start, end = datetime(self.first, 1, 1), datetime(self.after, 1, 1)
        return (day - start).total_seconds() / (end - start).total_seconds()


def calculate_period(days: Iterable[datetime]) -> Period:
    """Return the whole years that hold all `days`.

    >>> calculate_period([datetime(2023, 5, 1), datetime(2025, 12, 31)])
    Period(first=2023, after=2026)
    """
    years = sorted(day.year for day in days)
    return Period(years[0], years[-1] + 1)


def build_year_axis(period: Period, width: float, **more: Any) -> Data:
    """Return a date axis with each year named in its middle, or every n-th where room is short.

    A deadline on 31 December then stands at the end of its own year, not at the next one's name.
    """
    count = period.after - period.first
    step = -(-count * YEAR_WIDTH // int(width))
    years = range(period.first, period.after, step)
    return {
        "type": "date",
        "range": [f"{period.first}-01-01", f"{period.after}-01-01"],
        "tickmode": "linear",
        "tick0": f"{years[0]}-01-01",
        "dtick": f"M{12 * step}",
        "tickformat": "%Y",
        "ticklabelmode": "period",
        **more,
    }


def format_day(day: datetime) -> str:
    """Return a day as plotly and readers take it: 2025-12-31."""
    return day.strftime("%Y-%m-%d")
