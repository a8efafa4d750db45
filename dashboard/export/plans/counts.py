"""Counts as native bars: targets by year, and targets of each group by state."""

import pandas as pd

from dashboard.charts.palette import LIGHT, readable_on
from dashboard.charts.states import STATE_LOOKS, name_in_key
from dashboard.export.plans.axes import build_axis
from dashboard.export.plans.marks import paint_state
from dashboard.export.plans.model import Bars, Number, Paint, Plan, Sentence, Series
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _
from schemas.codes import State


def plan_counts(drawn: Drawn) -> Plan:
    """Plan an upright bar a year, past years grey; years without any keep a place."""
    if drawn.frame.empty:
        return Sentence(drawn.empty or _("No target has a deadline in this selection."))
    counts = drawn.frame.set_index("year")["count"].astype(int)
    over = set(drawn.frame.loc[drawn.frame["passed"].astype(bool), "year"].astype(int))
    years = range(int(min(counts.index)), int(max(counts.index)) + 1)
    found = {year: int(counts.get(year, 0)) for year in years}
    parts = (
        (_("Year is over"), Paint(LIGHT.rest, LIGHT.rest), lambda year: year in over),
        (_("Year ahead"), Paint(LIGHT.accent, LIGHT.accent), lambda year: year not in over),
    )
    series = [
        _count(name, paint, {year: n if n and belongs(year) else None for year, n in found.items()})
        for name, paint, belongs in parts
    ]
    axis = build_axis("", found.values())
    names = tuple(map(str, years))
    kept = tuple(one for one in series if any(one.values))
    return Bars(_("Year"), names, kept, axis, upright=True)


def plan_states(drawn: Drawn) -> Plan:
    """Plan a bar a group, its targets by state in the fixed order, the total behind its name."""
    frame = drawn.frame
    if frame.empty:
        return Sentence(drawn.empty)
    groups = list(dict.fromkeys(frame["group"]))
    names = dict(zip(frame["group"], frame["group_name"], strict=True))
    table = frame.pivot_table(
        index="group", columns="state", values="count", fill_value=0, aggfunc="sum"
    ).reindex(groups)
    series = [_count_state(state, table) for state in STATE_LOOKS if state in table]
    totals = [int(total) for total in table.sum(axis=1)]
    axis = build_axis(_("Targets"), totals)
    heads = tuple(f"{names[g]} ({n:,})" for g, n in zip(groups, totals, strict=True))
    return Bars(_("Group"), heads, tuple(series), axis, stacked=True)


def _count(name: str, paint: Paint, counts: dict[int, Number]) -> Series:
    labels = tuple(f"{count:,}" if count else "" for count in counts.values())
    return Series(name, tuple(counts.values()), paint, labels=labels)


def _count_state(state: State, table: pd.DataFrame) -> Series:
    look = STATE_LOOKS[state]
    counts = [int(count) for count in table[state.value]]
    most = int(table.sum(axis=1).max())
    labels = tuple(f"{count:,}" if count * 40 > most else "" for count in counts)
    values = tuple(count or None for count in counts)
    name = f"{look.sign} {name_in_key(state)}"
    paint = paint_state(look)
    return Series(name, values, paint, labels=labels, at="middle", ink=readable_on(paint.fill))
