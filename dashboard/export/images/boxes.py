"""Where the texts and marks of a chart stand, so that a sheet squeezes no two into each other.

Rows move together when a chart is squeezed, letters keep their height: each box has edges that
move with the rows and a reach in pixels beyond them.
"""

import math
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any, NamedTuple

from dashboard.charts.measure import LINE_HEIGHT, count_lines
from dashboard.export.images.chart import Chart, Data
from dashboard.export.images.letters import measure_letters

LETTERS = 1.15  # the height of a line's letters, in font sizes
CLEAR = 2  # pixels between two texts that are as close as they may be
NAME_GAP = 10  # between the names of rows and the plot


class Item(NamedTuple):
    """A text or a mark: where it lies across, its edges that move, and its reach beyond them."""

    left: float
    right: float
    top: float
    bottom: float
    above: float = 0.0
    below: float = 0.0

    def meets(self, other: "Item", stretch: float = 1.0) -> bool:
        """Whether the two share room when rows are stretched so much."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top * stretch - self.above < other.bottom * stretch + other.below
            and other.top * stretch - other.above < self.bottom * stretch + self.below
        )


def calculate_least_stretch(items: Sequence[Item], *, floor: float) -> float:
    """Return how far rows can be squeezed until two items meet that are apart as drawn.

    >>> high, low = Item(0, 9, 10, 10, 6, 6), Item(0, 9, 30, 30, 6, 6)
    >>> calculate_least_stretch([high, low], floor=0.5)
    0.7
    """
    least = floor
    for first, second in combinations(items, 2):
        if first.left >= second.right or second.left >= first.right or first.meets(second):
            continue
        high, low = (first, second) if first.top < second.top else (second, first)
        between = low.top - high.bottom
        if between > 0:
            least = max(least, (high.below + low.above + CLEAR) / between)
    return least


def meet_anew(before: Sequence[Item], after: Sequence[Item]) -> bool:
    """Tell whether two items meet after a change that did not meet before it."""
    pairs = zip(combinations(before, 2), combinations(after, 2), strict=True)
    return any(new[0].meets(new[1]) and not old[0].meets(old[1]) for old, new in pairs)


def calculate_inside_stretch(chart: Chart) -> float:
    """Return how far bars can be squeezed until a text inside one of them is higher than it."""
    frame = _Frame(chart, chart.least_width)
    least = 0.0
    for trace in chart.data:
        if trace.get("textposition") not in ("inside", "auto"):
            continue
        for i, text in enumerate(trace["text"]):
            size = _pick(trace["textfont"]["size"], i)
            height = _measure_height(text, size) + CLEAR if text else 0.0
            if trace.get("orientation") == "h":
                least = max(least, height / _pick(trace["width"], i))
            else:
                base = _pick(trace["base"], i)
                tall = abs(frame.find_y(base + trace["y"][i]) - frame.find_y(base))
                least = max(least, height / tall)
    return least


def list_items(chart: Chart, width: float) -> list[Item]:
    """Return the items of a chart whose plot is so wide; the cells of a row of a grid are one."""
    frame = _Frame(chart, width)
    items = [item for trace in chart.data for item in _list_marks(trace, frame)]
    if chart.is_grid:
        items = list({item.top: item._replace(left=0, right=width) for item in items}.values())
    items += _list_names(chart.layout["yaxis"], frame)
    items += [_place_note(note, frame) for note in chart.layout.get("annotations", ())]
    return items


class _Frame:
    """Finds where values fall in a plot, in pixels from its top left corner."""

    def __init__(self, chart: Chart, width: float) -> None:
        self.x_axis, self.y_axis = chart.layout["xaxis"], chart.layout["yaxis"]
        self.width, self.height = width, chart.plot_height

    def find_x(self, value: Any) -> float:
        return _share(value, self.x_axis) * self.width

    def find_y(self, value: Any) -> float:
        return (1 - _share(value, self.y_axis)) * self.height


def _share(value: Any, axis: Data) -> float:
    low, high = (_to_number(end) for end in axis["range"])
    number = _to_number(value)
    number = math.log10(number) if axis.get("type") == "log" and number > 0 else number
    return (number - low) / (high - low)


def _to_number(value: Any) -> float:
    if isinstance(value, str):
        return datetime.fromisoformat(value).timestamp()
    return float(value)


def _list_marks(trace: Data, frame: _Frame) -> Iterator[Item]:
    if trace["type"] == "bar":
        yield from _list_bars(trace, frame)
        return
    mode, size = trace.get("mode", ""), trace.get("marker", {}).get("size", 0)
    for i, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        if x is None or y is None:
            continue
        across, down = frame.find_x(x), frame.find_y(y)
        if "text" in mode:
            font = _pick(trace["textfont"]["size"], i)
            yield _place_text(
                trace["text"][i], font, _pick(trace["textposition"], i), spot=(across, down)
            )
        elif "markers" in mode:
            half = _pick(size, i) / 2
            yield Item(across - half, across + half, down, down, half, half)


def _list_bars(trace: Data, frame: _Frame) -> Iterator[Item]:
    flat = trace.get("orientation") == "h"
    for i, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        base, half = _pick(trace.get("base", 0), i), _pick(trace["width"], i) / 2
        if flat:
            ends = frame.find_x(base), frame.find_x(base + x)
            yield Item(min(ends), max(ends), y - half, y + half)
            continue
        ends = sorted((frame.find_y(base), frame.find_y(base + y)))
        left, right = frame.find_x(x - half), frame.find_x(x + half)
        yield Item(left, right, *ends)
        outside = trace.get("textposition") == "outside"
        font = _pick(trace["textfont"]["size"], i)
        middle = ends[0] if outside else sum(ends) / 2
        position = "top center" if outside else "middle center"
        yield _place_text(trace["text"][i], font, position, spot=((left + right) / 2, middle))


def _place_text(text: str, size: float, position: str, *, spot: tuple[float, float]) -> Item:
    """A text beside a spot, in plotly's words for where."""
    width, height = measure_letters(text, size), _measure_height(text, size)
    down, across = position.split()
    left = spot[0] - {"left": width, "center": width / 2, "right": 0.0}[across]
    above = {"top": height, "middle": height / 2, "bottom": 0.0}[down]
    return Item(left, left + width, spot[1], spot[1], above, height - above)


def _measure_height(text: str, size: float) -> float:
    return size * (LETTERS + LINE_HEIGHT * (count_lines(text) - 1))


def _list_names(axis: Data, frame: _Frame) -> Iterator[Item]:
    """The names of rows, left of the plot."""
    size = axis.get("tickfont", {}).get("size", 12)
    pairs = zip(axis.get("tickvals") or (), axis.get("ticktext") or (), strict=True)
    for value, text in pairs:
        spot = (-NAME_GAP, frame.find_y(value))
        yield _place_text(text, size, "middle left", spot=spot)


def _place_note(note: Data, frame: _Frame) -> Item:
    if note.get("yref") == "paper":
        return Item(0, 0, 0, 0)
    x, y, size = frame.find_x(note["x"]), frame.find_y(note["y"]), note["font"]["size"]
    length = measure_letters(note["text"], size)
    return Item(x - size / 2, x + size / 2, y, y, length)  # upright, standing on its anchor


def _pick(value: Any, place: int) -> Any:
    return value[place] if isinstance(value, list | tuple) else value
