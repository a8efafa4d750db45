"""The grid: indicators as rows, regions as columns, what is known of each pair by a symbol."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.layout import (
    NARROW_WIDTH,
    TINY_SIZE,
    Data,
    Look,
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
from dashboard.charts.traces import build_text

NAME_WIDTH = 220
CELL_HEIGHT = 22
PHONE_CELL_HEIGHT = 14
PHONE_MARGIN = 6


class CellLook(NamedTuple):
    """How the cells of one state are drawn and what the key calls them."""

    state: str
    name: str
    marker: Data


class Cell(NamedTuple):
    """What is known of one region and one indicator."""

    region: str
    region_name: str
    indicator: str
    indicator_name: str
    state: str
    hover: str


def build_grid(frame: pd.DataFrame, looks: Sequence[CellLook], *, look: Look) -> go.Figure:
    """Draw the pairs of a frame that has some, one trace a state; on a phone names stand above.

    Needs region, region_name, indicator, indicator_name, state; reads hover. Rows and columns keep
    the order of the frame. A mark's customdata is its region and its indicator, since it stands for
    several records.
    """
    columns = list(dict.fromkeys(frame["region"].tolist()))
    heads = _names_of(frame, "region")
    names = _names_of(frame, "indicator")
    size = 12 if not look.narrow else 11
    room = NARROW_WIDTH - 2 * PHONE_MARGIN if look.narrow else NAME_WIDTH
    titles = {code: wrap_text(name, size, room) for code, name in names.items()}
    centres, middles, bottom = _stack_rows(titles, size, narrow=look.narrow)
    places = {code: place for place, code in enumerate(columns)}
    cells = _group_cells(frame)
    data = [
        _build_cells(cells[one.state], one, places=places, centres=centres)
        for one in looks
        if one.state in cells
    ]
    if look.narrow:
        points = [(-0.5, middles[code], title) for code, title in titles.items()]
        text = build_text(points, look=look, position="middle right", colour=look.theme.text)
        text["textfont"]["size"] = size
        data.append(text)
    margin = _calculate_margin(list(titles.values()), list(heads.values()), size=size, look=look)
    key = build_key(data, margin, height=bottom, look=look)
    return build_figure(
        data,
        look=look,
        height=bottom + margin["t"] + margin["b"],
        margin=margin,
        xaxis=_build_heads(list(heads.values()), narrow=look.narrow),
        yaxis={
            "range": [bottom, 0],
            "tickmode": "array",
            "tickvals": list(middles.values()),
            "ticktext": list(titles.values()),
            "tickfont": {"size": size},
            "ticklabelstandoff": 10,
            "showgrid": False,
            "showticklabels": not look.narrow,
        },
        **key,
    )


def build_known_markers(look: Look) -> dict[str, Data]:
    """Return the markers that all grids share: a square for both, a ring for a target, a diamond
    for an actual, a dot for nothing.
    """
    theme, size = look.theme, 8 if look.narrow else 12
    ring = {"color": theme.accent, "width": 1.5 if look.narrow else 2}
    full = {"color": theme.accent, "line": ring, "opacity": 1}
    return {
        "both": full | {"symbol": "square", "size": size + 1},
        "target": full | {"symbol": "circle", "size": size - 1, "color": theme.ground},
        "actual": full | {"symbol": "diamond", "size": size - 2},
        "nothing": {"symbol": "circle", "size": 3, "color": theme.axis, "opacity": 1}
        | {"line": {"width": 0}},
    }


def _names_of(frame: pd.DataFrame, column: str) -> dict[str, str]:
    names = dict(zip(frame[column].tolist(), frame[f"{column}_name"].tolist(), strict=True))
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


def _group_cells(frame: pd.DataFrame) -> dict[str, list[Cell]]:
    """Group the cells by state; a cell without a hover says its names and its state."""
    names = ["region", "region_name", "indicator", "indicator_name", "state"]
    hovers = frame["hover"].tolist() if "hover" in frame else [""] * len(frame)
    columns = [frame[name].tolist() for name in names]
    groups: dict[str, list[Cell]] = {}
    for cell in map(Cell._make, zip(*columns, hovers, strict=True)):
        groups.setdefault(cell.state, []).append(cell)
    return groups


def _build_cells(
    cells: Sequence[Cell],
    look: CellLook,
    *,
    places: dict[str, int],
    centres: dict[str, float],
) -> Data:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": look.name,
        "x": [places[cell.region] for cell in cells],
        "y": [centres[cell.indicator] for cell in cells],
        "marker": look.marker,
        "cliponaxis": False,
        "customdata": [[cell.region, cell.indicator] for cell in cells],
        "hovertext": [cell.hover or _write_hover(cell, look.name) for cell in cells],
        "hoverinfo": "text",
        "showlegend": True,
    }


def _write_hover(cell: Cell, name: str) -> str:
    return f"{escape_text(cell.region_name)}<br>{escape_text(cell.indicator_name)}<br>{name}"


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
