"""A deck of native charts, beside bare python-pptx calls that make the same charts.

The bare deck has the charts alone: no words, notes, sources or fitting of any text.
"""

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from time import process_time
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.util import Pt

from dashboard.export.exhibit import Exhibit
from dashboard.export.plans import Bars, Paint, Series, make_plan
from dashboard.export.slides import write_slides
from dashboard.figures.compare import build_compare
from dashboard.figures.compare_request import CompareRequest
from dashboard.figures.model import Look
from data import load_catalog
from tests.bench.report import Ratio

CHARTS = 24
DAY = date(2026, 11, 21)
MOST_BARS = 30  # of a chart; one slide has room for them
LIMIT = 1.5
REPEATS = 3
BLANK = 6  # the layout without placeholders


def compare_slide_times() -> Iterator[Ratio]:
    """Give the ratio of a deck to the bare charts, in seconds of the processor."""
    exhibits = list(_build_exhibits())
    plans = [make_plan(exhibit.figure) for exhibit in exhibits]
    bars = [plan for plan in plans if isinstance(plan, Bars)]
    assert len(bars) == CHARTS
    ours = _measure(lambda: write_slides(exhibits))
    bare = _measure(lambda: _write_bare(bars))
    yield Ratio(f"deck of {CHARTS} charts", ours, "bare python-pptx", bare, LIMIT)


def _build_exhibits() -> Iterator[Exhibit]:
    """Rank the indicators with most targets over all levels, as far as one slide has room."""
    catalog = load_catalog()
    counts = catalog.records.loc[catalog.records["kind"] == "target", "indicator"].value_counts()
    shown = 0
    for code in counts.index:
        figure = build_compare(catalog, CompareRequest(str(code), DAY, levels=()), Look())
        plan = make_plan(figure)
        if shown < CHARTS and isinstance(plan, Bars) and len(plan.categories) <= MOST_BARS:
            shown += 1
            yield Exhibit(figure, str(code), f"https://example.org/compare?indicator={code}")


def _write_bare(plans: list[Bars]) -> bytes:
    presentation = Presentation()
    for plan in plans:
        slide = presentation.slides.add_slide(presentation.slide_layouts[BLANK])
        data = CategoryChartData()
        data.categories = plan.categories
        for one in plan.series:
            data.add_series(one.name, one.values)
        kind = XL_CHART_TYPE.BAR_STACKED if plan.stacked else XL_CHART_TYPE.BAR_CLUSTERED
        box = (Pt(20), Pt(20), Pt(680), Pt(480))
        frame: Any = slide.shapes.add_chart(kind, *box, data)  # pyright: ignore[reportArgumentType]
        _dress(frame.chart, plan)
    file = BytesIO()
    presentation.save(file)
    return file.getvalue()


def _dress(chart: Any, plan: Bars) -> None:
    """Give a chart the looks, labels and axes of the plan."""
    chart.font.size = Pt(9)
    chart.has_legend = len(plan.series) > 1
    chart.category_axis.reverse_order = True
    chart.value_axis.minimum_scale = plan.axis.low
    chart.value_axis.maximum_scale = plan.axis.high
    chart.value_axis.major_unit = plan.axis.step
    chart.value_axis.tick_labels.number_format = plan.axis.number_format
    chart.plots[0].gap_width, chart.plots[0].overlap = 45, 100
    for one, series in zip(plan.series, chart.plots[0].series, strict=True):
        _paint(series.format, one.paint)
        for place, paint in one.paints.items():
            _paint(series.points[place].format, paint)
        _label(series, one)


def _paint(look: Any, paint: Paint) -> None:
    if paint.fill:
        look.fill.solid()
        look.fill.fore_color.rgb = RGBColor.from_string(paint.fill.lstrip("#").upper())
    else:
        look.fill.background()
    if paint.line:
        look.line.color.rgb = RGBColor.from_string(paint.line.lstrip("#").upper())
        look.line.width = Pt(paint.width)


def _label(series: Any, one: Series) -> None:
    for place, text in enumerate(one.label_of):
        if text and one.values[place] is not None:
            label = series.points[place].data_label
            label.text_frame.text = text
            if one.at == "end":
                label.position = XL_LABEL_POSITION.OUTSIDE_END


def _measure(write: Callable[[], object]) -> float:
    """Return the processor seconds of the fastest of several runs: a busy machine is no failure."""
    times: list[float] = []
    for _ in range(REPEATS):
        start = process_time()
        write()
        times.append(process_time() - start)
    return min(times)
