"""Rows of marks as bars: one series a look, one category a row, labels at the ends."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dashboard.charts.palette import LIGHT
from dashboard.export.plans.axes import DAY_AXIS, DAYS
from dashboard.export.plans.model import Axis, Bars, Paint, Series
from dashboard.i18n import _

UNSEEN = Paint(width=0, size=0)
LABEL_SHARE = 0.28  # of the axis, where no page says how wide the labels are


class Row(NamedTuple):
    """One bar: its category, the name of its look, where it starts and ends, what it says."""

    category: str
    look: str
    start: float
    end: float
    label: str
    paint: Paint
    muted: bool = False
    keyed: bool = True  # a row that names itself needs no key


def build_row_bars(
    rows: Sequence[Row], looks: Sequence[str], *, head: str, axis: Axis, lead: int = 0
) -> Bars:
    """Return bars from zero; where one starts elsewhere, all are stacked on unseen starts."""
    stacked = any(row.start for row in rows)
    series = [_gather(rows, look, stacked=stacked) for look in looks]
    if stacked:
        starts = tuple(row.start or None for row in rows)
        form = DAYS if axis.number_format == DAY_AXIS else "General"
        start = Series(_("Start"), starts, UNSEEN, keyed=False, number_format=form)
        series = [start, *series, place_ends(rows, axis)]
    categories = tuple(row.category for row in rows)
    return Bars(head, categories, tuple(series), axis, stacked=stacked, lead=lead)


def place_ends(rows: Sequence[Row], axis: Axis) -> Series:
    """Return the unseen series at whose base the labels stand: a stack has none at its end."""
    room = (axis.high - axis.low) * LABEL_SHARE
    labels = tuple(row.label for row in rows)
    return Series(
        _("Room for labels"), (room,) * len(rows), UNSEEN, labels=labels, at="base", keyed=False
    )


def _gather(rows: Sequence[Row], look: str, *, stacked: bool) -> Series:
    """Return the series of one look; a stack has its labels elsewhere."""
    members = {place: row for place, row in enumerate(rows) if row.look == look}
    first = next(iter(members.values()))
    base = next((row.paint for row in members.values() if _is_plain(row)), first.paint)
    values = tuple(
        members[place].end - members[place].start if place in members else None
        for place in range(len(rows))
    )
    labels = tuple(members[place].label if place in members else "" for place in range(len(rows)))
    return Series(
        look,
        values,
        base,
        labels=() if stacked else labels,
        paints={place: row.paint for place, row in members.items() if row.paint != base},
        keyed=first.keyed,
        ink=LIGHT.muted if all(row.muted for row in members.values()) else "",
    )


def _is_plain(row: Row) -> bool:
    """Whether a row's look is that of its kind, not greyed behind the one in focus."""
    return LIGHT.rest not in (row.paint.line, row.paint.fill)


def widen_axis(bars: Bars, high: float) -> Bars:
    """Return bars with an axis that ends later, so that labels have room."""
    return replace(bars, axis=replace(bars.axis, high=max(bars.axis.high, high)))
