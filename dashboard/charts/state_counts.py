"""The state counts: how many targets of each group are in which state, a bar a group."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.axes import build_value_axis
from dashboard.charts.layout import build_empty, build_row_figure
from dashboard.charts.look import TINY_SIZE, Data, Look
from dashboard.charts.marks import parse_rows
from dashboard.charts.measure import measure_text
from dashboard.charts.palette import Theme, readable_on
from dashboard.charts.rows import Slot, build_ends, build_names, calculate_width, stack_slots
from dashboard.charts.scale import Bounds, calculate_right_room
from dashboard.charts.states import STATE_LOOKS, SignLook, build_sign_bar, name_in_key
from dashboard.i18n import _
from dashboard.text.joining import put_lead
from schemas.codes import State

BAR = 18
GAP = 6
INSET = 4  # what a text inside a bar keeps free


class Part(NamedTuple):
    """The targets of one group in one state."""

    group: str = ""
    group_name: str = ""
    state: str = ""
    state_name: str = ""
    count: int = 0


class Segment(NamedTuple):
    """A part, and the number of targets of its group that lie left of it."""

    part: Part
    start: int
    y: float


def build_state_counts(
    frame: pd.DataFrame, *, theme: Theme, narrow: bool = False, empty: str | None = None
) -> go.Figure:
    """Draw a bar a group, in the order given; states lie in it in the order of STATE_LOOKS.

    Needs group, group_name, state, state_name, count; one row a pair. A mark's customdata is its
    group and its state. A count stands in its bar where it has room, the total at the end.
    """
    look = Look(theme, narrow)
    parts, _left_out = parse_rows(frame, Part._fields, row=Part)
    parts = [part for part in parts if part.count > 0]
    if not parts:
        return build_empty(empty or _("No target is known for this selection."), look=look)
    totals: dict[str, int] = {}
    for part in parts:
        totals[part.group] = totals.get(part.group, 0) + int(part.count)
    names = {part.group: part.group_name for part in parts}
    labels = {group: f"{total:,}" for group, total in totals.items()}
    slots = stack_slots(
        [names[group] for group in totals],
        look=look,
        top=2,
        body=BAR,
        gap=GAP,
        beside=[measure_text(label, look.size) for label in labels.values()],
    )
    rows = dict(zip(totals, slots, strict=True))
    bounds = (0.0, float(max(totals.values())))
    ends = [(total, labels[group]) for group, total in totals.items()]
    right = calculate_right_room([(end / bounds[1], text) for end, text in ends], look.size)
    plot_width = calculate_width(slots, right, look=look)
    scale = plot_width / bounds[1]
    data = [
        _build_bars(state, members, scale=scale, theme=theme)
        for state, members in _lay_segments(parts, rows).items()
    ]
    data.append(build_ends(slots, ends, bounds, look=look))
    if narrow:
        data.append(build_names(slots, bounds, look=look))
    return build_row_figure(
        data,
        [(slot.middle, slot.name) for slot in slots],
        look=look,
        xaxis=_build_axis(bounds, look),
        height=slots[-1].bottom,
        right=right,
        edges=[slot.bottom for slot in slots],
        plot_width=plot_width,
        left_out=[],
    )


def _lay_segments(parts: Sequence[Part], rows: dict[str, Slot]) -> dict[State, list[Segment]]:
    """Lay the parts of each group end to end, by state in the fixed order."""
    reached = dict.fromkeys(rows, 0)
    segments: dict[State, list[Segment]] = {}
    for state in STATE_LOOKS:
        for part in (part for part in parts if part.state == state):
            start = reached[part.group]
            reached[part.group] += int(part.count)
            segments.setdefault(state, []).append(Segment(part, start, rows[part.group].y))
    return segments


def _build_bars(state: State, segments: Sequence[Segment], *, scale: float, theme: Theme) -> Data:
    sign = STATE_LOOKS[state]
    words = f"{sign.sign} {segments[0].part.state_name}"
    counts = [int(segment.part.count) for segment in segments]
    return {
        "type": "bar",
        "orientation": "h",
        "name": f"{sign.sign} {name_in_key(state)}",
        "base": [segment.start for segment in segments],
        "x": counts,
        "y": [segment.y for segment in segments],
        "width": BAR,
        "text": [_fit_count(count, sign.sign, room=count * scale - INSET) for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": _build_ink(sign, theme),
        "marker": build_sign_bar(sign, theme=theme),
        "customdata": [[segment.part.group, state.value] for segment in segments],
        "hovertext": [
            f"{segment.part.group_name}<br>{put_lead(words, f'{count:,}')}"
            for segment, count in zip(segments, counts, strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": True,
    }


def _fit_count(count: int, sign: str, *, room: float) -> str:
    """Return sign and count where the bar has room for both at its narrowest, else the count."""
    texts = (f"{sign}\u00a0{count:,}", f"{count:,}")
    return next((text for text in texts if measure_text(text, TINY_SIZE) <= room), "")


def _build_ink(sign: SignLook, theme: Theme) -> Data:
    """Text inside a bar; a rim in the bar's own colour keeps it off the hatching."""
    fill = theme.ground if sign.hollow else getattr(theme, sign.tone)
    rim = ", ".join(f"{x}px {y}px 1px {fill}" for x in (-1, 1) for y in (-1, 1))
    return {"color": readable_on(fill), "size": TINY_SIZE, "shadow": rim}


def _build_axis(bounds: Bounds, look: Look) -> Data:
    axis = build_value_axis(_("Targets"), bounds, look=look)
    return axis | ({"dtick": 1} if bounds[1] < 6 else {})  # no half targets
