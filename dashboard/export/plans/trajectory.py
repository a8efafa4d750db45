"""The trajectory as native points: figures, the two paths to the goal, the goal, the as-of date."""

from datetime import date

import pandas as pd

from dashboard.charts.marks import Mark
from dashboard.charts.palette import LIGHT
from dashboard.export.plans.axes import build_axis, build_day_axis, count_days
from dashboard.export.plans.history import gather_points
from dashboard.export.plans.marks import read_marks, tint_point
from dashboard.export.plans.model import Axis, Paint, Plan, Points, Sentence, Series
from dashboard.export.plans.planes import HEADROOM, place_labels
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _
from dashboard.text.dates import format_day

UNMARKED = Paint(size=0)


def plan_trajectory(drawn: Drawn, as_of: date) -> Plan:
    """Plan one target in time; the edge of what meets it is a line, dashed where it does not."""
    target, paths = drawn.others["target"], drawn.others["paths"].dropna(subset=["date"])
    goals = read_marks(target, ("value", "date"))
    figures = sorted(read_marks(drawn.frame, ("value", "date")), key=lambda m: (m.date, m.value))
    if not goals:
        return Sentence(drawn.empty or _("This target has no deadline to lead to."))
    marks = [*goals, *figures]
    days = [*(m.date for m in marks if m.date), *paths["date"], as_of]
    x = build_day_axis(days)
    known = [*paths["linear"].dropna(), *paths["compound"].dropna(), *target["bound"].dropna()]
    values = [*known, *(v for m in marks for v in (m.value, m.end))]
    y = build_axis(drawn.unit_title, values, headroom=HEADROOM)
    ways = [figures, *_list_ways(paths)]
    places = place_labels([*goals, *figures[::-1]], x, y, lines=ways)
    accent = LIGHT.accent
    series = [
        *_plan_edges(target, x),
        _plan_today(as_of, y),
        *_plan_paths(paths),
        gather_points(
            figures,
            _("Reported"),
            Paint(accent, accent),
            places=places,
            joined=Paint(line=accent, width=2),
        ),
        gather_points(
            goals, _("Target"), Paint(tint_point(accent), accent), places=places, joined=None
        ),
    ]
    return Points(_("Day"), tuple(one for one in series if one.values), x, y)


def _list_ways(paths: pd.DataFrame) -> list[list[Mark]]:
    """The paths as marks, for labels to keep off."""
    return [
        [
            Mark(date=day, value=value)
            for day, value in paths[["date", column]].dropna().itertuples(index=False)
        ]
        for column in ("linear", "compound")
    ]


def _plan_edges(target: pd.DataFrame, x: Axis) -> list[Series]:
    """The line from which on a goal is met; the words say on which side."""
    edges = target.dropna(subset=["bound", "sense"])
    series: list[Series] = []
    for bound, sense, strict in edges[["bound", "sense", "strict"]].itertuples(index=False):
        name = _("Meets the target: above") if sense > 0 else _("Meets the target: below")
        line = Paint(line=LIGHT.accent, width=0.75, dash="dash" if strict else "")
        ends = (float(bound), float(bound))
        series.append(Series(name, ends, UNMARKED, xs=(x.low, x.high), joined=line))
    return series


def _plan_today(as_of: date, y: Axis) -> Series:
    day = float(count_days(as_of))
    words = _("As of {date}").format(date=format_day(as_of))
    return Series(
        _("As-of date"),
        (y.low, y.high),
        UNMARKED,
        labels=("", words),
        at="left",
        xs=(day, day),
        joined=Paint(line=LIGHT.muted, width=0.75),
        keyed=False,
        ink=LIGHT.muted,
    )


def _plan_paths(paths: pd.DataFrame) -> list[Series]:
    """The straight path dashed, the compound one dotted; each only where it is known."""
    looks = (("linear", _("Straight path"), "dash"), ("compound", _("Compound path"), "dot"))
    series: list[Series] = []
    for column, name, dash in looks:
        known = paths.dropna(subset=[column])
        line = Paint(line=LIGHT.reference, width=1.5, dash=dash)
        days = tuple(float(count_days(day)) for day in known["date"])
        values = tuple(float(value) for value in known[column])
        series.append(Series(name, values, UNMARKED, xs=days, joined=line))
    return series
