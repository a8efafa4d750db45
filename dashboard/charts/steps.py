"""The steps: one row a region, its targets and actuals along the value axis, named by year."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.axes import build_value_axis
from dashboard.charts.layout import build_empty, build_row_figure
from dashboard.charts.look import NARROW_WIDTH, PHONE_MARGIN, TINY_SIZE, Data, Look
from dashboard.charts.marks import (
    Mark,
    Placed,
    emphasise_name,
    list_series,
    parse_marks,
    sort_regions,
)
from dashboard.charts.measure import (
    LINE_HEIGHT,
    count_lines,
    measure_text,
    wrap_text,
)
from dashboard.charts.palette import Theme
from dashboard.charts.placement import stagger_labels
from dashboard.charts.scale import Bounds, calculate_bounds, calculate_edges, share_of
from dashboard.charts.traces import build_mark_traces, build_text
from dashboard.i18n import _

LEVEL_HEIGHT = 15  # a line of years above or below the marks
LEVELS = 3  # one line of years above the marks, the others below
MARK_HEIGHT = 14
GAP = 6
NAME_WIDTH = 190
RANGE_HEIGHT = 9
EDGE = 0.05  # of the axis, for the year over the last mark


class Row(NamedTuple):
    """One region: its name and latest target in words, its marks, the years shown, its edges."""

    name: str
    latest: str
    middle: float
    placed: list[Placed]
    years: list[tuple[float, float, str]]
    bottom: float


def build_steps(
    frame: pd.DataFrame,
    *,
    theme: Theme,
    unit_title: str,
    log: bool = False,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Show each region's targets by deadline on one row, actuals as filled marks.

    Needs id, region, region_name, kind, value, value_max, label, date, year; reads series, faint,
    focus, hover. A year that would touch another is set in a line below the marks; without room
    there it is left to the hover. What has no value (or none above zero on a log axis) is listed in
    `layout.meta["left_out"]`.
    """
    look = Look(theme, narrow, log)
    marks, left_out = parse_marks(frame, ("value",))
    if log:
        left_out += [mark.id for mark in marks if mark.value <= 0]
        marks = [mark for mark in marks if mark.value > 0]
    if not marks:
        return build_empty(empty or _("No region has a figure for this selection."), look=look)
    low, high = calculate_bounds(marks, None, log=log)
    bounds = (low, high + EDGE * (high - low))
    rows: list[Row] = []
    for members in sort_regions(marks):
        rows.append(_stack_row(members, rows[-1].bottom if rows else 2, bounds=bounds, look=look))
    placed = [item for row in rows for item in row.placed]
    data = [_build_joins(rows, theme), *_build_texts(rows, bounds, look)]
    data += build_mark_traces(
        placed, look=look, order=list_series(marks), thickness=RANGE_HEIGHT, points=True
    )
    return build_row_figure(
        data,
        [(row.middle, row.name) for row in rows],
        look=look,
        xaxis=build_value_axis(unit_title, bounds, look=look),
        height=rows[-1].bottom,
        right=max(measure_text(row.latest, look.size) for row in rows) + 26,
        edges=[row.bottom for row in rows],
        left_out=left_out,
    )


def _stack_row(marks: list[Mark], top: float, *, bounds: Bounds, look: Look) -> Row:
    latest = _find_latest(marks)
    beside = measure_text(latest, look.size) + 16
    width = NARROW_WIDTH - 2 * PHONE_MARGIN - beside if look.narrow else NAME_WIDTH
    name = wrap_text(marks[0].region_name, look.size, width)
    text_height = count_lines(name) * look.size * LINE_HEIGHT
    levels = _place_years(marks, bounds, look)
    below = max((level for level in levels if level is not None), default=0)
    height = LEVEL_HEIGHT + MARK_HEIGHT + LEVEL_HEIGHT * below
    head = text_height if look.narrow else max(0.0, (text_height - height) / 2)
    y = top + head + LEVEL_HEIGHT + MARK_HEIGHT / 2
    years = [
        (_label_place(mark, look), y + _shift_of(level), str(mark.year))
        for mark, level in zip(_by_importance(marks), levels, strict=True)
        if level is not None
    ]
    middle = top + text_height / 2 if look.narrow else y
    bottom = top + max(head + height, 0 if look.narrow else text_height) + GAP
    placed = [Placed(mark, y) for mark in marks]
    return Row(emphasise_name(name, marks), latest, middle, placed, years, bottom)


def _by_importance(marks: Sequence[Mark]) -> list[Mark]:
    """Later targets first, then actuals, then what is superseded; only marks that have a year."""
    return sorted(
        (mark for mark in marks if mark.year is not None),
        key=lambda mark: (mark.faint, mark.kind == "actual", -(mark.year or 0), mark.value),
    )


def _place_years(marks: Sequence[Mark], bounds: Bounds, look: Look) -> list[int | None]:
    ordered = _by_importance(marks)
    centres = [
        share_of(_label_place(mark, look), bounds, log=look.log) * look.plot_width
        for mark in ordered
    ]
    widths = [measure_text(str(mark.year), TINY_SIZE) for mark in ordered]
    return stagger_labels(centres, widths, levels=LEVELS)


def _shift_of(level: int) -> float:
    """From the middle of the marks to the middle of a line of years."""
    shift = (MARK_HEIGHT + LEVEL_HEIGHT) / 2
    return shift + LEVEL_HEIGHT * (level - 1) if level else -shift


def _label_place(mark: Mark, look: Look) -> float:
    """The middle of the mark as drawn, which on a log axis is the geometric mean."""
    return (mark.value * mark.end) ** 0.5 if look.log else (mark.value + mark.end) / 2


def _find_latest(marks: Sequence[Mark]) -> str:
    """Return the label and year of the target with the last deadline, else of the last figure."""
    best = max(
        marks, key=lambda mark: (not mark.faint, mark.kind == "target", mark.year or 0, mark.end)
    )
    if not best.year:
        return best.label
    return _("{label} ({year})").format(label=best.label, year=best.year)


def _build_joins(rows: Sequence[Row], theme: Theme) -> Data:
    """Thin lines through the targets of one region and series, in the order of their deadlines."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for row in rows:
        for series in list_series(item.mark for item in row.placed):
            steps = [
                item
                for item in row.placed
                if item.mark.series == series
                and item.mark.kind == "target"
                and item.mark.date is not None
                and not item.mark.faint
            ]
            steps.sort(key=lambda item: (item.mark.date, item.mark.value))
            if len(steps) > 1:
                xs += [*(item.mark.value for item in steps), None]
                ys += [*(item.y for item in steps), None]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": _("Targets in order of deadline"),
        "x": xs,
        "y": ys,
        "line": {"color": theme.axis, "width": 1.5},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _build_texts(rows: Sequence[Row], bounds: Bounds, look: Look) -> list[Data]:
    left, right = calculate_edges(bounds, log=look.log)
    muted = look.theme.muted
    years = build_text(
        [point for row in rows for point in row.years],
        look=look,
        position="middle center",
        colour=muted,
    )
    years["textfont"]["size"] = TINY_SIZE
    position, gap = ("middle left", "") if look.narrow else ("middle right", "\u00a0\u00a0\u00a0")
    latest = build_text(
        [(right, row.middle, gap + row.latest) for row in rows],
        look=look,
        position=position,
        colour=look.theme.text,
    )
    if not look.narrow:
        return [years, latest]
    names = [(left, row.middle, row.name) for row in rows]
    text = build_text(names, look=look, position="middle right", colour=look.theme.text)
    return [years, latest, text]
