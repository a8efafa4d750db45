"""The timeline as native bars: a row a target, from its announcement to its deadline."""

from datetime import date

from dashboard.charts.marks import Mark
from dashboard.charts.palette import LIGHT, mix_colours
from dashboard.charts.states import STATE_LOOKS, name_in_key
from dashboard.charts.traces import FAINTNESS
from dashboard.export.plans.axes import build_day_axis, count_days
from dashboard.export.plans.bars import Row, build_row_bars
from dashboard.export.plans.marks import paint_state, read_marks
from dashboard.export.plans.model import Axis, Paint, Plan, Sentence
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _
from dashboard.text.dates import format_day
from schemas.codes import State

LEAST_DAYS = 20  # a target announced at its deadline is still seen


def plan_timeline(drawn: Drawn, as_of: date) -> Plan:
    """Plan a bar a target in the colour of its state; the first bar ends at the as-of date."""
    marks = read_marks(drawn.frame, ("date", "state"))
    if not marks:
        return Sentence(drawn.empty)
    groups: dict[str, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.date, mark.announced or mark.date, mark.id)):
        groups.setdefault(mark.group, []).append(mark)
    order = list(dict.fromkeys(mark.group for mark in marks))
    ordered = [mark for group in order for mark in groups[group]]
    days = [day for mark in marks for day in (mark.announced, mark.date) if day]
    axis = build_day_axis([*days, as_of])
    rows = [_build_today(as_of, axis), *(_make_row(mark) for mark in ordered)]
    present = {mark.state for mark in marks}
    looks = [_name_look(state) for state in STATE_LOOKS if state in present]
    return build_row_bars(rows, [rows[0].look, *looks], head=_("Target"), axis=axis, lead=1)


def _make_row(mark: Mark) -> Row:
    end = count_days(mark.date) if mark.date else 0
    start = min(count_days(mark.announced) if mark.announced else end, end - LEAST_DAYS)
    sign = STATE_LOOKS[State(mark.state)].sign
    paint = _paint(mark)
    label = f"{sign} {mark.label}"
    return Row(mark.group, _name_look(mark.state), start, end, label, paint, muted=mark.faint)


def _paint(mark: Mark) -> Paint:
    """Hollow, since a bar is what is aimed at; tinted, so that long bars do not shout."""
    paint = paint_state(STATE_LOOKS[State(mark.state)], faint=mark.faint)
    tint = mix_colours(LIGHT.ground, paint.line, FAINTNESS / 2)
    return Paint(fill=tint, line=paint.line, width=1)


def _name_look(state: str) -> str:
    return f"{STATE_LOOKS[State(state)].sign} {name_in_key(state)}"


def _build_today(as_of: date, axis: Axis) -> Row:
    name = _("As-of date")
    paint = Paint(fill=LIGHT.muted, line=LIGHT.muted, width=0.5)
    day = count_days(as_of)
    return Row(name, name, axis.low, day, format_day(as_of), paint, muted=True, keyed=False)
