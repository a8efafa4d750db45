"""Where values fall on an axis, and the vertical line that they are read against."""

import math
from collections.abc import Sequence

from dashboard.charts.look import BAND_HEIGHT, LEAST_PLOT_WIDTH, SMALL_SIZE, Data, Look
from dashboard.charts.marks import Mark, Reference
from dashboard.charts.measure import escape_text, measure_text, shorten_text
from dashboard.charts.traces import build_text

# Beyond this many times the highest mark, the reference would press all bars together;
# it is then named at the edge with an arrow instead of being drawn to scale.
FAR_OFF = 1.6

Bounds = tuple[float, float]


def calculate_bounds(marks: Sequence[Mark], reference: Reference | None, *, log: bool) -> Bounds:
    """Return the ends of the value axis: from zero, or as exponents of ten on a log axis."""
    lowest = min(mark.value for mark in marks)
    highest = max(mark.end for mark in marks)
    if reference and not is_far_off(reference, highest, log=log):
        lowest, highest = min(lowest, reference.value), max(highest, reference.value)
    if not log:
        low, high = min(0.0, lowest), max(0.0, highest)
        return (low, high) if high > low else (low, low + 1)
    low, high = math.log10(lowest), math.log10(highest)
    pad = 0.04 * (high - low) or 0.5
    return low - pad, high + pad


def is_far_off(reference: Reference, highest: float, *, log: bool) -> bool:
    """Whether drawing the reference to scale would squeeze the marks."""
    if log:
        return reference.value <= 0 or reference.value > highest * 100
    return reference.value > FAR_OFF * max(highest, 0) or reference.value < 0


def share_of(value: float, bounds: Bounds, *, log: bool) -> float:
    """Return where `value` falls between the bounds, from 0 to 1.

    >>> share_of(10, (0, 2), log=True)
    0.5
    """
    place = math.log10(value) if log else value
    return (place - bounds[0]) / (bounds[1] - bounds[0])


def calculate_edges(bounds: Bounds, *, log: bool) -> tuple[float, float]:
    """Return the values at both bounds, a hair inside: plotly hides a text outside its axis."""
    hair = (bounds[1] - bounds[0]) * 1e-6
    low, high = bounds[0] + hair, bounds[1] - hair
    return (10**low, 10**high) if log else (low, high)


def calculate_right_room(labels: Sequence[tuple[float, str]], size: float) -> float:
    """Return the pixels needed right of the plot for labels that begin at a share of its width."""
    needs = (
        measure_text(text, size) + 16 - (1 - share) * LEAST_PLOT_WIDTH for share, text in labels
    )
    return max(16.0, *needs)


def build_reference(
    reference: Reference, bounds: Bounds, spans: Sequence[tuple[float, float]], *, look: Look
) -> list[Data]:
    """Return the dashed line of a reference and its label in the band above the first row.

    `spans` are the stretches of the line in pixels from the top; it is left out between them.
    """
    room = look.plot_width
    top = calculate_edges(bounds, log=look.log)[1]
    if is_far_off(reference, top, log=look.log):
        text = shorten_text(escape_text(reference.label) + " →", SMALL_SIZE, room)
        return [_build_label(top, text, "middle left", look=look)]
    share = share_of(reference.value, bounds, log=look.log)
    leftward = share > 0.5
    width = room * (share if leftward else 1 - share) - 8
    text = shorten_text(escape_text(reference.label), SMALL_SIZE, max(width, 60))
    line = {
        "type": "scatter",
        "mode": "lines",
        "name": text,
        "x": [reference.value, reference.value, None] * len(spans),
        "y": [y for low, high in spans for y in (low, high, None)],
        "line": {"color": look.theme.reference, "width": 1.4, "dash": "4px,4px"},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    position = "middle left" if leftward else "middle right"
    return [line, _build_label(reference.value, text, position, look=look)]


def _build_label(x: float, text: str, position: str, *, look: Look) -> Data:
    point = (x, BAND_HEIGHT / 2, f"\u00a0{text}\u00a0")
    return build_text(
        [point], look=look._replace(narrow=True), position=position, colour=look.theme.muted
    )
