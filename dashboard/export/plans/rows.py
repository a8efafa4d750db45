"""Rows of points: marks along a value axis, a row a region, its name at the left."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.charts.marks import Mark, list_series, name_look
from dashboard.charts.palette import LIGHT
from dashboard.export.plans.marks import paint_point
from dashboard.export.plans.model import Axis, Paint, Points, Series
from dashboard.i18n import _

Placed = tuple[Mark, int, str]  # a mark, the number of its row, its label


def build_dot_rows(
    placed: Sequence[Placed],
    names: Sequence[str],
    *,
    axis: Axis,
    at: str,
    ends: Sequence[str] = (),
    places: Mapping[str, str] | None = None,
) -> Points:
    """Return points in rows, one series a look; `places` says by id where a label stands."""
    marks = [mark for mark, _row, _label in placed]
    groups: dict[tuple[bool, int, str], list[Placed]] = {}
    order = list_series(marks)
    for item in placed:
        key = (not item[0].faint, order.index(item[0].series), item[0].kind)
        groups.setdefault(key, []).append(item)
    has_focus = any(mark.focus for mark in marks)
    series = [
        _gather(members, key[1], at=at, places=places or {}, has_focus=has_focus, small=bool(ends))
        for key, members in sorted(groups.items(), key=lambda group: group[0][0])
    ]
    y = Axis("", 0.5, len(names) + 0.5, 1, shown=False)
    return Points(axis.title, tuple(series), axis, y, rows=tuple(names), ends=tuple(ends))


def _gather(
    placed: Sequence[Placed],
    index: int,
    *,
    at: str,
    places: Mapping[str, str],
    has_focus: bool,
    small: bool,
) -> Series:
    marks = [mark for mark, _row, _label in placed]
    paints = [paint_point(mark, index, has_focus=has_focus) for mark in marks]
    first = marks[0]
    spots = {place: places[mark.id] for place, mark in enumerate(marks) if mark.id in places}
    return Series(
        name_look(first.series, first.kind, first.faint),
        tuple(float(row) for _mark, row, _label in placed),
        paints[0],
        labels=tuple(label for _mark, _row, label in placed),
        at=at,
        places={place: spot for place, spot in spots.items() if spot != at},
        paints={place: paint for place, paint in enumerate(paints) if paint != paints[0]},
        xs=tuple(mark.value for mark in marks),
        reaches=_list_reaches(marks),
        ink=LIGHT.muted if first.faint else "",
        small=small,
    )


def _list_reaches(marks: Sequence[Mark]) -> tuple[float, ...]:
    """How far each range runs up from its value; nothing where there is no range."""
    if all(mark.value_max is None for mark in marks):
        return ()
    return tuple(mark.end - mark.value for mark in marks)


def build_row_names(points: Points, size: Paint) -> Series:
    """Return the unseen points at the left edge that carry the names of the rows."""
    count = len(points.rows)
    return Series(
        _("Rows"),
        tuple(float(row) for row in range(1, count + 1)),
        size,
        labels=points.rows,
        at="left",
        keyed=False,
        xs=(points.x.low,) * count,
    )


def build_row_ends(points: Points, size: Paint) -> list[Series]:
    """Return the unseen points at the right edge that carry what stands at the ends of rows."""
    if not points.ends:
        return []
    names = build_row_names(points, size)
    right = (points.x.high,) * len(points.rows)
    words = {"name": _("Latest"), "labels": points.ends, "at": "right", "xs": right}
    return [replace(names, **words)]
