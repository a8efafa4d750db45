"""The as-of date in the timeline: an upright line that gives way to texts, and its label."""

from collections.abc import Sequence
from datetime import datetime

from dashboard.charts.dates import Period, format_day
from dashboard.charts.look import BAND_HEIGHT, Data, Look
from dashboard.charts.timeline_texts import Room
from dashboard.charts.traces import build_text
from dashboard.i18n import _
from dashboard.text.dates import format_day as write_day

TOP = 4  # where the line begins, in pixels from the top


def build_today_label(as_of: datetime, period: Period, look: Look) -> Data:
    """Return the words beside the line, in the band above the first row."""
    text = "\u00a0" + _("As of {date}").format(date=write_day(as_of)) + "\u00a0"
    return build_text(
        [(format_day(as_of), BAND_HEIGHT / 2, text)],
        look=look._replace(narrow=True),
        position="middle left" if period.share_of(as_of) > 0.5 else "middle right",
        colour=look.theme.text,
    )


def build_today_line(
    as_of: datetime, rooms: Sequence[Room], *, bottom: float, period: Period, look: Look
) -> list[Data]:
    """Return the line as shapes under all marks: the line, and a piece of ground over it for each
    text that it would cross.

    Texts keep their width in pixels on a wider page and meet the line less often there, so where
    the line must give way is decided by pixels at draw time.
    """
    day = format_day(as_of)
    line = {
        "type": "line",
        "name": _("As-of date"),
        "x0": day,
        "x1": day,
        "y0": TOP,
        "y1": bottom,
        "line": {"color": look.theme.muted, "width": 1},
        "layer": "between",
    }
    today = period.share_of(as_of) * look.plot_width
    starts = [period.share_of(room.day) * look.plot_width for room in rooms]
    crossed = [
        room
        for start, room in zip(starts, rooms, strict=True)
        if start + room.left <= today <= start + room.right
    ]
    return [line, *(_build_ground(room, look) for room in crossed)]


def _build_ground(room: Room, look: Look) -> Data:
    return {
        "type": "rect",
        "xsizemode": "pixel",
        "xanchor": format_day(room.day),
        "x0": room.left,
        "x1": room.right,
        "y0": room.top,
        "y1": room.bottom,
        "fillcolor": look.theme.ground,
        "line": {"width": 0},
        "layer": "between",
    }
