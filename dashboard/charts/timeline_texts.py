"""The texts of the timeline: labels with the sign of a state, and on a phone names above them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from dashboard.charts.dates import Period, format_day
from dashboard.charts.lanes import MARK_ROOM, Row, ends_of, label_of
from dashboard.charts.look import SMALL_SIZE, Data, Look
from dashboard.charts.marks import Mark, Placed
from dashboard.charts.measure import LINE_HEIGHT, count_lines, measure_text
from dashboard.charts.states import STATE_LOOKS
from dashboard.charts.traces import add_identity, build_text, ink_labels
from schemas.codes import State

GAP = "\u00a0" * 4  # as wide as MARK_ROOM
LIFT = 16  # on a phone, from a line of time up to the middle of its label


class Room(NamedTuple):
    """The room of a text: a day, pixels right of it, and pixels from the top of the figure."""

    day: datetime
    left: float
    right: float
    top: float
    bottom: float


def build_texts(rows: Sequence[Row], period: Period, look: Look) -> list[Data]:
    """Return the labels: right of the marks, on a phone above their lines, below bold names."""
    placed = [item for row in rows for item in row.placed]
    marks = [item.mark for item in placed]
    texts = [_colour_sign(mark, look) for mark in marks]
    start = f"{period.first}-01-01"
    if look.narrow:
        points = [(start, i.y - LIFT, text) for i, text in zip(placed, texts, strict=True)]
    else:
        points = [
            (format_day(ends_of(item.mark)[1]), item.y, GAP + text)
            for item, text in zip(placed, texts, strict=True)
        ]
    ink = ink_labels(marks, look.theme)
    text = build_text(points, look=look, position="middle right", colour=ink)
    text["textfont"]["size"] = SMALL_SIZE
    labels = text | add_identity(marks)
    if not look.narrow:
        return [labels]
    names = [(start, row.middle, f"<b>{row.name}</b>") for row in rows]
    return [labels, build_text(names, look=look, position="middle right", colour=look.theme.text)]


def list_rooms(rows: Sequence[Row], period: Period, look: Look) -> list[Room]:
    """Return the room of each text; widths are in pixels, whatever the width of the figure."""
    start = datetime(period.first, 1, 1)
    rooms = [_make_label_room(item, start, look) for row in rows for item in row.placed]
    return rooms + [_make_name_room(row, start, look) for row in rows if look.narrow]


def _make_label_room(item: Placed, start: datetime, look: Look) -> Room:
    width, half = measure_text(label_of(item.mark, look), SMALL_SIZE), SMALL_SIZE * LINE_HEIGHT / 2
    if look.narrow:
        return Room(start, 0, width, item.y - LIFT - half, item.y - LIFT + half)
    deadline = ends_of(item.mark)[1]
    return Room(deadline, MARK_ROOM, MARK_ROOM + width, item.y - half, item.y + half)


def _make_name_room(row: Row, start: datetime, look: Look) -> Room:
    width = measure_text(row.name, look.size) + 8  # names are bold
    half = count_lines(row.name) * look.size * LINE_HEIGHT / 2
    return Room(start, 0, width, row.middle - half, row.middle + half)


def _colour_sign(mark: Mark, look: Look) -> str:
    """Return the label with its sign in the colour of the state."""
    sign = STATE_LOOKS[State(mark.state)]
    colour = getattr(look.theme, sign.tone)
    painted = f'<span style="color:{colour}">{sign.sign}</span>'
    return label_of(mark, look).replace(sign.sign, painted, 1)
