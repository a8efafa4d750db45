"""Points of days and values: where labels stand so that none touches another."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from dashboard.charts.marks import Mark
from dashboard.charts.measure import measure_text
from dashboard.charts.placement import Box
from dashboard.charts.plane import list_boxes
from dashboard.export.plans.axes import count_days
from dashboard.export.plans.model import Axis

WIDTH, HEIGHT = 780.0, 280.0  # points of a plot on most slides
SIZE = 9
LINE = 12.0
REACH = 7.0
HEADROOM = 1.14
# Where a label may stand, in order of preference, as the offset of its middle in its own widths
# and in lines; native charts know no corners.
PLACES = {
    "above": (0.0, -1.0),
    "below": (0.0, 1.0),
    "right": (0.5, 0.0),
    "left": (-0.5, 0.0),
}


def day_of(day: datetime | date | None) -> int:
    """Return a day as spreadsheets count it; rows without one are left out before."""
    return count_days(day) if day else 0


def place_labels(
    marks: Sequence[Mark], x: Axis, y: Axis, *, lines: Sequence[Sequence[Mark]] = ()
) -> dict[str, str]:
    """Return by id where the label of a mark has room; earlier ones have the first choice.

    Labels cross lines through marks only where nothing else is free.
    """
    spots = {mark.id: _find_spot(mark, x, y) for mark in marks}
    taken = [Box(a - 5, b - 5, a + 5, b + 5) for a, b in spots.values()]
    paths = [[_find_spot(mark, x, y) for mark in line] for line in lines]
    avoided = [box for path in paths for box in list_boxes(path)]
    chosen: dict[str, str] = {}
    for mark in marks:
        width = measure_text(mark.label, SIZE) + 4
        found = _find_place(spots[mark.id], width, [*taken, *avoided])
        found = found or _find_place(spots[mark.id], width, taken)
        if found:
            chosen[mark.id] = found[0]
            taken.append(found[1])
    return chosen


def choose_places(ids: Sequence[str], places: Mapping[str, str]) -> dict[int, str]:
    """Return the places of a series' labels by their number; "above" needs no word."""
    return {
        number: places[record]
        for number, record in enumerate(ids)
        if places.get(record, "above") != "above"
    }


def _find_spot(mark: Mark, x: Axis, y: Axis) -> tuple[float, float]:
    across = (day_of(mark.date) - x.low) / (x.high - x.low)
    up = (mark.end - y.low) / (y.high - y.low)
    return across * WIDTH, (1 - up) * HEIGHT


def _find_place(
    spot: tuple[float, float], width: float, taken: Sequence[Box]
) -> tuple[str, Box] | None:
    plot = Box(-10, -8, WIDTH + 30, HEIGHT)
    for place, (across, down) in PLACES.items():
        x = spot[0] + across * (width + 2 * REACH)
        y = spot[1] + down * (LINE / 2 + REACH)
        box = Box(x - width / 2, y - LINE / 2, x + width / 2, y + LINE / 2)
        if box.lies_in(plot) and not any(box.meets(other) for other in taken):
            return place, box
    return None
