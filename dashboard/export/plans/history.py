"""The history as native points: targets hollow at their deadlines, figures filled and joined."""

from collections.abc import Mapping, Sequence

from dashboard.charts.marks import Mark, list_series, name_look
from dashboard.charts.palette import LIGHT
from dashboard.export.plans.axes import build_axis, build_day_axis
from dashboard.export.plans.marks import paint_point, read_marks
from dashboard.export.plans.model import Paint, Plan, Points, Sentence, Series
from dashboard.export.plans.planes import HEADROOM, choose_places, day_of, place_labels
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _

Key = tuple[bool, int, str]


def plan_history(drawn: Drawn) -> Plan:
    """Plan the figures of one region and indicator in time, superseded ones faint."""
    marks = read_marks(drawn.frame, ("value", "date"))
    if not marks:
        return Sentence(drawn.empty)
    marks.sort(key=lambda mark: (mark.date, mark.value))
    x = build_day_axis(mark.date for mark in marks if mark.date)
    y = build_axis(
        drawn.unit_title, (v for m in marks for v in (m.value, m.end)), headroom=HEADROOM
    )
    order = list_series(marks)
    groups: dict[Key, list[Mark]] = {}
    for mark in marks:
        groups.setdefault((not mark.faint, order.index(mark.series), mark.kind), []).append(mark)
    lines = [groups[key] for key in groups if key[0]]
    places = place_labels(sorted(marks, key=lambda mark: mark.faint), x, y, lines=lines)
    series = tuple(_gather(groups[key], key, places) for key in sorted(groups))
    return Points(_("Day"), series, x, y)


def gather_points(
    marks: Sequence[Mark],
    name: str,
    paint: Paint,
    *,
    places: Mapping[str, str],
    joined: Paint | None,
) -> Series:
    """Return marks in time as one series, labelled where there is room."""
    has_ranges = any(mark.value_max is not None for mark in marks)
    return Series(
        name,
        tuple(mark.value for mark in marks),
        paint,
        labels=tuple(mark.label if mark.id in places else "" for mark in marks),
        at="above",
        places=choose_places([mark.id for mark in marks], places),
        xs=tuple(float(day_of(mark.date)) for mark in marks),
        reaches=tuple(mark.end - mark.value for mark in marks) if has_ranges else (),
        joined=joined,
        ink=LIGHT.muted if all(mark.faint for mark in marks) else "",
    )


def _gather(marks: Sequence[Mark], key: Key, places: Mapping[str, str]) -> Series:
    is_live, index, kind = key
    paint = paint_point(marks[0], index, has_focus=False)
    line = Paint(line=paint.line, width=2 if kind == "actual" else 1.2)
    dashed = Paint(line=paint.line, width=1.2, dash="dash")
    joined = (line if kind == "actual" else dashed) if is_live else None
    name = name_look(marks[0].series, kind, not is_live)
    return gather_points(marks, name, paint, places=places, joined=joined)
