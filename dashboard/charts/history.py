"""The history: one indicator of one region in time, what was aimed at and what was reported."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.dates import Period, build_year_axis, calculate_period, format_day
from dashboard.charts.layout import (
    LEAST_PLOT_WIDTH,
    NARROW_WIDTH,
    SMALL_SIZE,
    Data,
    Look,
    build_empty,
    build_figure,
    build_key,
    build_value_axis,
)
from dashboard.charts.marks import Mark, list_series, parse_marks
from dashboard.charts.measure import escape_text, measure_text
from dashboard.charts.palette import Theme
from dashboard.charts.placement import Box, find_place
from dashboard.charts.scale import Bounds, calculate_bounds, share_of
from dashboard.charts.traces import (
    MARKER_SIZE,
    SYMBOLS,
    add_identity,
    build_key_entry,
    build_text,
    colour_of,
    ink_labels,
)
from dashboard.i18n import _

PLOT_HEIGHT = 300


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
    bounds = (low, high * 1.12)  # room for the labels above the highest mark
    period = calculate_period(mark.date for mark in marks if mark.date)
    order = list_series(marks)
    data = _build_traces(marks, order, look)
    data.append(_build_labels(marks, period=period, bounds=bounds, look=look))
    margin: dict[str, float] = {"l": 52 if narrow else 64, "r": 14, "t": 26, "b": 28}
    key = build_key(data, margin, height=PLOT_HEIGHT, look=look)
    width = (NARROW_WIDTH if narrow else 2 * LEAST_PLOT_WIDTH) - margin["l"] - margin["r"]
    return build_figure(
        data,
        look=look,
        height=PLOT_HEIGHT + margin["t"] + margin["b"],
        margin=margin,
        xaxis=build_year_axis(period, width, showgrid=False),
        yaxis=build_value_axis("", bounds, look=look),
        annotations=[_build_unit(unit_title, margin, theme)],
        meta={"left_out": left_out},
        **key,
    )


def _build_unit(unit_title: str, margin: dict[str, float], theme: Theme) -> Data:
    """The unit lies above the axis: upright text beside it would take a tenth of a phone."""
    return {
        "text": escape_text(unit_title),
        "font": {"color": theme.muted, "size": SMALL_SIZE},
        "showarrow": False,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": 4 - margin["l"],
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "yshift": 2,
    }


def _build_traces(marks: Sequence[Mark], order: Sequence[str], look: Look) -> list[Data]:
    groups: dict[tuple[str, str, bool], list[Mark]] = {}
    for mark in marks:
        groups.setdefault((mark.series, mark.kind, mark.faint), []).append(mark)
    has_focus = any(mark.focus for mark in marks)
    traces = []
    for (series, kind, faint), members in sorted(groups.items(), key=lambda item: not item[0][2]):
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
            "error_y": _build_ranges(members, colours[0]),
            "cliponaxis": False,
            "showlegend": True,
        }
        trace |= add_identity(members)
        traces.append(trace | build_key_entry(series, kind, faint, index=index))
    return traces


def _build_ranges(marks: Sequence[Mark], colour: str) -> Data:
    """The bar of a range runs up from its lower end."""
    return {
        "type": "data",
        "symmetric": False,
        "array": [mark.end - mark.value for mark in marks],
        "arrayminus": [0] * len(marks),
        "color": colour,
        "thickness": 2,
        "width": 5,
        "visible": any(mark.value_max is not None for mark in marks),
    }


def _build_labels(marks: Sequence[Mark], *, period: Period, bounds: Bounds, look: Look) -> Data:
    """Set each label at the first free place around its mark, at the narrowest width drawn for."""
    width = (NARROW_WIDTH if look.narrow else 2 * LEAST_PLOT_WIDTH) - 78
    spots = [
        (
            period.share_of(mark.date) * width,
            (1 - share_of(mark.end, bounds, log=False)) * PLOT_HEIGHT,
        )
        for mark in marks
        if mark.date
    ]
    plot = Box(-8, -6, width + 12, PLOT_HEIGHT)
    taken = [Box(x - 7, y - 7, x + 7, y + 7) for x, y in spots]
    chosen: list[tuple[Mark, str]] = []
    for mark, spot in sorted(zip(marks, spots, strict=True), key=lambda pair: pair[0].faint):
        found = find_place(spot, measure_text(mark.label, SMALL_SIZE) + 4, taken, plot=plot)
        if found:
            taken.append(found[1])
            chosen.append((mark, found[0]))
    points = [(format_day(mark.date), mark.end, mark.label) for mark, _place in chosen if mark.date]
    shown = [mark for mark, _place in chosen]
    text = build_text(
        points,
        look=look._replace(narrow=True),
        position=[place for _mark, place in chosen],
        colour=ink_labels(shown, look.theme),
    )
    # Unseen marks under the texts: plotly then keeps the texts clear of the marks that are seen.
    text |= {"mode": "markers+text", "marker": {"size": MARKER_SIZE, "color": "rgba(0,0,0,0)"}}
    return text | add_identity(shown)
