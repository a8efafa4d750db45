"""Marks of a drawn frame with plain texts, and the paints that say what they are."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import pandas as pd

from dashboard.charts.marks import Mark
from dashboard.charts.palette import LIGHT, mix_colours
from dashboard.charts.states import SignLook
from dashboard.charts.traces import FAINTNESS, HATCHES, SYMBOLS, colour_of
from dashboard.export.plans.model import Paint

HOLLOW = LIGHT.ground
UNREAD = frozenset(("hover", "comparator", "indicator_name"))  # no native chart has them
TINT = 0.3

Row = TypeVar("Row")


def read_marks(frame: pd.DataFrame, needs: Sequence[str]) -> list[Mark]:
    """Return the rows of a frame that have all of `needs` as marks, their texts as typed."""
    return read_rows(frame, needs, row=Mark)


def read_rows(frame: pd.DataFrame, needs: Sequence[str], *, row: type[Row]) -> list[Row]:
    """Return the rows of a frame that have all of `needs` as named tuples of the class `row`.

    What `dashboard.charts.marks.parse_rows` does, but for the escaping that plotly needs.
    """
    make: Callable[..., Row] = row
    names = [name for name in row.__annotations__ if name in frame and name not in UNREAD]
    rows: list[Row] = []
    for cells in zip(*(_list_cells(frame[name]) for name in names), strict=True):
        found = {name: cell for name, cell in zip(names, cells, strict=True) if cell is not None}
        if all(name in found for name in needs):
            rows.append(make(**found))
    return rows


def _list_cells(column: pd.Series) -> list[Any]:
    """Return the cells of a column, None where one is missing."""
    return [None if cell is pd.NA or cell != cell else cell for cell in column.tolist()]


def paint_mark(mark: Mark, index: int, *, has_focus: bool) -> Paint:
    """Paint a mark: a target hollow, an actual filled, relatives by colour, shape and hatching."""
    colour = colour_of(mark, index, theme=LIGHT, has_focus=has_focus)
    filled = mark.kind == "actual"
    return Paint(
        fill=colour if filled else HOLLOW,
        line=colour,
        hatch=HATCHES[index % len(HATCHES)],
        symbol=SYMBOLS[index % len(SYMBOLS)],
    )


def paint_state(look: SignLook, *, faint: bool = False) -> Paint:
    """Paint what stands for a state or a step: hollow where no figure speaks."""
    colour = getattr(LIGHT, look.tone)
    colour = mix_colours(LIGHT.ground, colour, FAINTNESS) if faint else colour
    return Paint(fill=HOLLOW if look.hollow else colour, line=colour, width=1, hatch=look.hatch)


def paint_reference() -> Paint:
    """Paint what the others are read against: hollow and dashed, in the colour of references."""
    return Paint(fill=HOLLOW, line=LIGHT.reference, dash="dash")


def paint_point(mark: Mark, index: int, *, has_focus: bool) -> Paint:
    """Paint a mark as a point, which no hatching fits; a hollow one is tinted."""
    paint = paint_mark(mark, index, has_focus=has_focus)
    return replace(
        paint, fill=paint.fill if mark.kind == "actual" else tint_point(paint.line), hatch=""
    )


def tint_point(colour: str) -> str:
    """Return the inside of a ring: LibreOffice draws no edges, and a white ring would be unseen."""
    return mix_colours(LIGHT.ground, colour, TINT)


def unescape_text(text: str) -> str:
    """Take back `dashboard.charts.measure.escape_text`.

    >>> unescape_text("R&amp;D &lt; 3")
    'R&D < 3'
    """
    return text.replace("&lt;", "<").replace("&amp;", "&")
