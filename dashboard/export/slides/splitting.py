"""Splits a plan into the parts that slides have room for."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.export.native.room import Frame, count_rows
from dashboard.export.plans import Bars, Grid, Plan, Points
from dashboard.export.plans.pages import split_bars, split_grid, split_points
from dashboard.export.slides.tables import count_columns, count_grid_rows


def split_plan(plan: Plan, frame: Frame) -> Sequence[Plan]:
    """Return the parts of a plan, each of which fits the frame."""
    if isinstance(plan, Bars):
        return split_bars(plan, count_rows(plan, frame))
    if isinstance(plan, Points):
        return split_points(plan, count_rows(plan, frame))
    if isinstance(plan, Grid):
        parts: list[Plan] = []
        for part in split_grid(plan, len(plan.rows), count_columns(plan, frame)):
            parts += _split_rows(part, frame)
        return parts
    return [plan]


def _split_rows(plan: Grid, frame: Frame) -> list[Grid]:
    """Cut a table where its rows, which differ in height, reach the end of a page."""
    most = min(_list_counts(plan, frame))
    return split_grid(plan, most, len(plan.heads)) if most < len(plan.rows) else [plan]


def _list_counts(plan: Grid, frame: Frame) -> list[int]:
    """How many rows each page would take, but for what is left for the last."""
    counts: list[int] = []
    rows = plan.rows
    while rows:
        counts.append(count_grid_rows(replace(plan, rows=rows), frame))
        rows = rows[counts[-1] :]
    return counts[:-1] or counts
