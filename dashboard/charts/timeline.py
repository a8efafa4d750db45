"""The timeline: each target from its announcement to its deadline, by region or by indicator, in
the colour of its state.
"""

from collections.abc import Sequence
from datetime import datetime

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.dates import Period, build_year_axis, calculate_period, format_day
from dashboard.charts.lanes import Row, ends_of, label_of, stack_row
from dashboard.charts.layout import build_empty, build_row_figure
from dashboard.charts.look import BAND_HEIGHT, SMALL_SIZE, Data, Look
from dashboard.charts.marks import Mark, Placed, parse_marks
from dashboard.charts.palette import Theme, mix_colours
from dashboard.charts.scale import calculate_right_room
from dashboard.charts.states import STATE_LOOKS, build_sign_key
from dashboard.charts.timeline_texts import build_texts, list_rooms
from dashboard.charts.timeline_today import build_today_label, build_today_line
from dashboard.charts.traces import FAINTNESS, MARKER_SIZE, add_identity
from dashboard.i18n import _
from schemas.codes import State


def build_timeline(
    frame: pd.DataFrame,
    *,
    theme: Theme,
    as_of: datetime,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Draw a line from announcement to deadline for each target, with a line for the as-of date.

    Needs id, group, announced, date, label, state (a State); reads faint, focus, hover. Targets of
    one group share a lane where they and their labels do not meet. Rows without a deadline are
    listed by id in `layout.meta["left_out"]`.
    """
    look = Look(theme, narrow)
    marks, left_out = parse_marks(frame, ("date", "state"))
    if not marks:
        return build_empty(empty or _("No target has a deadline in this selection."), look=look)
    days = [day for mark in marks for day in (mark.announced, mark.date) if day is not None]
    period = calculate_period([*days, as_of])
    rows = _stack_rows(marks, period, look)
    data = [
        _build_rules(rows, period, theme),
        build_today_label(as_of, period, look),
        *_build_targets([item for row in rows for item in row.placed], theme),
        *build_texts(rows, period, look),
        *build_sign_key({mark.state for mark in marks}, theme=theme),
    ]
    labels = [(period.share_of(ends_of(mark)[1]), label_of(mark, look)) for mark in marks]
    return build_row_figure(
        data,
        [(row.middle, row.name) for row in rows],
        look=look,
        xaxis=build_year_axis(period, look.plot_width),
        height=rows[-1].bottom,
        right=calculate_right_room(labels, SMALL_SIZE) + 8,
        edges=[row.bottom for row in rows],
        left_out=left_out,
        shapes=build_today_line(
            as_of,
            list_rooms(rows, period, look),
            bottom=rows[-1].bottom,
            period=period,
            look=look,
        ),
    )


def _stack_rows(marks: Sequence[Mark], period: Period, look: Look) -> list[Row]:
    """Stack the groups in order of first appearance."""
    groups: dict[str, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.group, []).append(mark)
    rows: list[Row] = []
    for name, members in groups.items():
        top = rows[-1].bottom if rows else BAND_HEIGHT
        rows.append(stack_row(name, members, top=top, period=period, look=look))
    return rows


def _build_rules(rows: Sequence[Row], period: Period, theme: Theme) -> Data:
    """A hairline between groups."""
    edges = [row.bottom for row in rows[:-1]]
    start, end = f"{period.first}-01-01", f"{period.after}-01-01"
    return {
        "type": "scatter",
        "mode": "lines",
        "name": _("Groups"),
        "x": [x for _edge in edges for x in (start, end, None)],
        "y": [y for edge in edges for y in (edge, edge, None)],
        "line": {"color": theme.grid, "width": 1},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _build_targets(placed: Sequence[Placed], theme: Theme) -> list[Data]:
    """Two traces a state, all lines below all marks: a target is a ring, its sign tells states of
    one colour apart.
    """
    groups = {
        state: [item for item in placed if item.mark.state == state]
        for state in STATE_LOOKS
        if any(item.mark.state == state for item in placed)
    }
    lines = [_build_spans(state, items, theme) for state, items in groups.items()]
    return lines + [_build_deadlines(state, items, theme) for state, items in groups.items()]


def _build_spans(state: State, items: Sequence[Placed], theme: Theme) -> Data:
    """Lines from announcements to deadlines."""
    spans = [item for item in items if item.mark.announced]
    colour = getattr(theme, STATE_LOOKS[state].tone)
    return {
        "type": "scatter",
        "mode": "lines",
        "name": state.value,
        "x": [x for i in spans for x in (*map(format_day, ends_of(i.mark)), None)],
        "y": [y for i in spans for y in (i.y, i.y, None)],
        "line": {"color": mix_colours(theme.ground, colour, FAINTNESS), "width": 2},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _build_deadlines(state: State, items: Sequence[Placed], theme: Theme) -> Data:
    """Hollow marks at the deadlines."""
    marks = [item.mark for item in items]
    colour = getattr(theme, STATE_LOOKS[state].tone)
    faint = mix_colours(theme.ground, colour, FAINTNESS)
    trace = {
        "type": "scatter",
        "mode": "markers",
        "name": state.value,
        "x": [format_day(ends_of(mark)[1]) for mark in marks],
        "y": [item.y for item in items],
        "cliponaxis": False,
        "showlegend": False,
        "marker": {
            "symbol": "circle",
            "size": MARKER_SIZE,
            "opacity": 1,
            "color": theme.ground,
            "line": {"color": [faint if mark.faint else colour for mark in marks], "width": 2},
        },
    }
    return trace | add_identity(marks)
