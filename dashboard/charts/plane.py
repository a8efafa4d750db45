"""The plane of days and values: what the charts of one indicator in time share."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

import plotly.graph_objects as go

from dashboard.charts.axes import build_value_axis
from dashboard.charts.dates import Period, build_year_axis, format_day
from dashboard.charts.key import build_key
from dashboard.charts.layout import build_figure, build_meta
from dashboard.charts.look import LEAST_PLOT_WIDTH, NARROW_WIDTH, SMALL_SIZE, Data, Look
from dashboard.charts.marks import Mark
from dashboard.charts.measure import escape_text, measure_text
from dashboard.charts.placement import LINE, Box, find_place
from dashboard.charts.scale import Bounds, share_of
from dashboard.charts.traces import MARKER_SIZE, add_identity, build_text, ink_labels
from dashboard.i18n import _
from dashboard.text.dates import format_day as write_day

PLOT_HEIGHT = 300
HEADROOM = 1.12  # times the highest value: room for the labels above it
TODAY_HEADROOM = 1.19  # the same, and a line for the label of the as-of date
RIGHT = 14
REACH = 7  # half of the room that a mark takes


class Spot(NamedTuple):
    """A mark, where it stands, and what its label says."""

    mark: Mark
    day: datetime
    value: float
    text: str


class Plane(NamedTuple):
    """The stretch of time and of values that a figure shows, at its narrowest width."""

    period: Period
    bounds: Bounds
    look: Look

    @property
    def left(self) -> int:
        """The margin for the numbers of the value axis."""
        return 52 if self.look.narrow else 64

    @property
    def width(self) -> int:
        """The width of the plot in pixels."""
        page = NARROW_WIDTH if self.look.narrow else 2 * LEAST_PLOT_WIDTH
        return page - self.left - RIGHT

    @property
    def edge(self) -> Box:
        """The room for labels; some of it lies in the margins."""
        return Box(-8, -6, self.width + 12, PLOT_HEIGHT)

    def find_spot(self, day: datetime, value: float) -> tuple[float, float]:
        """Return where a day and a value fall, in pixels from the top left corner."""
        x = self.period.share_of(day) * self.width
        return x, (1 - share_of(value, self.bounds, log=False)) * PLOT_HEIGHT


def build_plane(
    data: list[Data], plane: Plane, *, unit_title: str, left_out: Sequence[str]
) -> go.Figure:
    """Return the figure of ready traces on a plane, the unit above its value axis."""
    look = plane.look
    margin: dict[str, float] = {"l": plane.left, "r": RIGHT, "t": 26, "b": 28}
    key = build_key(data, margin, height=PLOT_HEIGHT, look=look)
    return build_figure(
        data,
        look=look,
        height=PLOT_HEIGHT + margin["t"] + margin["b"],
        margin=margin,
        xaxis=build_year_axis(plane.period, plane.width, showgrid=False),
        yaxis=build_value_axis("", plane.bounds, look=look),
        annotations=[_build_unit(unit_title, plane)],
        meta=build_meta(left_out, width=plane.left + plane.width + RIGHT),
        **key,
    )


def fit_label(mark: Mark, unit_title: str, look: Look) -> str:
    """Return the label; on a phone without the unit, which stands above the axis."""
    return mark.label.replace(f" {escape_text(unit_title)}", "") if look.narrow else mark.label


def build_labels(
    spots: Sequence[Spot],
    plane: Plane,
    *,
    taken: Sequence[Box] = (),
    avoided: Sequence[Box] = (),
) -> Data:
    """Set each label at the first free place around its mark; earlier ones have the first choice.

    Labels never touch `taken` nor each other, and cross `avoided` only where nothing else is free.
    One that finds no place is left to the hover.
    """
    places = [plane.find_spot(spot.day, spot.value) for spot in spots]
    filled = [*taken, *(Box(x - REACH, y - REACH, x + REACH, y + REACH) for x, y in places)]
    chosen: list[tuple[Spot, str]] = []
    for spot, place in zip(spots, places, strict=True):
        width = measure_text(spot.text, SMALL_SIZE) + 4
        found = find_place(place, width, [*filled, *avoided], plot=plane.edge)
        found = found or find_place(place, width, filled, plot=plane.edge)
        if found:
            filled.append(found[1])
            chosen.append((spot, found[0]))
    marks = [spot.mark for spot, _place in chosen]
    text = build_text(
        [(format_day(spot.day), spot.value, spot.text) for spot, _place in chosen],
        look=plane.look._replace(narrow=True),
        position=[place for _spot, place in chosen],
        colour=ink_labels(marks, plane.look.theme),
    )
    # Unseen marks under the texts: plotly then keeps the texts clear of the marks that are seen.
    text |= {"mode": "markers+text", "marker": {"size": MARKER_SIZE, "color": "rgba(0,0,0,0)"}}
    return text | add_identity(marks)


def build_today(as_of: datetime, plane: Plane) -> tuple[list[Data], Box]:
    """Return the upright line of the as-of date, its label, and the room that the label takes."""
    low, high = plane.bounds
    day = format_day(as_of)
    line = {
        "type": "scatter",
        "mode": "lines",
        "name": _("As-of date"),
        "x": [day, day],
        "y": [low, high],
        "line": {"color": plane.look.theme.muted, "width": 1},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    text = "\u00a0" + _("As of {date}").format(date=write_day(as_of)) + "\u00a0"
    leftward = plane.period.share_of(as_of) > 0.5
    x, y = plane.find_spot(as_of, high)
    width = measure_text(text, SMALL_SIZE)
    level = high - (high - low) * LINE / 2 / PLOT_HEIGHT
    label = build_text(
        [(day, level, text)],
        look=plane.look._replace(narrow=True),
        position="middle left" if leftward else "middle right",
        colour=plane.look.theme.muted,
    )
    box = Box(x - width * leftward, y, x + width * (not leftward), y + LINE)
    return [line, label], box


def build_ranges(marks: Sequence[Mark], colour: str) -> Data:
    """The bar of a range runs up from its lower end."""
    return {
        "type": "data",
        "symmetric": False,
        "array": [mark.end - mark.value for mark in marks],
        "arrayminus": [0] * len(marks),
        "color": colour,
        "thickness": 2,
        "width": 5,
        "visible": any(mark.value_max is not None for mark in marks),
    }


def list_boxes(points: Iterable[tuple[float, float]], *, step: float = 12) -> list[Box]:
    """Return small boxes along a line through points in pixels, for labels to avoid."""
    boxes: list[Box] = []
    for (x0, y0), (x1, y1) in pairwise(points):
        count = max(1, round(max(abs(x1 - x0), abs(y1 - y0)) / step))
        for i in range(count + 1):
            x, y = x0 + (x1 - x0) * i / count, y0 + (y1 - y0) * i / count
            boxes.append(Box(x - 3, y - 3, x + 3, y + 3))
    return boxes


def _build_unit(unit_title: str, plane: Plane) -> Data:
    """The unit lies above the axis: upright text beside it would take a tenth of a phone."""
    return {
        "text": escape_text(unit_title),
        "font": {"color": plane.look.theme.muted, "size": SMALL_SIZE},
        "showarrow": False,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": 4 - plane.left,
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "yshift": 2,
    }
