"""The tile map: the 34 province-level units as equal tiles, roughly where they lie."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.layout import build_empty, build_figure, build_meta
from dashboard.charts.look import NARROW_WIDTH, TINY_SIZE, WIDE_WIDTH, Data, Look
from dashboard.charts.marks import Mark, parse_marks
from dashboard.charts.measure import count_lines, escape_text, measure_text, wrap_text
from dashboard.charts.palette import Theme, mix_colours, readable_on
from dashboard.i18n import _, current_language
from dashboard.text.values import SIGNS
from data.regions import shorten_region

TILE_HEIGHT = 64
PHONE_TILE_HEIGHT = 44
INSET = 3  # what a text on a tile keeps free
FILL = 0.94  # of the grid's square; the rest is the gap
_NUMBER_AND_UNIT = re.compile(r"(.*\d\S*) (.+)")


class Tile(NamedTuple):
    """One province: where it stands, what it says, its ground and its ink."""

    row: float
    column: float
    text: str
    ground: str
    ink: str
    record: str
    hover: str
    has_figure: bool


def build_tile_map(
    frame: pd.DataFrame,
    regions: pd.DataFrame,
    *,
    theme: Theme,
    narrow: bool = False,
    empty: str | None = None,
) -> go.Figure:
    """Draw a tile a province, darker (on a dark page: lighter) for more, hatched for no figure.

    `frame` needs id, region, value, label and reads hover; the first row of a region is shown.
    `regions` needs code, name, tile_row, tile_col. On a phone a tile holds a code and the
    number without its unit, the hover the rest.
    """
    look = Look(theme, narrow)
    placed = regions.dropna(subset=["tile_row", "tile_col"])
    if placed.empty:
        return build_empty(empty or _("No province can be shown."), look=look)
    marks, left_out = parse_marks(frame, ("region", "value"))
    firsts: dict[str, Mark] = {}
    for mark in marks:
        firsts.setdefault(mark.region, mark)
    if not firsts and empty:
        return build_empty(empty, look=look)
    rows, columns = placed["tile_row"].astype(float), placed["tile_col"].astype(float)
    span = columns.max() - columns.min() + 1
    width = ((NARROW_WIDTH if narrow else WIDE_WIDTH) - 12) / span * FILL - INSET
    scale = _calculate_range(list(firsts.values()))
    names = _fit_names(placed["code"], placed["name"], width=width, look=look)
    cells = zip(placed["code"], placed["name"], names, rows, columns, strict=True)
    tiles = [
        _make_tile(cell, firsts.get(cell[0]), scale=scale, width=width, look=look) for cell in cells
    ]
    height = (rows.max() - rows.min() + 1) * (PHONE_TILE_HEIGHT if narrow else TILE_HEIGHT)
    hidden = {"visible": False, "showgrid": False}
    return build_figure(
        [_build_tiles(tiles, theme)],
        look=look,
        height=height + 12,
        margin={"l": 6, "r": 6, "t": 6, "b": 6},
        xaxis=hidden | {"range": [columns.min() - 0.5, columns.max() + 0.5]},
        yaxis=hidden | {"range": [rows.max() + 0.5, rows.min() - 0.5]},
        meta=build_meta(left_out, width=NARROW_WIDTH if narrow else WIDE_WIDTH),
    )


def _calculate_range(marks: list[Mark]) -> tuple[float, float]:
    """The ends of the colour scale: linear, from zero where all values are above it."""
    values = [mark.value for mark in marks] or [0.0]
    low, high = min(0.0, *values), max(0.0, *values)
    return low, high if high > low else low + 1


def _make_tile(
    cell: tuple[str, str, str, float, float],
    mark: Mark | None,
    *,
    scale: tuple[float, float],
    width: float,
    look: Look,
) -> Tile:
    _code, name, title, row, column = cell
    if mark is None:
        hover = _("{region}: no figure").format(region=escape_text(str(name)))
        text = f"{title}<br>–"
        return Tile(row, column, text, look.theme.empty, look.theme.muted, "", hover, False)
    share = (mark.value - scale[0]) / (scale[1] - scale[0])
    ground = mix_colours(*look.theme.scale, share)
    text = f"{title}<br><b>{_fit_label(mark, width, look)}</b>"
    return Tile(row, column, text, ground, readable_on(ground), mark.id, mark.hover, True)


def _fit_names(
    codes: Iterable[str], names: Iterable[str], *, width: float, look: Look
) -> list[str]:
    """The names where they fit on their tiles, else without the kind of place, as 广东 for 广东省,
    else the letters of the code: CN-GD gives GD.

    On a phone, where few names fit, all tiles are named in the same way.
    """
    lines = 1 if look.narrow else 2

    def fits(name: str) -> bool:
        return measure_text(name, TINY_SIZE) <= width and count_lines(name) <= lines

    ways = [
        (*(wrap_text(escape_text(name), TINY_SIZE, width) for name in (full, short)), code)
        for full, short, code in _list_ways(codes, names)
    ]
    if look.narrow:
        same = [list(way) for way in zip(*ways, strict=True)]
        return next((way for way in same if all(map(fits, way))), same[-1])
    return [next((name for name in way if fits(name)), way[-1]) for way in ways]


def _list_ways(codes: Iterable[str], names: Iterable[str]) -> list[tuple[str, str, str]]:
    pairs = zip(codes, map(str, names), strict=True)
    return [(name, shorten_region(name), code.rpartition("-")[2]) for code, name in pairs]


def _fit_label(mark: Mark, width: float, look: Look) -> str:
    """The label as stated where it fits on the tile, the unit under it; on a phone without the
    unit, which the figure names. Else a short number.
    """
    split = _NUMBER_AND_UNIT.fullmatch(mark.label)
    number = split[1] if split else mark.label
    ways = [mark.label]
    if look.narrow:
        ways += [number] if split else []
        ways.append(_write_bare(mark))
    elif split:
        ways.append("<br>".join(split.groups()))
    fits = (way for way in ways if measure_text(way, TINY_SIZE) <= width)
    return next(fits, "") or _read_sign(mark) + _shorten_number(mark.value)


def _write_bare(mark: Mark) -> str:
    """The figure in signs and digits alone, which every language reads.

    >>> _write_bare(Mark(value=1000.0, comparator="gt")), _write_bare(Mark(value=2, value_max=3))
    ('>1000', '2–3')
    """
    ends = [mark.value] if mark.value_max is None else [mark.value, mark.value_max]
    return _read_sign(mark) + "–".join(f"{end:.12g}" for end in ends)


def _read_sign(mark: Mark) -> str:
    """The sign of the comparator, as plotly must read it."""
    return escape_text(SIGNS.get(mark.comparator, ""))


def _shorten_number(value: float) -> str:
    """Three digits at most, with k and M for thousands and millions; in Chinese, with 万 and 亿.

    >>> [_shorten_number(x) for x in (0.25, 12.34, 1234, 2_500_000)]
    ['0.25', '12.3', '1.23k', '2.5M']
    """
    if current_language() == "zh":
        return _count_in_myriads(value)
    for size, sign in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if abs(value) >= size:
            return f"{value / size:.3g}{sign}"
    return f"{value:.3g}"


def _count_in_myriads(value: float) -> str:
    """Two digits of a broken number, which leave room for the sign.

    >>> [_count_in_myriads(x) for x in (12.34, 1234, 10_000, 12_345, 2_500_000, 3e8)]
    ['12.3', '1234', '1万', '1.2万', '250万', '3亿']
    """
    for size, sign in ((1e8, "亿"), (1e4, "万")):
        if abs(count := value / size) >= 1:
            return f"{count:.0f}{sign}" if abs(count) >= 10 else f"{count:.2g}{sign}"
    return f"{value:.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def _build_tiles(tiles: list[Tile], theme: Theme) -> Data:
    """Tiles are bars, so that one click selects one and hatching shows what is missing."""
    outlines: list[Any] = [tile.ground if tile.has_figure else theme.axis for tile in tiles]
    return {
        "type": "bar",
        "name": _("Province"),
        "x": [tile.column for tile in tiles],
        "base": [tile.row - FILL / 2 for tile in tiles],
        "y": [FILL] * len(tiles),
        "width": FILL,
        "text": [tile.text for tile in tiles],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": [tile.ink for tile in tiles], "size": TINY_SIZE},
        "marker": {
            "color": [tile.ground for tile in tiles],
            "line": {"color": outlines, "width": 1},
            "pattern": {
                "shape": ["" if tile.has_figure else "/" for tile in tiles],
                "fgcolor": theme.grid,
                "bgcolor": [tile.ground for tile in tiles],
                "fillmode": "replace",
                "size": 6,
                "solidity": 0.25,
            },
        },
        "customdata": [[tile.record] for tile in tiles],
        "hovertext": [tile.hover for tile in tiles],
        "hoverinfo": "text",
    }
