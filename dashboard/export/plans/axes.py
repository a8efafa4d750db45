"""Axes with fixed ends: steps that people read easily, days as spreadsheets count them."""

import math
from collections.abc import Iterable
from datetime import date, datetime

from dashboard.charts.dates import calculate_period
from dashboard.export.plans.model import Axis
from dashboard.i18n import _

MOST_STEPS = 6
LOG_EDGE = 0.05  # of a power of ten, so that no mark lies on the edge
DAY_ZERO = date(1899, 12, 30).toordinal()  # of Excel, from March 1900 on
YEAR = 365.25
DAY_AXIS = "mmm yyyy"
DAYS = "yyyy-mm-dd"  # of cells
YEARS = 12  # more names of years would touch each other


def build_axis(title: str, values: Iterable[float], *, headroom: float = 1.0) -> Axis:
    """Return an axis from zero that holds all values."""
    known = list(values)
    low, high = min(0.0, *known, 0.0), max(0.0, *known, 0.0) * headroom
    high = high if high > low else low + 1
    step = choose_step(high - low)
    return Axis(title, math.floor(low / step) * step, high, step, format_numbers(step))


def build_log_axis(title: str, values: Iterable[float]) -> Axis:
    """Return a logarithmic axis over whole powers of ten; its title says so."""
    logs = [math.log10(value) for value in values if value > 0] or [0.0]
    low, high = math.floor(min(logs) - LOG_EDGE), math.ceil(max(logs) + LOG_EDGE)
    high = high if high > low else low + 1
    words = _("{unit} (logarithmic axis)").format(unit=title)
    return Axis(words, 10.0**low, 10.0**high, 10, "#,##0.######" if low < 0 else "#,##0", log=True)


def build_day_axis(days: Iterable[date | datetime]) -> Axis:
    """Return an axis over the whole years that hold all days, named at the start of each.

    It starts on 2 January: steps of a mean year from there always fall into the next year.
    """
    known = [datetime(day.year, day.month, day.day) for day in days]
    first, after = calculate_period(known)
    first -= min(known) < datetime(first, 1, 2)
    step = -(-(after - first) // YEARS) * YEAR
    low, high = count_days(date(first, 1, 2)), count_days(date(after, 1, 1))
    return Axis("", low, high, step, DAY_AXIS)


def count_days(day: date | datetime) -> int:
    """Return a day as spreadsheets count it.

    >>> count_days(date(2025, 12, 31))
    46022
    """
    return date(day.year, day.month, day.day).toordinal() - DAY_ZERO


def choose_step(span: float, most: int = MOST_STEPS) -> float:
    """Return the smallest step of 1, 2 or 5 by which a span has at most so many parts.

    >>> choose_step(340), choose_step(0.9)
    (100.0, 0.2)
    """
    size = 10.0 ** math.floor(math.log10(span / most))
    return next(size * times for times in (1, 2, 5, 10) if span / (size * times) <= most)


def format_numbers(step: float) -> str:
    """Return the number format that shows every multiple of a step, and no needless zeros.

    >>> format_numbers(100), format_numbers(0.25)
    ('#,##0', '#,##0.00')
    """
    digits = next((n for n in range(10) if abs(round(step, n) - step) < 1e-12), 9)
    return f"#,##0.{'0' * digits}" if digits else "#,##0"
