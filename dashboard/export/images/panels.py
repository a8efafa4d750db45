"""The columns of a chart as parts of one plotly figure: each with axes of its own."""

from typing import Any, NamedTuple

from dashboard.export.images.chart import Chart, Data
from dashboard.export.images.fit import COLUMN_GAP, Fit
from dashboard.export.images.split import Span, cut_axis, cut_shapes, cut_trace

THICKEST = 1.8  # how many times its thickness a bar may grow by stretching


class Box(NamedTuple):
    """A rectangle on a sheet, in its pixels."""

    left: float
    top: float
    width: float
    height: float


class Paper(NamedTuple):
    """Where pixels of a sheet fall on plotly's paper, which lies between two margins."""

    width: float
    height: float
    pad: float

    def find_x(self, x: float) -> float:
        """Return a place from the left, from 0 to 1."""
        return (x - self.pad) / (self.width - 2 * self.pad)

    def find_y(self, y: float) -> float:
        """Return a place from the top as a share of the height from below."""
        return 1 - y / self.height


class Panel(NamedTuple):
    """One column: its traces, and what it adds to the layout."""

    traces: list[Data]
    axes: Data
    shapes: list[Data]
    annotations: list[Data]


def build_panels(chart: Chart, fit: Fit, box: Box, *, paper: Paper) -> list[Panel]:
    """Return the columns of a chart side by side in a box, below its key."""
    top = box.top + fit.scale * (chart.measure_key(box.width / fit.scale) + chart.top)
    width = (box.width - COLUMN_GAP * (len(fit.spans) - 1)) / len(fit.spans)
    panels: list[Panel] = []
    for place, span in enumerate(fit.spans):
        left = box.left + place * (width + COLUMN_GAP) + fit.frame.left * fit.scale
        plot = Box(
            left,
            top,
            width - (fit.frame.left + fit.frame.right) * fit.scale,
            (span[1] - span[0]) * fit.stretch * fit.scale,
        )
        panels.append(_build_panel(chart, span, plot, number=place + 1, paper=paper))
    for panel in panels:
        _thin_bars(panel, fit.stretch)
    if len(panels) > 1:
        _name_once(panels)
    return panels


def _build_panel(chart: Chart, span: Span, plot: Box, *, number: int, paper: Paper) -> Panel:
    suffix = "" if number == 1 else str(number)
    names = {"xaxis": f"x{suffix}", "yaxis": f"y{suffix}"}
    refs = {"xref": names["xaxis"], "yref": names["yaxis"]}
    across = [paper.find_x(plot.left), paper.find_x(plot.left + plot.width)]
    down = [paper.find_y(plot.top + plot.height), paper.find_y(plot.top)]
    layout = chart.layout
    is_parted = span != (0.0, chart.plot_height)
    rows = cut_axis(layout["yaxis"], span) if is_parted else layout["yaxis"]
    shapes = layout.get("shapes", [])
    return Panel(
        [(cut_trace(trace, span) if is_parted else trace) | names for trace in chart.data],
        {
            f"xaxis{suffix}": layout["xaxis"] | {"domain": across, "anchor": names["yaxis"]},
            f"yaxis{suffix}": rows | {"domain": down, "anchor": names["xaxis"]},
        },
        [shape | refs for shape in (cut_shapes(shapes, span) if is_parted else shapes)],
        [
            _place_note(note, refs, (across, down))
            for note in layout.get("annotations", [])
            if "yref" in note or span[0] <= note["y"] < span[1]
        ],
    )


def _place_note(note: Data, refs: Data, domain: tuple[list[float], list[float]]) -> Data:
    """A note on plotly's paper, which was the plot, keeps to the plot."""
    if "yref" not in note:
        return note | refs
    (left, right), (low, high) = domain
    place: Any = {"x": left + note["x"] * (right - left), "y": low + note["y"] * (high - low)}
    return note | place


def _thin_bars(panel: Panel, stretch: float) -> None:
    """Bars grow with their rows, but not into walls."""
    for trace in panel.traces:
        if trace.get("orientation") == "h" and stretch > THICKEST:
            width, share = trace["width"], THICKEST / stretch
            is_list = isinstance(width, list)
            trace["width"] = [w * share for w in width] if is_list else width * share


def _name_once(panels: list[Panel]) -> None:
    """Show each name in the key once, for the first column that has marks of it."""
    named: set[str] = set()
    for panel in panels:
        for trace in panel.traces:
            if trace.get("showlegend") and len(trace["x"]):
                trace["showlegend"] = trace["name"] not in named
                named.add(trace["name"])
