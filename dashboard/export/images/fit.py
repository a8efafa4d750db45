"""How a chart fills its box on a sheet: in how many columns, how large, and how far stretched.

A chart is enlarged as one picture, letters too, and its rows are then stretched or squeezed to the
height that is left. Squeezing ends where two texts would meet.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard.export.images.boxes import (
    Item,
    calculate_inside_stretch,
    calculate_least_stretch,
    list_items,
    meet_anew,
)
from dashboard.export.images.chart import Chart
from dashboard.export.images.split import Span, list_spans

MOST_COLUMNS = 4
COLUMN_GAP = 24  # between columns, in pixels of the sheet
LARGEST = 1.6  # labels of 13 become 21 on a slide: large beside a title of 30
NORMAL = 1.0  # larger letters are not bought with squeezed rows or with columns
STEP = 0.98
FARTHEST_STRETCH = 3.2  # rows farther apart no longer look like one chart
FARTHEST_SQUEEZE = 0.5
NARROWER = (1.0, 0.85, 0.7, 0.6, 0.5)  # of the plot's width as built, where no two texts meet
EDGE = 6  # kept free beside the outermost texts


class Frame(NamedTuple):
    """The least width of a plot, the room that texts need beside it, and the least stretch."""

    left: float
    width: float
    right: float
    squeeze: float

    @property
    def total(self) -> float:
        """The least width of a column."""
        return self.left + self.width + self.right


class Fit(NamedTuple):
    """The spans of the columns, the enlargement of the chart, the stretch of its rows, and the
    room beside each plot.
    """

    spans: list[Span]
    scale: float
    stretch: float
    frame: Frame

    @property
    def tallest(self) -> float:
        """The height of the tallest column, before enlargement and stretch."""
        return max(end - start for start, end in self.spans)


def fit_chart(chart: Chart, width: float, height: float, *, unit: float = 1.0) -> Fit:
    """Return the fit of a chart in a box of a sheet: in the fewest columns with letters of normal
    size, else in those that keep the letters largest. `unit` is the size of words on the sheet.
    """
    frames = list(_list_frames(chart))
    best: Fit | None = None
    for columns in range(1, MOST_COLUMNS + 1):
        spans = list_spans(chart, columns)
        if len(spans) < columns:
            break
        for frame in frames:
            fit = _fit_columns(chart, spans, frame, box=(width, height), largest=LARGEST * unit)
            if best is None or fit.scale > best.scale * 1.01:
                best = fit
            if best.scale >= NORMAL:
                return best
    assert best
    return best


def measure_height(chart: Chart, fit: Fit, width: float) -> float:
    """Return the height of a chart on the sheet, its key and axis included."""
    key = chart.measure_key(width / fit.scale)
    return fit.scale * (key + chart.top + fit.stretch * fit.tallest + chart.bottom)


def _list_frames(chart: Chart) -> Iterator[Frame]:
    """Give the frame as built, and narrower ones in which no text meets another."""
    built = chart.least_width - chart.left - chart.right
    as_built = list_items(chart, built)
    for share in NARROWER if chart.can_narrow else NARROWER[:1]:
        items = as_built if share == 1 else list_items(chart, built * share)
        if not meet_anew(as_built, items):
            yield _measure_frame(chart, items, built * share)


def _measure_frame(chart: Chart, items: Sequence[Item], width: float) -> Frame:
    floor = max(FARTHEST_SQUEEZE, calculate_inside_stretch(chart))
    squeeze = min(calculate_least_stretch(items, floor=floor), 1.0)
    if not chart.has_names:
        return Frame(chart.left, width, chart.right, squeeze)
    left = EDGE - min(0.0, *(item.left for item in items))
    right = EDGE + max(0.0, *(item.right - width for item in items))
    right = chart.right if chart.is_grid else right
    return Frame(left, width, right, squeeze)


def _fit_columns(
    chart: Chart, spans: list[Span], frame: Frame, *, box: tuple[float, float], largest: float
) -> Fit:
    """Return the fit in given columns: as large as the box allows with rows as drawn; where that
    is less than normal, with rows as squeezed as they may be.
    """
    width, height = box
    column = (width - COLUMN_GAP * (len(spans) - 1)) / len(spans)
    scale = min(largest, column / frame.total)
    while scale > 0.1:
        least = 1.0 if scale > NORMAL else frame.squeeze
        if measure_height(chart, Fit(spans, scale, least, frame), width) <= height:
            break
        scale *= STEP
    fixed = measure_height(chart, Fit(spans, scale, 0.0, frame), width) / scale
    fit = Fit(spans, scale, 0.0, frame)
    stretch = (height / scale - fixed) / fit.tallest
    return fit._replace(stretch=min(stretch, FARTHEST_STRETCH))
