"""The timeline: each target from its announcement to its deadline, by region or by indicator."""

from collections.abc import Sequence
from datetime import datetime

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.dates import Period, build_year_axis, calculate_period, format_day
from dashboard.charts.lanes import Row, ends_of, label_of, stack_row
from dashboard.charts.layout import (
    BAND_HEIGHT,
    SMALL_SIZE,
    Data,
    Look,
    build_empty,
    build_row_figure,
)
from dashboard.charts.marks import Mark, Placed, parse_marks
from dashboard.charts.palette import Theme, mix_colours
from dashboard.charts.scale import calculate_right_room
from dashboard.charts.traces import FAINTNESS, MARKER_SIZE, add_identity, build_text, ink_labels
from dashboard.i18n import _
from dashboard.text.dates import format_day as write_day


def build_timeline(
    frame: pd.DataFrame,
    *,
    theme: Theme,
    as_of: datetime,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Draw a line from announcement to deadline for each target, with a line for the as-of date.

    Needs id, group, announced, date, label; reads faint, focus, hover. Targets of one group share
    a lane where they and their labels do not meet. Rows without a deadline are listed by id in
    `layout.meta["left_out"]`.
    """
    look = Look(theme, narrow)
    marks, left_out = parse_marks(frame, ("date",))
    if not marks:
        return build_empty(empty or _("No target has a deadline in this selection."), look=look)
    days = [day for mark in marks for day in (mark.announced, mark.date) if day is not None]
    period = calculate_period([*days, as_of])
    groups: dict[str, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.group, []).append(mark)
    rows: list[Row] = []
    for name, members in groups.items():
        top = rows[-1].bottom if rows else BAND_HEIGHT
        rows.append(stack_row(name, members, top=top, period=period, look=look))
    placed = [item for row in rows for item in row.placed]
    data = _build_rules(rows, period, theme)
    data += _build_today(as_of, rows[-1].bottom, period=period, look=look)
    data += _build_spans(placed, as_of, theme)
    data += _build_texts(rows, period, look)
    data += _build_deadlines(placed, as_of, theme)
    labels = [(period.share_of(ends_of(mark)[1]), label_of(mark, look)) for mark in marks]
    return build_row_figure(
        data,
        [(row.middle, row.name) for row in rows],
        look=look,
        xaxis=build_year_axis(period, look.plot_width),
        height=rows[-1].bottom,
        right=calculate_right_room(labels, SMALL_SIZE) + 8,
        left_out=left_out,
    )


def _build_rules(rows: Sequence[Row], period: Period, theme: Theme) -> list[Data]:
    """A hairline between groups."""
    edges = [row.bottom for row in rows[:-1]]
    start, end = f"{period.first}-01-01", f"{period.after}-01-01"
    xs = [x for _edge in edges for x in (start, end, None)]
    ys = [y for edge in edges for y in (edge, edge, None)]
    line = {"color": theme.grid, "width": 1}
    return [_build_line(_("Groups"), xs, ys, line=line)]


def _build_today(as_of: datetime, bottom: float, *, period: Period, look: Look) -> list[Data]:
    day = format_day(as_of)
    line = {"color": look.theme.muted, "width": 1}
    position = "middle left" if period.share_of(as_of) > 0.5 else "middle right"
    text = "\u00a0" + _("As of {date}").format(date=write_day(as_of)) + "\u00a0"
    label = build_text(
        [(day, BAND_HEIGHT / 2, text)],
        look=look._replace(narrow=True),
        position=position,
        colour=look.theme.text,
    )
    return [_build_line(_("As-of date"), [day, day], [4, bottom], line=line), label]


def _build_spans(placed: Sequence[Placed], as_of: datetime, theme: Theme) -> list[Data]:
    """Two traces of lines: deadlines that have passed, and those that lie ahead."""
    traces = []
    for name, base, passed in _looks(theme):
        spans = [i for i in placed if (ends_of(i.mark)[1] <= as_of) == passed and i.mark.announced]
        xs = [x for i in spans for x in (*map(format_day, ends_of(i.mark)), None)]
        ys = [y for i in spans for y in (i.y, i.y, None)]
        line = {"color": mix_colours(theme.ground, base, FAINTNESS), "width": 2}
        traces.append(_build_line(name, xs, ys, line=line))
    return traces


def _build_deadlines(placed: Sequence[Placed], as_of: datetime, theme: Theme) -> list[Data]:
    """Hollow marks at the deadlines; one shape, so the two traces differ in colour and in size."""
    has_focus = any(item.mark.focus for item in placed)
    traces = []
    for name, base, passed in _looks(theme):
        items = [item for item in placed if (ends_of(item.mark)[1] <= as_of) == passed]
        if not items:
            continue
        marks = [item.mark for item in items]
        tones = [theme.rest if has_focus and not mark.focus else base for mark in marks]
        lines = [
            mix_colours(theme.ground, tone, FAINTNESS) if mark.faint else tone
            for mark, tone in zip(marks, tones, strict=True)
        ]
        trace = {
            "type": "scatter",
            "mode": "markers",
            "name": name,
            "x": [format_day(ends_of(mark)[1]) for mark in marks],
            "y": [item.y for item in items],
            "cliponaxis": False,
            "showlegend": True,
            "marker": {
                "symbol": "circle",
                "size": MARKER_SIZE,
                "opacity": 1,
                "color": theme.ground,
                "line": {"color": lines, "width": 2},
            },
        }
        traces.append(trace | add_identity(marks))
    return traces


def _looks(theme: Theme) -> list[tuple[str, str, bool]]:
    return [
        (_("Deadline passed"), theme.rest, True),
        (_("Deadline ahead"), theme.accent, False),
    ]


def _build_line(name: str, xs: list[str | None], ys: list[float | None], *, line: Data) -> Data:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": xs,
        "y": ys,
        "line": line,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _build_texts(rows: Sequence[Row], period: Period, look: Look) -> list[Data]:
    placed = [item for row in rows for item in row.placed]
    marks = [item.mark for item in placed]
    start = f"{period.first}-01-01"
    if look.narrow:
        points = [(start, item.y - 16, label_of(item.mark, look)) for item in placed]
    else:
        gap = "\u00a0\u00a0\u00a0"
        points = [
            (format_day(ends_of(item.mark)[1]), item.y, gap + label_of(item.mark, look))
            for item in placed
        ]
    text = build_text(
        points, look=look, position="middle right", colour=ink_labels(marks, look.theme)
    )
    text["textfont"]["size"] = SMALL_SIZE
    labels = text | add_identity(marks)
    if not look.narrow:
        return [labels]
    names = [(start, row.middle, f"<b>{row.name}</b>") for row in rows]
    return [labels, build_text(names, look=look, position="middle right", colour=look.theme.text)]
