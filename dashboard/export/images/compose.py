"""Composes a sheet: one plotly figure of the chart, its words, notes and sources, for one size."""

from typing import NamedTuple

import plotly.graph_objects as go

from dashboard.export.exhibit import Exhibit
from dashboard.export.images.blocks import Block, calculate_unit, measure_blocks
from dashboard.export.images.chart import Chart, Data, read_chart
from dashboard.export.images.fit import NORMAL, Fit, fit_chart
from dashboard.export.images.panels import Box, Paper, build_panels
from dashboard.export.images.sizes import Size
from dashboard.export.images.words import Words, set_words

GAP = 12  # between words and chart
CHART_SHARES = (0.56, 0.64, 0.72)  # of the height of the sheet, in the order they are tried
CLEAR = "rgba(0,0,0,0)"


class Sheet(NamedTuple):
    """A composed figure in pixels of its own, and the scale that brings them to the sheet's."""

    figure: go.Figure
    width: float
    height: float
    scale: float


def compose(exhibit: Exhibit, size: Size, *, transparent: bool = False) -> Sheet:
    """Compose the sheet of an exhibit; its texts are placed for this size alone."""
    chart = read_chart(exhibit.figure.chart)
    words, box, fit = _share_out(exhibit, chart, size)
    box = _shrink_box(box, fit, exhibit.figure.width)
    paper = Paper(size.width, size.height, words.pad)
    panels = build_panels(chart, fit, box, paper=paper)
    layout = _build_layout(chart, fit, box, paper=paper)
    layout["paper_bgcolor"] = CLEAR if transparent else chart.theme.ground
    for panel in panels:
        layout |= panel.axes
    notes, rules = _place_words(words, size, paper, scale=fit.scale)
    layout["annotations"] = [note for panel in panels for note in panel.annotations] + notes
    layout["shapes"] = [shape for panel in panels for shape in panel.shapes] + rules
    data = [trace for panel in panels for trace in panel.traces]
    figure = go.Figure(data=data, layout=layout, _validate=False)
    return Sheet(figure, size.width / fit.scale, size.height / fit.scale, fit.scale)


def _share_out(exhibit: Exhibit, chart: Chart, size: Size) -> tuple[Words, Box, Fit]:
    """Share the sheet out between words and chart: the chart gets more at the cost of sources
    where its letters would else be smaller than normal.
    """
    tries: list[tuple[Words, Box, Fit]] = []
    for share in CHART_SHARES:
        words = set_words(exhibit, size, chart.theme, share=share)
        box = _find_box(words, size)
        fit = fit_chart(chart, box.width, box.height, unit=calculate_unit(size))
        tries.append((words, box, fit))
        if fit.scale >= NORMAL:
            break
    return max(tries, key=lambda entry: round(entry[2].scale, 2))


def _find_box(words: Words, size: Size) -> Box:
    """Return what the words leave of a sheet."""
    top = words.pad + measure_blocks(words.above) + GAP
    bottom = size.height - words.pad - measure_blocks(words.below)
    return Box(words.pad, top, size.width - 2 * words.pad, bottom - top)


def _shrink_box(box: Box, fit: Fit, limit: int | None) -> Box:
    """A chart that keeps its shape stands in the middle of its box."""
    if not limit:
        return box
    width = min(box.width, limit * fit.scale * fit.stretch)
    return box._replace(left=box.left + (box.width - width) / 2, width=width)


def _build_layout(chart: Chart, fit: Fit, box: Box, *, paper: Paper) -> Data:
    side = paper.pad / fit.scale
    layout = {
        key: value
        for key, value in chart.layout.items()
        if not key.startswith(("xaxis", "yaxis")) and key != "meta"
    }
    layout |= {
        "width": paper.width / fit.scale,
        "height": paper.height / fit.scale,
        "margin": {"l": side, "r": side, "t": 0, "b": 0, "pad": 0, "autoexpand": False},
    }
    if chart.layout["showlegend"]:
        layout["legend"] = chart.layout["legend"] | {
            "x": box.left / paper.width,
            "xref": "container",
            "y": paper.find_y(box.top),
            "yref": "container",
            "yanchor": "top",
        }
    return layout


def _place_words(
    words: Words, size: Size, paper: Paper, *, scale: float
) -> tuple[list[Data], list[Data]]:
    """Return texts as annotations and rules as shapes; all lengths are divided by the scale that
    the finished sheet is drawn with.
    """
    notes: list[Data] = []
    rules: list[Data] = []
    bottom = size.height - words.pad - measure_blocks(words.below)
    for start, blocks in ((words.pad, words.above), (bottom, words.below)):
        y = start
        for block in blocks:
            y += block.gap
            (notes if block.text else rules).append(_place_block(block, y, paper, scale=scale))
            y += block.height
    return notes, rules


def _place_block(block: Block, y: float, paper: Paper, *, scale: float) -> Data:
    place = paper.find_y(y)
    if not block.text:
        line = {"color": block.colour, "width": 1 / scale}
        ends = {"x0": 0, "x1": 1, "y0": place, "y1": place, "xref": "paper", "yref": "paper"}
        return {"type": "line", "line": line} | ends
    return {
        "text": block.text,
        "font": {"size": block.size / scale, "color": block.colour},
        "align": "left",
        "showarrow": False,
        "borderpad": 0,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": place,
        "yref": "paper",
        "yanchor": "top",
    }
