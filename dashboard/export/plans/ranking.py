"""The ranking as native bars: a row a mark, in the order of the screen, the nation above them."""

from collections.abc import Sequence

from dashboard.charts.marks import Mark, list_series, name_look, sort_regions
from dashboard.charts.scale import is_far_off
from dashboard.export.plans.axes import build_axis, build_log_axis
from dashboard.export.plans.bars import Row, build_row_bars
from dashboard.export.plans.marks import paint_mark, paint_reference, read_marks
from dashboard.export.plans.model import Bars, Plan, Points, Sentence
from dashboard.export.plans.rows import build_dot_rows
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _


def plan_ranking(drawn: Drawn) -> Plan:
    """Plan bars from zero, or points where the axis is logarithmic and has no zero."""
    marks = read_marks(drawn.frame, ("value",))
    if drawn.log:
        marks = [mark for mark in marks if mark.value > 0]
    if not marks:
        return Sentence(drawn.empty)
    ordered = [mark for members in sort_regions(marks) for mark in members]
    order = list_series(marks)
    return _plan_points(ordered, drawn) if drawn.log else _plan_bars(ordered, order, drawn)


def list_looks(marks: Sequence[Mark], order: Sequence[str]) -> list[str]:
    """Return the names of the looks in the order of the key: targets first, faint ones last."""
    found = {(m.faint, order.index(m.series), m.kind == "actual"): look_of(m) for m in marks}
    return list(dict.fromkeys(found[key] for key in sorted(found)))


def look_of(mark: Mark) -> str:
    """Return the name of a mark's look, as the key of the screen has it."""
    return name_look(mark.series, mark.kind, mark.faint)


def _plan_bars(marks: Sequence[Mark], order: Sequence[str], drawn: Drawn) -> Bars:
    reference = drawn.reference
    highest = max(mark.end for mark in marks)
    near = reference if reference and not is_far_off(reference, highest, log=False) else None
    values = [*(mark.value for mark in marks), *(mark.end for mark in marks)]
    axis = build_axis(drawn.unit_title, [*values, *([near.value] if near else [])])
    has_focus = any(mark.focus for mark in marks)
    rows = [_make_row(mark, order.index(mark.series), has_focus=has_focus) for mark in marks]
    looks = list_looks(marks, order)
    if reference:
        words = reference.label
        value = near.value if near else 0.0
        label = words if near else f"{words} →"
        name = _("Nation")
        rows = [
            Row(name, name, 0.0, value, label, paint_reference(), muted=True, keyed=False),
            *rows,
        ]
        looks = [*looks, name]
    lead = 1 if reference else 0
    return build_row_bars(rows, looks, head=_("Region"), axis=axis, lead=lead)


def _make_row(mark: Mark, index: int, *, has_focus: bool) -> Row:
    paint = paint_mark(mark, index, has_focus=has_focus)
    start = 0.0 if mark.value_max is None else mark.value
    return Row(
        mark.region_name, look_of(mark), start, mark.end, mark.label, paint, muted=mark.faint
    )


def _plan_points(marks: Sequence[Mark], drawn: Drawn) -> Points:
    axis = build_log_axis(drawn.unit_title, (v for m in marks for v in (m.value, m.end)))
    placed = [(mark, row, mark.label) for row, mark in enumerate(marks, 1)]
    return build_dot_rows(placed, [mark.region_name for mark in marks], axis=axis, at="right")
