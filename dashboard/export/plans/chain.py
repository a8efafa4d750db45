"""The chain as a native table: each statement with what it did to the promise before it."""

from typing import Any

import pandas as pd

from dashboard.charts.palette import LIGHT
from dashboard.charts.states import STEP_LOOKS
from dashboard.export.plans.model import Cell, Grid, Plan, Sentence
from dashboard.figures.drawn import Drawn
from dashboard.i18n import _
from dashboard.text.dates import format_day
from schemas.codes import Step


def plan_chain(drawn: Drawn) -> Plan:
    """Plan a row a statement, earliest first; those of an unknown day come last."""
    frame = drawn.frame.sort_values("on", na_position="last", kind="stable")
    if frame.empty:
        return Sentence(drawn.empty)
    heads = (_("Announced"), _("Step"), _("Promise"), _("Deadline"))
    rows = tuple(_make_row(row) for row in frame.itertuples())
    return Grid(heads, rows)


def _make_row(row: Any) -> tuple[Cell, ...]:
    look = STEP_LOOKS[Step(row.step)]
    ink = LIGHT.muted if row.faint else ""
    announced = _("day not known") if pd.isna(row.on) else format_day(row.on)
    dropped = row.step == Step.DROPPED
    return (
        Cell(announced, ink=ink),
        Cell(f"{look.sign} {row.step_name}", ink=getattr(LIGHT, look.tone), bold=True),
        Cell("–" if dropped else str(row.label), ink=ink, bold=not row.faint),
        Cell(str(row.deadline_text), ink=ink),
    )
