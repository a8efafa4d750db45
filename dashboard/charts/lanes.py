"""The lanes of the timeline: which targets of a group share a line without meeting."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, cast

from dashboard.charts.dates import Period
from dashboard.charts.look import SMALL_SIZE, Look
from dashboard.charts.marks import Mark, Placed, emphasise_name
from dashboard.charts.measure import LINE_HEIGHT, count_lines, measure_text, shorten_text, wrap_text
from dashboard.charts.states import sign_state

LANE = 20
PHONE_LANE = 34  # a line of text above each line of time
GAP = 10
LINE = 17  # a line of a name
NAME_WIDTH = 180
LABEL_WIDTH = 260
MARK_ROOM = 14  # from the middle of a mark to its label


class Row(NamedTuple):
    """One group: its name, its middle, its marks in lanes, and its lower edge."""

    name: str
    middle: float
    placed: list[Placed]
    bottom: float


def stack_row(name: str, marks: list[Mark], *, top: float, period: Period, look: Look) -> Row:
    """Stack the targets of one group below `top`, each in the first lane with room for it."""
    ordered = sorted(marks, key=lambda mark: (*ends_of(mark)[::-1], mark.id))
    title = wrap_text(name, look.size, look.plot_width if look.narrow else NAME_WIDTH)
    title_height = count_lines(title) * look.size * LINE_HEIGHT
    if look.narrow:
        lanes, pitch, first = list(range(len(ordered))), PHONE_LANE, top + title_height + 32
    else:
        lanes, pitch = _pack_lanes(ordered, period, look), LANE
        first = top + (GAP + LANE) / 2
    placed = [Placed(mark, first + pitch * lane) for mark, lane in zip(ordered, lanes, strict=True)]
    last = max(item.y for item in placed)
    # The first line of a name stands level with the first lane.
    middle = top + GAP / 2 + title_height / 2 + (0 if look.narrow else (LANE - LINE) / 2)
    bottom = max(last + LANE / 2, middle + title_height / 2) + GAP / 2
    return Row(emphasise_name(title, marks), middle, placed, bottom)


def ends_of(mark: Mark) -> tuple[datetime, datetime]:
    """The two ends of a target in time; without an announcement, the deadline twice."""
    deadline = cast(datetime, mark.date)  # parse_marks left out what has none
    return mark.announced or deadline, deadline


def label_of(mark: Mark, look: Look) -> str:
    """The sign of a target's state and its label, cut to the room that a lane has for them; the
    hover has all of it.
    """
    text = f"{sign_state(mark.state)}\u00a0{mark.label}"
    return shorten_text(text, SMALL_SIZE, look.plot_width if look.narrow else LABEL_WIDTH)


def _pack_lanes(marks: Sequence[Mark], period: Period, look: Look) -> list[int]:
    """Give each mark the first lane that is free from its announcement to the end of its label.

    A wider figure moves days apart and leaves labels as they are, so no lane gets fuller there.
    """
    ends: list[float] = []
    lanes = []
    for mark in marks:
        start, end = (period.share_of(day) * look.plot_width for day in ends_of(mark))
        start -= MARK_ROOM
        end += MARK_ROOM + measure_text(label_of(mark, look), SMALL_SIZE) + 8
        lane = next((i for i, taken in enumerate(ends) if taken <= start), len(ends))
        ends[lane : lane + 1] = [end]
        lanes.append(lane)
    return lanes
