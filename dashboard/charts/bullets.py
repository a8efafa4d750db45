"""The bullets: the last reported figure against the goal, one row a target, its state in words.

Actuals are filled bars from zero, goals hollow marks, ranges hollow bars between two ends.
"""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.axes import build_value_axis
from dashboard.charts.bullet_rows import (
    PHONE_BODY,
    RANGE,
    Bullet,
    Row,
    add_row_identity,
    calculate_axis,
    stack_rows,
)
from dashboard.charts.layout import build_empty, build_row_figure
from dashboard.charts.look import SMALL_SIZE, Data, Look
from dashboard.charts.marks import parse_rows
from dashboard.charts.measure import measure_text
from dashboard.charts.palette import Theme
from dashboard.charts.rows import build_names
from dashboard.charts.scale import Bounds, calculate_edges
from dashboard.charts.states import STATE_LOOKS, build_sign_marker, join_markers
from dashboard.charts.traces import MARKER_SIZE, build_text
from dashboard.i18n import _
from schemas.codes import State

BAR = 10
SIGN = 10
SIGN_ROOM = 22  # a sign and its distance from the words
INDENT = "\u00a0" * 5  # as wide as the sign above it
PHONE_INDENT = "\u00a0" * 7  # the same in smaller letters
LINE = 8  # from the middle of a row to the middle of each of its two lines


