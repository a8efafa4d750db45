"""Lays the numbers of a native chart out as columns of a sheet, for slides and workbooks alike."""

from typing import NamedTuple

from xlsxwriter.utility import xl_col_to_name

from dashboard.export.plans.axes import DAY_AXIS, DAYS
from dashboard.export.plans.model import Bars, Number, Points, Series
from dashboard.i18n import _


class Column(NamedTuple):
    """A column of a sheet: its head, its cells, the format of its numbers."""

    head: str
    cells: tuple[str | Number, ...]
    number_format: str = "General"


class Spot(NamedTuple):
    """Where the numbers of a series stand: columns of x and y, and how many rows."""

    x: int
    y: int
    count: int


class Laid(NamedTuple):
    """The columns of a chart, and where each series stands in them."""

    columns: tuple[Column, ...]
    spots: tuple[Spot, ...]
    sheet: str = "Sheet1"


def lay_out(plan: Bars | Points, sheet: str = "Sheet1") -> Laid:
    """Return the columns of a chart: the numbers it draws, then its labels."""
    laid = _lay_bars(plan) if isinstance(plan, Bars) else _lay_points(plan)
    return laid._replace(sheet=sheet)


def write_range(column: int, count: int, *, sheet: str = "Sheet1") -> str:
    """Return the address of the cells under the head of a column.

    >>> write_range(1, 3)
    "'Sheet1'!$B$2:$B$4"
    """
    name, sheet = xl_col_to_name(column), sheet.replace("'", "''")
    return f"'{sheet}'!${name}$2:${name}${count + 1}"


def write_head(column: int, *, sheet: str = "Sheet1") -> str:
    """Return the address of the head of a column."""
    sheet = sheet.replace("'", "''")
    return f"'{sheet}'!${xl_col_to_name(column)}$1"


def _lay_bars(plan: Bars) -> Laid:
    values = [Column(one.name, one.values, one.number_format) for one in plan.series]
    labels = [
        Column(_("{series}: label").format(series=one.name), one.label_of)
        for one in plan.series
        if any(one.label_of)
    ]
    count = len(plan.categories)
    spots = tuple(Spot(0, place, count) for place in range(1, len(values) + 1))
    return Laid((Column(plan.head, plan.categories), *values, *labels), spots)


def _lay_points(plan: Points) -> Laid:
    days = DAYS if plan.x.number_format == DAY_AXIS else "General"
    columns: list[Column] = []
    spots: list[Spot] = []
    for one in plan.series:
        x = len(columns)
        spots.append(Spot(x, x + 1, len(one.values)))
        columns += [Column(plan.x_head, one.xs, days), Column(one.name, one.values)]
        columns += _list_words(plan, one)
    return Laid(tuple(columns), tuple(spots))


def _list_words(plan: Points, one: Series) -> list[Column]:
    """The names of the rows and the labels, which points themselves do not have."""
    words = []
    if plan.rows:
        names = tuple(plan.rows[int(row) - 1] if row else "" for row in one.values)
        words.append(Column(_("Region"), names))
    if any(one.label_of) and one.label_of != (words[0].cells if words else ()):
        words.append(Column(_("Label"), one.label_of))
    return words
