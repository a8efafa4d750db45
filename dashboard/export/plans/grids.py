"""Grids of cells: the matrix of states, the map of silence, any table."""

from collections.abc import Mapping

import pandas as pd

from dashboard.charts.palette import LIGHT
from dashboard.charts.states import STATE_LOOKS, name_in_key
from dashboard.export.plans.model import Cell, Grid, Plan, Sentence
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _
from dashboard.text.codes import name_code
from schemas.progress import Silence

ABSENT = Cell("")
# The shapes of the screen as signs of text.
SILENCE_SIGNS = {
    Silence.TARGET_AND_ACTUAL: ("■", "accent"),
    Silence.TARGET_NO_ACTUAL: ("○", "accent"),
    Silence.ACTUAL_ONLY: ("◆", "accent"),
    Silence.ACTUAL_STALE: ("◇", "warn"),
    Silence.NOTHING_FOUND: ("✕", "muted"),
    Silence.NOT_SEARCHED: ("·", "axis"),
}


def plan_matrix(drawn: Drawn) -> Plan:
    """Plan indicators as rows and regions as columns, each pair by the sign of its state."""
    looks = {state.value: (look.sign, look.tone) for state, look in STATE_LOOKS.items()}
    names = {state: name_in_key(state) for state in looks}
    return _plan_pairs(drawn, looks, names)


def plan_silence(drawn: Drawn) -> Plan:
    """Plan indicators as rows and regions as columns, each pair by what is known of it."""
    looks = {state.value: sign for state, sign in SILENCE_SIGNS.items()}
    names = {state: name_code("silence", state) for state in looks}
    return _plan_pairs(drawn, looks, names)


def plan_table(table: pd.DataFrame) -> Plan:
    """Plan a table in words as it stands beside a figure, without the ids of its records."""
    shown = table.drop(columns="id", errors="ignore")
    if shown.empty:
        return Sentence(_("Nothing to show."))
    rows = tuple(
        tuple(Cell("" if pd.isna(value) else str(value)) for value in row)
        for row in shown.itertuples(index=False)
    )
    return Grid(tuple(map(str, shown.columns)), rows)


def _plan_pairs(
    drawn: Drawn, looks: Mapping[str, tuple[str, str]], names: Mapping[str, str]
) -> Plan:
    frame = drawn.frame
    if frame.empty:
        return Sentence(drawn.empty or _("Nothing to show."))
    regions = dict(zip(frame["region"], frame["region_name"], strict=True))
    indicators = dict(zip(frame["indicator"], frame["indicator_name"], strict=True))
    pairs = zip(frame["region"], frame["indicator"], strict=True)
    states = dict(zip(pairs, frame["state"].astype(str), strict=True))
    cells = {
        state: Cell(sign, ink=getattr(LIGHT, tone), bold=True)
        for state, (sign, tone) in looks.items()
    }
    rows = tuple(
        (
            Cell(str(name)),
            *(cells.get(states.get((region, code), ""), ABSENT) for region in regions),
        )
        for code, name in indicators.items()
    )
    present = set(states.values())
    key = tuple(f"{looks[s][0]} {names[s]}" for s in looks if s in present)
    heads = (_("Indicator"), *map(str, regions.values()))
    return Grid(heads, rows, symbols=True, key=key)
