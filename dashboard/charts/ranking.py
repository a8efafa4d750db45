"""The ranking: one labelled bar a mark, regions sorted from the highest value.

On a phone it becomes a list: the name and the value stand on one line, the bar under them.
"""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.axes import build_value_axis
from dashboard.charts.layout import build_empty, build_row_figure
from dashboard.charts.look import BAND_HEIGHT, NARROW_WIDTH, PHONE_MARGIN, Data, Look
from dashboard.charts.marks import (
    Mark,
    Placed,
    Reference,
    emphasise_name,
    list_series,
    parse_marks,
    sort_regions,
)
from dashboard.charts.measure import LINE_HEIGHT, count_lines, measure_text, wrap_text
from dashboard.charts.palette import Theme
from dashboard.charts.scale import (
    Bounds,
    build_reference,
    calculate_bounds,
    calculate_edges,
    calculate_right_room,
    share_of,
)
from dashboard.charts.traces import add_identity, build_mark_traces, build_text, ink_labels
from dashboard.i18n import _

BAR = 15
PITCH = 23  # from one bar to the next of the same region
GAP = 5  # between two regions
NAME_WIDTH = 200
PHONE_BAR = 9


class Row(NamedTuple):
    """One region: its name as wrapped, the middle of the name, its marks, where it ends."""

    name: str
    middle: float
    marks: list[Placed]
    bottom: float


def build_ranking(
    frame: pd.DataFrame,
    *,
    theme: Theme,
    unit_title: str,
    reference: Reference | None = None,
    log: bool = False,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Rank regions by value: hollow bars for targets, filled for actuals, ranges between two ends.

    Needs id, region, region_name, kind, value, value_max, label; reads series, faint, focus, hover.
    A log axis has no zero for a bar to start from, so values are points there. What cannot be drawn
    (no value; zero or less on a log axis) is listed by id in `layout.meta["left_out"]`.
    """
    look = Look(theme, narrow, log)
    marks, left_out = parse_marks(frame, ("value",))
    if log:
        left_out += [mark.id for mark in marks if mark.value <= 0]
        marks = [mark for mark in marks if mark.value > 0]
    if not marks:
        return build_empty(empty or _("No region has a figure for this selection."), look=look)
    bounds = calculate_bounds(marks, reference, log=log)
    rows = _stack_rows(sort_regions(marks), BAND_HEIGHT if reference else 4, narrow=narrow)
    placed = [item for row in rows for item in row.marks]
    spans = _list_line_spans(rows, narrow=narrow)
    data = build_reference(reference, bounds, spans, look=look) if reference else []
    thickness = PHONE_BAR if narrow else BAR
    data += build_mark_traces(
        placed, look=look, order=list_series(marks), thickness=thickness, points=log
    )
    data += _build_list_texts(rows, bounds, look) if narrow else [_build_bar_texts(placed, look)]
    labels = [
        (share_of(_label_end(item.mark, look), bounds, log=log), item.mark.label) for item in placed
    ]
    return build_row_figure(
        data,
        [(row.middle, row.name) for row in rows],
        look=look,
        xaxis=build_value_axis(unit_title, bounds, look=look),
        height=rows[-1].bottom + 2,
        right=calculate_right_room(labels, look.size),
        edges=[row.bottom for row in rows],
        left_out=left_out,
    )


def _stack_rows(regions: Sequence[list[Mark]], top: float, *, narrow: bool) -> list[Row]:
    rows = []
    for marks in regions:
        rows.append((_stack_list_row if narrow else _stack_bar_row)(marks, top))
        top = rows[-1].bottom
    return rows


def _stack_bar_row(marks: list[Mark], top: float) -> Row:
    name = wrap_text(marks[0].region_name, 13, NAME_WIDTH)
    height = max(PITCH * len(marks), count_lines(name) * 13 * LINE_HEIGHT) + GAP
    middle = top + height / 2
    first = middle - PITCH * (len(marks) - 1) / 2
    placed = [Placed(mark, first + PITCH * i) for i, mark in enumerate(marks)]
    return Row(emphasise_name(name, marks), middle, placed, top + height)


def _stack_list_row(marks: list[Mark], top: float) -> Row:
    beside = measure_text(marks[0].label, 12)
    name = wrap_text(marks[0].region_name, 12, NARROW_WIDTH - 2 * PHONE_MARGIN - beside - 16)
    height = count_lines(name) * 12 * LINE_HEIGHT + 2
    placed = []
    for i, mark in enumerate(marks):
        line = height if i == 0 else 17
        placed.append(Placed(mark, top + line + PHONE_BAR / 2 + 1))
        top += line + PHONE_BAR + 3
    middle = placed[0].y - PHONE_BAR / 2 - 1 - height / 2
    return Row(emphasise_name(name, marks), middle, placed, top + 8)


def _list_line_spans(rows: Sequence[Row], *, narrow: bool) -> list[tuple[float, float]]:
    """Where a vertical line may run: everywhere, or on a phone only across the bars."""
    if not narrow:
        return [(BAND_HEIGHT - 4, rows[-1].bottom)]
    reach = PHONE_BAR / 2 + 2
    return [(item.y - reach, item.y + reach) for row in rows for item in row.marks]


def _build_bar_texts(placed: Sequence[Placed], look: Look) -> Data:
    """Labels at the ends of the bars; the names stand in the axis."""
    gap = "\u00a0" * (3 if look.log else 1)
    points = [(_label_end(item.mark, look), item.y, gap + item.mark.label) for item in placed]
    colours = ink_labels([item.mark for item in placed], look.theme)
    text = build_text(points, look=look, position="middle right", colour=colours)
    return text | add_identity([item.mark for item in placed])


def _build_list_texts(rows: Sequence[Row], bounds: Bounds, look: Look) -> list[Data]:
    """Names at the left edge and labels at the right edge, above their bars."""
    left, right = calculate_edges(bounds, log=look.log)
    names = [(left, row.middle, row.name) for row in rows]
    placed = [item for row in rows for item in row.marks]
    labels = [(right, item.y - PHONE_BAR / 2 - 9, item.mark.label) for item in placed]
    colours = ink_labels([item.mark for item in placed], look.theme)
    values = build_text(labels, look=look, position="middle left", colour=colours)
    return [
        build_text(names, look=look, position="middle right", colour=look.theme.text),
        values | add_identity([item.mark for item in placed]),
    ]


def _label_end(mark: Mark, look: Look) -> float:
    return mark.end if look.log else max(mark.end, 0.0)
