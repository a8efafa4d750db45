"""How a chart fills its box on a sheet: in how many columns, how large, and how far stretched.

A chart is enlarged as one picture, letters too, and its rows are then stretched or squeezed to the
height that is left. Squeezing ends where two texts would meet.
"""

from typing import NamedTuple

from dashboard.export.images.boxes import calculate_least_stretch, list_items
from dashboard.export.images.chart import Chart
from dashboard.export.images.split import Span, list_spans

MOST_COLUMNS = 4
COLUMN_GAP = 28  # between columns, in pixels of the sheet
LARGEST = 1.6  # labels of 13 become 21: large beside a title of 30
NORMAL = 1.0  # larger letters are not bought with squeezed rows or with columns
STEP = 0.98
FARTHEST_STRETCH = 2.4  # bars grow with their rows; beyond this they look like walls
FARTHEST_SQUEEZE = 0.5


class Fit(NamedTuple):
    """The spans of the columns, the enlargement of the chart and the stretch of its rows."""

    spans: list[Span]
    scale: float
    stretch: float

    @property
    def tallest(self) -> float:
        """The height of the tallest column, before enlargement and stretch."""
        return max(end - start for start, end in self.spans)


def fit_chart(chart: Chart, width: float, height: float) -> Fit:
    """Return the fit of a chart in a box of a sheet: in the fewest columns with letters of normal
    size, else in those that keep the letters largest.
    """
    plot = chart.least_width - chart.left - chart.right
    squeeze = calculate_least_stretch(list_items(chart, plot), floor=FARTHEST_SQUEEZE)
    squeeze = min(squeeze, 1.0)
    fits: list[Fit] = []
    for columns in range(1, MOST_COLUMNS + 1):
        spans = list_spans(chart, columns)
        if len(spans) < columns:
            break
        fits.append(_fit_columns(chart, spans, (width, height), squeeze=squeeze))
        if fits[-1].scale >= NORMAL:
            break
    return max(fits, key=lambda fit: fit.scale)


def _fit_columns(
    chart: Chart, spans: list[Span], box: tuple[float, float], *, squeeze: float
) -> Fit:
    """Return the fit in given columns: as large as the box allows with rows as drawn; where that
    is less than normal, with rows as squeezed as they may be.
    """
    width, height = box
    column = (width - COLUMN_GAP * (len(spans) - 1)) / len(spans)
    widest = min(LARGEST, column / chart.least_width)
    scale = widest
    while scale > 0.1:
        least = 1.0 if scale > NORMAL else squeeze
        fit = Fit(spans, scale, least)
        if measure_height(chart, fit, width) <= height:
            break
        scale *= STEP
    fixed = measure_height(chart, Fit(spans, scale, 0.0), width) / scale
    stretch = (height / scale - fixed) / fit.tallest
    return Fit(spans, scale, min(stretch, FARTHEST_STRETCH))


def measure_height(chart: Chart, fit: Fit, width: float) -> float:
    """Return the height of a chart on the sheet, its key and axis included."""
    key = chart.measure_key(width / fit.scale)
    return fit.scale * (key + chart.top + fit.stretch * fit.tallest + chart.bottom)
