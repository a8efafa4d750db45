"""The history: one indicator of one region in time, what was aimed at and what was reported."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.dates import calculate_period, format_day
from dashboard.charts.layout import build_empty
from dashboard.charts.look import Data, Look
from dashboard.charts.marks import Mark, list_series, parse_marks
from dashboard.charts.palette import Theme
from dashboard.charts.placement import Box
from dashboard.charts.plane import (
    HEADROOM,
    Plane,
    Spot,
    build_labels,
    build_plane,
    build_ranges,
    fit_label,
    list_boxes,
)
from dashboard.charts.scale import calculate_bounds
from dashboard.charts.traces import (
    MARKER_SIZE,
    SYMBOLS,
    add_identity,
    build_key_entry,
    colour_of,
)
from dashboard.i18n import _


def build_history(
    frame: pd.DataFrame,
    *,
    theme: Theme,
    unit_title: str,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Draw targets hollow at their deadlines and actuals filled at their dates, each kind joined.

    Needs id, kind, value, value_max, label, date; reads series, faint, focus, hover. A range is a
    bar between both ends. A label that finds no free place is left to the hover. Rows without a
    value or a date are listed by id in `layout.meta["left_out"]`.
    """
    look = Look(theme, narrow)
    marks, left_out = parse_marks(frame, ("value", "date"))
    if not marks:
        return build_empty(empty or _("No dated figure is known."), look=look)
    marks.sort(key=lambda mark: (mark.date, mark.value))
    low, high = calculate_bounds(marks, None, log=False)
    bounds = (low, high * HEADROOM)
    plane = Plane(calculate_period(mark.date for mark in marks if mark.date), bounds, look)
    data = _build_traces(marks, list_series(marks), look)
    spots = [
        Spot(mark, mark.date, mark.end, fit_label(mark, unit_title, look))
        for mark in marks
        if mark.date
    ]
    spots.sort(key=lambda spot: spot.mark.faint)
    data.append(build_labels(spots, plane, avoided=_list_line_boxes(marks, plane)))
    return build_plane(data, plane, unit_title=unit_title, left_out=left_out)


def _group_marks(marks: Sequence[Mark]) -> dict[tuple[str, str, bool], list[Mark]]:
    groups: dict[tuple[str, str, bool], list[Mark]] = {}
    for mark in marks:
        groups.setdefault((mark.series, mark.kind, mark.faint), []).append(mark)
    return groups


def _list_line_boxes(marks: Sequence[Mark], plane: Plane) -> list[Box]:
    """Where the lines run, so that labels keep off them; faint marks are not joined."""
    lines = [
        [plane.find_spot(mark.date, mark.value) for mark in members if mark.date]
        for (_series, _kind, faint), members in _group_marks(marks).items()
        if not faint
    ]
    return [box for line in lines for box in list_boxes(line)]


def _build_traces(marks: Sequence[Mark], order: Sequence[str], look: Look) -> list[Data]:
    has_focus = any(mark.focus for mark in marks)
    traces = []
    groups = sorted(_group_marks(marks).items(), key=lambda item: not item[0][2])
    for (series, kind, faint), members in groups:
        index = order.index(series) % len(SYMBOLS)
        colours = [
            colour_of(mark, index, theme=look.theme, has_focus=has_focus) for mark in members
        ]
        filled = kind == "actual"
        trace = {
            "type": "scatter",
            "mode": "markers" if faint else "lines+markers",
            "x": [format_day(mark.date) for mark in members if mark.date],
            "y": [mark.value for mark in members],
            "line": {
                "color": colours[0],
                "width": 2 if filled else 1.2,
                "dash": "solid" if filled else "4px,3px",
            },
            "marker": {
                "symbol": SYMBOLS[index],
                "size": MARKER_SIZE,
                "opacity": 1,
                "color": colours if filled else look.theme.ground,
                "line": {"color": colours, "width": 2},
            },
            "error_y": build_ranges(members, colours[0]),
            "cliponaxis": False,
            "showlegend": True,
        }
        trace |= add_identity(members)
        traces.append(trace | build_key_entry(series, kind, faint, index=index))
    return traces
