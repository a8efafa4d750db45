"""The grid: indicators as rows, regions as columns, what is known of each pair by a symbol."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.grid_bands import Bands, build_heads, stack_bands
from dashboard.charts.key import build_key
from dashboard.charts.layout import build_figure, build_meta
from dashboard.charts.look import NARROW_WIDTH, TINY_SIZE, Data, Look
from dashboard.charts.measure import escape_text, measure_text, wrap_text
from dashboard.charts.traces import build_text

NAME_WIDTH = 220
PHONE_MARGIN = 6
COLUMN_WIDTH = 15  # at least: what the upright name of a region needs


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
    """Draw the pairs of a frame that has some, one trace a state; on a phone names stand above,
    and the columns in bands.

    Needs region, region_name, indicator, indicator_name, state; reads hover. Rows and columns keep
    the order of the frame. A mark's customdata is its region and its indicator, since it stands for
    several records.
    """
    heads = _names_of(frame, "region")
    names = _names_of(frame, "indicator")
    size = 12 if not look.narrow else 11
    room = NARROW_WIDTH - 2 * PHONE_MARGIN if look.narrow else NAME_WIDTH
    titles = {code: wrap_text(name, size, room) for code, name in names.items()}
    pairs = set(zip(frame["region"], frame["indicator"], strict=True))
    bands = stack_bands(pairs, heads, titles, size=size, look=look)
    cells = _group_cells(frame)
    data = [_build_cells(cells[one.state], one, bands) for one in looks if one.state in cells]
    if look.narrow:
        data.append(_build_titles(titles, bands, size=size, look=look))
    margin = _calculate_margin(list(titles.values()), bands, size=size, look=look)
    key = build_key(data, margin, height=bands.bottom, look=look)
    width = NARROW_WIDTH if look.narrow else margin["l"] + len(heads) * COLUMN_WIDTH + margin["r"]
    return build_figure(
        data,
        look=look,
        height=bands.bottom + margin["t"] + margin["b"],
        margin=margin,
        xaxis=_build_columns(heads, bands, look),
        yaxis=_build_rows(titles, bands, size=size, look=look),
        annotations=build_heads(bands, heads, look) if look.narrow else [],
        meta=build_meta([], width=width, edges=bands.list_edges()),
        **key,
    )


def build_known_markers(look: Look) -> dict[str, Data]:
    """Return the markers that all grids share: a square for both, a ring for a target, a diamond
    for an actual, a dot for nothing.
    """
    theme, size = look.theme, 10 if look.narrow else 12
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


def _group_cells(frame: pd.DataFrame) -> dict[str, list[Cell]]:
    """Group the cells by state; a cell without a hover says its names and its state."""
    names = ["region", "region_name", "indicator", "indicator_name", "state"]
    hovers = frame["hover"].tolist() if "hover" in frame else [""] * len(frame)
    columns = [frame[name].tolist() for name in names]
    groups: dict[str, list[Cell]] = {}
    for cell in map(Cell._make, zip(*columns, hovers, strict=True)):
        groups.setdefault(cell.state, []).append(cell)
    return groups


def _build_cells(cells: Sequence[Cell], look: CellLook, bands: Bands) -> Data:
    places = {code: (place, band.rows) for code, place, band in bands.list_columns()}
    return {
        "type": "scatter",
        "mode": "markers",
        "name": look.name,
        "x": [places[cell.region][0] for cell in cells],
        "y": [places[cell.region][1][cell.indicator].centre for cell in cells],
        "marker": look.marker,
        "cliponaxis": False,
        "customdata": [[cell.region, cell.indicator] for cell in cells],
        "hovertext": [cell.hover or _write_hover(cell, look.name) for cell in cells],
        "hoverinfo": "text",
        "showlegend": True,
    }


def _write_hover(cell: Cell, name: str) -> str:
    return f"{escape_text(cell.region_name)}<br>{escape_text(cell.indicator_name)}<br>{name}"


def _build_titles(titles: dict[str, str], bands: Bands, *, size: int, look: Look) -> Data:
    """The names of the rows above their cells, in each band."""
    points = [
        (-0.5, row.middle, titles[code]) for band in bands.bands for code, row in band.rows.items()
    ]
    text = build_text(points, look=look, position="middle right", colour=look.theme.text)
    text["textfont"]["size"] = size
    return text


def _calculate_margin(
    titles: Sequence[str], bands: Bands, *, size: int, look: Look
) -> dict[str, float]:
    if look.narrow:
        return {"l": PHONE_MARGIN, "r": PHONE_MARGIN, "t": 4, "b": 6}
    left = max(measure_text(title, size) for title in titles) + 16
    return {"l": left, "r": PHONE_MARGIN, "t": bands.head, "b": 6}


def _build_rows(titles: dict[str, str], bands: Bands, *, size: int, look: Look) -> Data:
    """The axis of rows, in pixels from the top."""
    rows = {} if look.narrow else bands.bands[0].rows
    return {
        "range": [bands.bottom, 0],
        "tickmode": "array",
        "tickvals": [row.middle for row in rows.values()],
        "ticktext": [titles[code] for code in rows],
        "tickfont": {"size": size},
        "ticklabelstandoff": 10,
        "showgrid": False,
        "showticklabels": not look.narrow,
    }


def _build_columns(heads: dict[str, str], bands: Bands, look: Look) -> Data:
    """The axis of columns; without a grid on a phone, where it would cross the names of rows."""
    return {
        "side": "top",
        "range": [-0.5, len(bands.bands[0].columns) - 0.5],
        "tickmode": "array",
        "tickvals": list(range(len(heads))),
        "ticktext": list(heads.values()),
        "tickangle": -90,
        "tickfont": {"size": TINY_SIZE},
        "showgrid": not look.narrow,
        "showticklabels": not look.narrow,
        "ticklabelstandoff": 4,
    }
