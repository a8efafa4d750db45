"""The coverage grid: which region has a target or an actual for which indicator, gaps included."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.layout import (
    NARROW_WIDTH,
    TINY_SIZE,
    Data,
    Look,
    build_empty,
    build_figure,
    build_key,
)
from dashboard.charts.measure import (
    LINE_HEIGHT,
    count_lines,
    escape_text,
    measure_text,
    wrap_text,
)
from dashboard.charts.palette import Theme
from dashboard.charts.traces import build_text
from dashboard.i18n import _
from dashboard.text.codes import name_state

STATES = ("target and actual", "target only", "actual only", "")
NAME_WIDTH = 220
CELL_HEIGHT = 22
PHONE_CELL_HEIGHT = 14
PHONE_MARGIN = 6


def build_coverage(
    frame: pd.DataFrame, *, theme: Theme, narrow: bool = False, empty: str | None = None
) -> go.Figure:
    """Draw indicators as rows and regions as columns, each pair by a symbol on a shade.

    Needs region, region_name, indicator, indicator_name, state (one of STATES). A mark's
    customdata is its region and its indicator, since it stands for several records.
    """
    look = Look(theme, narrow)
    if frame.empty:
        return build_empty(empty or _("There is nothing to cover yet."), look=look)
    columns = list(dict.fromkeys(frame["region"].tolist()))
    heads = _names_of(frame, "region")
    names = _names_of(frame, "indicator")
    size = 12 if not narrow else 11
    room = NARROW_WIDTH - 2 * PHONE_MARGIN if narrow else NAME_WIDTH
    titles = {code: wrap_text(name, size, room) for code, name in names.items()}
    centres, middles, bottom = _stack_rows(titles, size, narrow=narrow)
    places = {code: place for place, code in enumerate(columns)}
    data = [
        _build_cells(frame, state, places=places, centres=centres, look=look)
        for state in STATES
        if (frame["state"] == state).any()
    ]
    if narrow:
        points = [(-0.5, middles[code], title) for code, title in titles.items()]
        text = build_text(points, look=look, position="middle right", colour=theme.text)
        text["textfont"]["size"] = size
        data.append(text)
    margin = _calculate_margin(list(titles.values()), list(heads.values()), size=size, look=look)
    key = build_key(data, margin, height=bottom, look=look)
    return build_figure(
        data,
        look=look,
        height=bottom + margin["t"] + margin["b"],
        margin=margin,
        xaxis=_build_heads(list(heads.values()), narrow=narrow),
        yaxis={
            "range": [bottom, 0],
            "tickmode": "array",
            "tickvals": list(middles.values()),
            "ticktext": list(titles.values()),
            "tickfont": {"size": size},
            "ticklabelstandoff": 10,
            "showgrid": False,
            "showticklabels": not narrow,
        },
        **key,
    )


def _names_of(frame: pd.DataFrame, column: str) -> dict[str, str]:
    names = dict(zip(frame[column], frame[f"{column}_name"], strict=True))
    return {code: escape_text(str(name)) for code, name in names.items()}


def _stack_rows(
    titles: dict[str, str], size: float, *, narrow: bool
) -> tuple[dict[str, float], dict[str, float], float]:
    """Return the middles of the cells and of the names of each row, and the lower edge."""
    centres, middles, top = {}, {}, 2.0
    for code, title in titles.items():
        text = count_lines(title) * size * LINE_HEIGHT
        if narrow:
            middles[code] = top + text / 2
            centres[code] = top + text + PHONE_CELL_HEIGHT / 2
            top += text + PHONE_CELL_HEIGHT + 4
        else:
            height = max(CELL_HEIGHT, text + 4)
            centres[code] = middles[code] = top + height / 2
            top += height
    return centres, middles, top


def _build_cells(
    frame: pd.DataFrame,
    state: str,
    *,
    places: dict[str, int],
    centres: dict[str, float],
    look: Look,
) -> Data:
    cells = frame[frame["state"] == state]
    regions, indicators = cells["region"].tolist(), cells["indicator"].tolist()
    name, marker = _describe_state(state, look)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [places[code] for code in regions],
        "y": [centres[code] for code in indicators],
        "marker": marker,
        "cliponaxis": False,
        "customdata": [list(pair) for pair in zip(regions, indicators, strict=True)],
        "hovertext": [
            f"{escape_text(str(region))}<br>{escape_text(str(indicator))}<br>{name}"
            for region, indicator in zip(cells["region_name"], cells["indicator_name"], strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": True,
    }


def _describe_state(state: str, look: Look) -> tuple[str, Data]:
    """A ring for a target, a full diamond for an actual, a square for both, a dot for nothing."""
    theme, size = look.theme, 8 if look.narrow else 12
    ring = {"color": theme.accent, "width": 1.5 if look.narrow else 2}
    looks = {
        "target and actual": ("square", theme.accent, ring, size + 1),
        "target only": ("circle", theme.ground, ring, size - 1),
        "actual only": ("diamond", theme.accent, ring, size - 2),
    }
    none = ("circle", theme.axis, {"width": 0}, 3)
    symbol, fill, line, size = looks.get(state, none)
    return name_state(state), {
        "symbol": symbol,
        "size": size,
        "color": fill,
        "line": line,
        "opacity": 1,
    }


def _calculate_margin(
    titles: Sequence[str], heads: Sequence[str], *, size: float, look: Look
) -> dict[str, float]:
    left = PHONE_MARGIN if look.narrow else max(measure_text(t, size) for t in titles) + 16
    top = max(measure_text(head, 9 if look.narrow else TINY_SIZE) for head in heads) + 8
    return {"l": left, "r": PHONE_MARGIN, "t": top, "b": 6}


def _build_heads(heads: Sequence[str], *, narrow: bool) -> Data:
    return {
        "side": "top",
        "range": [-0.5, len(heads) - 0.5],
        "tickmode": "array",
        "tickvals": list(range(len(heads))),
        "ticktext": list(heads),
        "tickangle": -90,
        "tickfont": {"size": 9 if narrow else TINY_SIZE},
        "showgrid": not narrow,
        "ticklabelstandoff": 4,
    }
