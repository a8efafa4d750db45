"""Rows of bars: where each row's name and bar stand, in pixels from the top.

On a phone the name stands above its bar, with room at its right for a label.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.charts.look import (
    LEAST_PLOT_WIDTH,
    NARROW_WIDTH,
    PHONE_MARGIN,
    WIDE_WIDTH,
    Data,
    Look,
)
from dashboard.charts.measure import LINE_HEIGHT, count_lines, measure_text, wrap_text
from dashboard.charts.scale import Bounds, calculate_edges
from dashboard.charts.traces import build_text

NAME_WIDTH = 200


class Slot(NamedTuple):
    """One row: its wrapped name, the middle of the name, the middle of its body, its lower edge."""

    name: str
    middle: float
    y: float
    bottom: float


def stack_slots(
    names: Sequence[str],
    *,
    look: Look,
    top: float,
    body: float,
    gap: float,
    beside: Sequence[float] = (),
) -> list[Slot]:
    """Stack rows below `top`; `body` is the height of what a row draws, `beside` the widths of what
    stands right of each name on a phone.
    """
    slots: list[Slot] = []
    for name, width in zip(names, beside or [0.0] * len(names), strict=True):
        slots.append(_make_slot(name, width, look=look, top=top, body=body, gap=gap))
        top = slots[-1].bottom
    return slots


def calculate_width(slots: Sequence[Slot], right: float, *, look: Look) -> float:
    """Return the width of the plot on the narrowest page, beside names and `right`."""
    if look.narrow:
        return look.plot_width
    names = max(measure_text(slot.name, look.size) for slot in slots)
    return max(LEAST_PLOT_WIDTH, WIDE_WIDTH - names - 16 - right)


def build_names(slots: Sequence[Slot], bounds: Bounds, *, look: Look) -> Data:
    """Return the names as texts at the left edge of the plot, for the form without a margin."""
    left = calculate_edges(bounds, log=look.log)[0]
    points = [(left, slot.middle, slot.name) for slot in slots]
    return build_text(points, look=look, position="middle right", colour=look.theme.text)


def build_ends(
    slots: Sequence[Slot],
    ends: Sequence[tuple[float, str]],
    bounds: Bounds,
    *,
    look: Look,
) -> Data:
    """Return the labels at the ends of the bars; on a phone at the right edge beside the names.

    `ends` are where each bar ends and what its label says.
    """
    rows = zip(slots, ends, strict=True)
    if look.narrow:
        right = calculate_edges(bounds, log=look.log)[1]
        points = [(right, slot.middle, text) for slot, (_end, text) in rows]
        return build_text(points, look=look, position="middle left", colour=look.theme.text)
    points = [(end, slot.y, f"\u00a0{text}") for slot, (end, text) in rows]
    return build_text(points, look=look, position="middle right", colour=look.theme.text)


def _make_slot(
    name: str, beside: float, *, look: Look, top: float, body: float, gap: float
) -> Slot:
    room = NARROW_WIDTH - 2 * PHONE_MARGIN - beside - 16 if look.narrow else NAME_WIDTH
    title = wrap_text(name, look.size, room)
    text = count_lines(title) * look.size * LINE_HEIGHT
    if look.narrow:
        y = top + text + 3 + body / 2
        return Slot(title, top + text / 2, y, y + body / 2 + gap)
    height = max(body, text) + gap
    return Slot(title, top + height / 2, top + height / 2, top + height)
