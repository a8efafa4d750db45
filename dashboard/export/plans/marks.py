"""Marks of a drawn frame with plain texts, and the paints that say what they are."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.charts.marks import Mark, Reference, parse_marks
from dashboard.charts.palette import LIGHT, mix_colours
from dashboard.charts.states import SignLook
from dashboard.charts.traces import FAINTNESS, HATCHES, SYMBOLS, colour_of
from dashboard.export.plans.model import Paint

HOLLOW = LIGHT.ground
UNREAD = frozenset(("hover", "comparator", "indicator_name"))  # no native chart has them
TINT = 0.3


def read_marks(frame: pd.DataFrame, needs: Sequence[str]) -> list[Mark]:
    """Return the rows of a frame that have all of `needs` as marks, their texts as typed."""
    read = frame[[name for name in frame if name not in UNREAD]]
    return [unescape_mark(mark) for mark in parse_marks(read, needs)[0]]


def unescape_mark(mark: Mark) -> Mark:
    """Return a mark with its texts as typed; charts escape them for plotly."""
    return mark._replace(
        region_name=unescape_text(mark.region_name),
        label=unescape_text(mark.label),
        series=unescape_text(mark.series),
        group=unescape_text(mark.group),
    )


def unescape_text(text: str) -> str:
    """Take back `dashboard.charts.measure.escape_text`.

    >>> unescape_text("R&amp;D &lt; 3")
    'R&D < 3'
    """
    return text.replace("&lt;", "<").replace("&amp;", "&")


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


def name_reference(reference: Reference) -> str:
    """Return the label of a reference as typed."""
    return unescape_text(reference.label)
