"""The bullets as native bars: the last reported figure filled, the goal a hollow frame over it."""

from collections.abc import Sequence

from dashboard.charts.bullet_rows import Bullet
from dashboard.charts.palette import LIGHT
from dashboard.charts.states import STATE_LOOKS
from dashboard.export.plans.axes import build_axis
from dashboard.export.plans.marks import read_rows
from dashboard.export.plans.model import Bars, Paint, Plan, Sentence, Series
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _
from dashboard.text.joining import put_lead
from schemas.codes import State


def plan_bullets(drawn: Drawn) -> Plan:
    """Plan a row a target in the order given; the label says its state and both figures."""
    bullets = read_rows(drawn.frame, ("goal", "state"), row=Bullet)
    if not bullets:
        return Sentence(drawn.empty)
    values = [v for b in bullets for v in (b.goal, b.end, b.actual or 0.0)]
    axis = build_axis(drawn.unit_title, values)
    names = tuple(bullet.name for bullet in bullets)
    return Bars(_("Target"), names, tuple(_plan_series(bullets)), axis)


def _plan_series(bullets: Sequence[Bullet]) -> list[Series]:
    has_focus = any(bullet.focus for bullet in bullets)
    tones = [LIGHT.rest if has_focus and not b.focus else LIGHT.accent for b in bullets]
    actual = Series(
        _("Reported"),
        tuple(bullet.actual for bullet in bullets),
        Paint(LIGHT.accent, LIGHT.accent),
        labels=tuple(_write_label(bullet) if _is_beyond(bullet) else "" for bullet in bullets),
        paints={n: Paint(tone, tone) for n, tone in enumerate(tones) if tone != LIGHT.accent},
    )
    frame = Paint(line=LIGHT.accent, width=1.75)
    goal = Series(
        _("Target"),
        tuple(bullet.goal for bullet in bullets),
        frame,
        labels=tuple("" if _is_beyond(bullet) else _write_label(bullet) for bullet in bullets),
        paints={
            n: Paint(line=tone, width=1.75) for n, tone in enumerate(tones) if tone != LIGHT.accent
        },
        reaches=_list_reaches(bullets),
    )
    return [actual, goal] if any(actual.values) else [goal]


def _list_reaches(bullets: Sequence[Bullet]) -> tuple[float, ...]:
    reaches = tuple(bullet.end - bullet.goal for bullet in bullets)
    return reaches if any(reaches) else ()


def _is_beyond(bullet: Bullet) -> bool:
    """Whether the figure reaches farther than the goal: the label stands at the longer bar."""
    return bullet.actual is not None and bullet.actual > bullet.end


def _write_label(bullet: Bullet) -> str:
    sign = STATE_LOOKS[State(bullet.state)].sign
    return put_lead(f"{sign} {bullet.state_name}", bullet.figures)