def build_bullets(
    frame: pd.DataFrame,
    *,
    theme: Theme,
    unit_title: str,
    log: bool = False,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Draw a row a target in the order given: reported figure, goal, state.

    Needs id, name, goal, goal_max, goal_label, actual, actual_label, state, state_name; reads
    focus, hover. A log axis has no zero for a bar to start from, so actuals are points there,
    joined to their goals. What cannot be drawn is listed by id in `layout.meta["left_out"]`.
    """
    look = Look(theme, narrow, log)
    bullets, left_out = parse_rows(frame, ("goal", "state"), row=Bullet)
    if log:
        left_out += [bullet.id for bullet in bullets if bullet.lowest <= 0]
        bullets = [bullet for bullet in bullets if bullet.lowest > 0]
    if not bullets:
        return build_empty(empty or _("No target has a figure for this selection."), look=look)
    bounds = calculate_axis(bullets, log=log)
    rows = stack_rows(bullets, look)
    data = _build_actuals(rows, look) + _build_goals(rows, look)
    data += _build_states(rows, bounds, look=look)
    data.append(_build_figures(rows, bounds, look=look))
    slots = [row.slot for row in rows]
    if narrow:
        data.append(build_names(slots, bounds, look=look))
    widths = [
        max(measure_text(b.state_name, look.size) + SIGN_ROOM, measure_text(b.figures, SMALL_SIZE))
        for b in bullets
    ]
    return build_row_figure(
        data,
        [(slot.middle, slot.name) for slot in slots],
        look=look,
        xaxis=build_value_axis(unit_title, bounds, look=look),
        height=slots[-1].bottom,
        right=max(widths) + 30,
        edges=[slot.bottom for slot in slots],
        left_out=left_out,
    )


def _colour(row: Row, *, has_focus: bool, theme: Theme) -> str:
    return theme.rest if has_focus and not row.bullet.focus else theme.accent


def _build_actuals(rows: Sequence[Row], look: Look) -> list[Data]:
    """Bars from zero; on a log axis points, with a line to the goal."""
    known = [row for row in rows if row.bullet.actual is not None]
    if not known:
        return []
    has_focus = any(row.bullet.focus for row in rows)
    colours = [_colour(row, has_focus=has_focus, theme=look.theme) for row in known]
    values = [row.bullet.actual for row in known]
    shared = {"name": _("Reported"), "x": values, "y": [row.y for row in known]}
    shared |= add_row_identity(known) | {"showlegend": True, "cliponaxis": False}
    if not look.log:
        bar = {"type": "bar", "orientation": "h", "base": [0] * len(known), "width": BAR}
        return [shared | bar | {"marker": {"color": colours}}]
    marker = {"symbol": "circle", "size": MARKER_SIZE, "color": colours, "opacity": 1}
    return [
        _build_joins(known, look.theme),
        shared | {"type": "scatter", "mode": "markers", "marker": marker},
    ]


def _build_joins(rows: Sequence[Row], theme: Theme) -> Data:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for row in rows for x in (row.bullet.actual, row.bullet.goal, None)],
        "y": [y for row in rows for y in (row.y, row.y, None)],
        "line": {"color": theme.axis, "width": 1.5},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _build_goals(rows: Sequence[Row], look: Look) -> list[Data]:
    """A ring at each goal; a range is a hollow bar, over which the actual's bar stays visible."""
    has_focus = any(row.bullet.focus for row in rows)
    points = [row for row in rows if row.bullet.goal_max is None]
    ranges = [row for row in rows if row.bullet.goal_max is not None]
    traces: list[Data] = []
    for members in (ranges, points):
        if not members:
            continue
        tones = [_colour(row, has_focus=has_focus, theme=look.theme) for row in members]
        is_range = members is ranges
        trace = {
            "name": _("Target"),
            "x": [row.bullet.end - row.bullet.goal * is_range for row in members],
            "y": [row.y for row in members],
            "cliponaxis": False,
            "showlegend": members is points or not points,
            "marker": {
                "color": "rgba(0,0,0,0)" if is_range else look.theme.ground,
                "line": {"color": tones, "width": 2},
            },
        }
        if is_range:
            base = [row.bullet.goal for row in members]
            trace |= {"type": "bar", "orientation": "h", "base": base, "width": RANGE}
        else:
            trace |= {"type": "scatter", "mode": "markers"}
            trace["marker"] |= {"symbol": "circle", "size": MARKER_SIZE, "opacity": 1}
        traces.append(trace | add_row_identity(members))
    return traces


def _build_states(rows: Sequence[Row], bounds: Bounds, *, look: Look) -> list[Data]:
    """Sign and words of each state: right of the plot, on a phone under the bar."""
    low, high = bounds
    left, right = calculate_edges(bounds, log=look.log)
    inset = SIGN / 2 / look.plot_width * (high - low)  # the sign begins where the name does
    spot = calculate_edges((low + inset, high), log=look.log)[0] if look.narrow else right
    shift = PHONE_BODY / 2 - 8 if look.narrow else -LINE
    ys = [row.slot.y + shift for row in rows]
    markers = [
        build_sign_marker(STATE_LOOKS[State(row.bullet.state)], theme=look.theme, size=SIGN)
        for row in rows
    ]
    signs = {
        "type": "scatter",
        "mode": "markers",
        "x": [spot] * len(rows),
        "y": ys,
        "marker": join_markers(markers),
        "cliponaxis": False,
        "showlegend": False,
    }
    x = left if look.narrow else right
    indent = PHONE_INDENT if look.narrow else INDENT
    points = [(x, y, f"{indent}{row.bullet.state_name}") for y, row in zip(ys, rows, strict=True)]
    words = build_text(points, look=look, position="middle right", colour=look.theme.text)
    return [signs | add_row_identity(rows), words | add_row_identity(rows)]


def _build_figures(rows: Sequence[Row], bounds: Bounds, *, look: Look) -> Data:
    """Both figures in words: under the state, on a phone beside the name."""
    right = calculate_edges(bounds, log=look.log)[1]
    if look.narrow:
        points = [(right, row.slot.middle, row.bullet.short_figures) for row in rows]
    else:
        points = [(right, row.slot.y + LINE, f"{INDENT}{row.bullet.figures}") for row in rows]
    text = build_text(
        points,
        look=look._replace(narrow=True),
        position="middle left" if look.narrow else "middle right",
        colour=look.theme.muted,
    )
    return text | add_row_identity(rows)
