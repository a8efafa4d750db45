"""The room that a native chart takes: sizes of letters, names, labels; where its plot lies."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from dashboard.charts.measure import escape_text, measure_text, shorten_text
from dashboard.export.native.fitting import WIDTH
from dashboard.export.plans import Bars, Points, Series
from dashboard.export.plans.marks import unescape_text

SMALLEST = 8  # points; smaller letters cannot be read on a slide
MOST_PITCH = {False: 46.0, True: 30.0}  # points between bars, or rows of points, at most
NAME_SHARE = 0.32  # of the width, for names at most
LABEL_SHARE = 0.45  # of the plot, for the longest label at most
TICKS = 15.0  # under the plot: its numbers
TITLE = 12.0  # and the title of its axis
KEY = 20.0
LEAST_PITCH = {True: 23.0, False: 9.6}  # of a row with years above and below, and of any other


class Frame(NamedTuple):
    """A rectangle on a slide, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


class Edges(NamedTuple):
    """What lies around a plot, in points."""

    left: float
    top: float
    right: float
    bottom: float


class Room(NamedTuple):
    """How a chart fills its frame: letters, height, and its plot in shares of both."""

    size: float
    height: float
    left: float
    top: float
    right: float
    bottom: float


def count_rows(plan: Bars | Points, frame: Frame) -> int:
    """Return how many rows a frame has room for."""
    pitch = LEAST_PITCH[isinstance(plan, Points) and bool(plan.ends)]
    top, bottom = _measure_edges(plan, frame)
    return max(1, int((frame.height - top - bottom) / pitch))


def measure_least(plan: Bars | Points, frame: Frame) -> float:
    """Return the least height in which all rows of a chart can be read."""
    pitch = LEAST_PITCH[isinstance(plan, Points) and bool(plan.ends)]
    rows = len(plan.categories) if isinstance(plan, Bars) else len(plan.rows)
    return sum(_measure_edges(plan, frame)) + pitch * rows + 0.5


def measure_room(plan: Bars | Points, frame: Frame) -> Room:
    """Return how a chart fills its frame; a chart of few rows is lower than its frame."""
    top, bottom = _measure_edges(plan, frame)
    names = plan.categories if isinstance(plan, Bars) else plan.rows
    if not names or (isinstance(plan, Bars) and plan.upright):
        left = 0.0 if isinstance(plan, Bars) else 62.0
        return _share(frame, Edges(left, top + 16, 16.0, bottom + 6), height=frame.height, size=10)
    most = MOST_PITCH[isinstance(plan, Points)]
    pitch = min(most, (frame.height - top - bottom) / len(names))
    size = choose_size(pitch)
    left = min(max(map(_measure(size), names)) + 12, NAME_SHARE * frame.width)
    height = top + bottom + pitch * len(names)
    right = (
        max(map(_measure(size), plan.ends)) + 12 if isinstance(plan, Points) and plan.ends else 8
    )
    return _share(frame, Edges(left, top, right, bottom), height=height, size=size)


def choose_size(pitch: float) -> float:
    """Return the size of letters that suits rows so far apart."""
    return next(
        (size for size, least in ((12, 26.0), (10, 14.5), (9, 11.8)) if pitch >= least), SMALLEST
    )


def shorten_names(names: Iterable[str], room: Room, frame: Frame) -> tuple[str, ...]:
    """Return names that fit at the left of a plot, one line each."""
    width = room.left * frame.width - 8
    letters = room.size * WIDTH
    short = (shorten_text(escape_text(name), letters, width) for name in names)
    return tuple(map(unescape_text, short))


def fit_labels(plan: Bars, room: Room, frame: Frame) -> Bars:
    """End the axis of rows of bars later, so that no label leaves the plot."""
    if plan.upright:
        return replace(plan, axis=replace(plan.axis, high=plan.axis.high * 1.08))
    width = (1 - room.left - room.right) * frame.width
    low, high = plan.axis.low, plan.axis.high
    for end, label in _list_ends(plan):
        share = min(LABEL_SHARE, (_measure(room.size)(label) + 10) / width)
        high = max(high, low + (end - low) / (1 - share))
    return replace(plan, axis=replace(plan.axis, high=high))


def _list_ends(plan: Bars) -> Iterable[tuple[float, str]]:
    """Where each label starts and what it says."""
    for place in range(len(plan.categories)):
        end = 0.0
        for one in plan.series:
            value = one.values[place] or 0.0
            reach = one.reaches[place] if one.reaches else 0.0
            if one.at in ("end", "base") and one.label_of[place]:
                start = end if one.at == "base" else (end + value if plan.stacked else value)
                yield start + reach, one.label_of[place]
            end = end + value if plan.stacked else max(end, value)


def _measure_edges(plan: Bars | Points, frame: Frame) -> tuple[float, float]:
    """The room above a plot for its key, and below it for numbers and title."""
    title = plan.axis.title if isinstance(plan, Bars) else plan.x.title
    return measure_key(plan.series, frame.width) + 3, TICKS + (TITLE if title else 0)


def measure_key(series: Iterable[Series], width: float) -> float:
    """Return the height of a key; one name alone needs none."""
    names = [one.name for one in series if one.keyed]
    if len(names) < 2:
        return 0.0
    long = sum(measure_text(escape_text(name), 10) + 30 for name in names)
    return KEY * (1 + int(long // width))


def _measure(size: float):
    return lambda text: measure_text(escape_text(text), size)


def _share(frame: Frame, edges: Edges, *, height: float, size: float) -> Room:
    left, top, right, bottom = edges
    return Room(
        size, height, left / frame.width, top / height, right / frame.width, bottom / height
    )
