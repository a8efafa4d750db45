"""Parts a chart of rows into columns that stand side by side on a sheet."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from dashboard.export.images.chart import Chart, Data

Span = tuple[float, float]  # of the y axis, in pixels from the top of the plot


def list_spans(chart: Chart, columns: int) -> list[Span]:
    """Return the span of each column, as even as rows allow; fewer where there are fewer rows."""
    edges = chart.row_edges
    if columns == 1 or len(edges) < columns:
        return [(0.0, chart.plot_height)]
    cuts = [0.0]
    for column in range(1, columns):
        goal = edges[-1] * column / columns
        cuts.append(min(edges[:-1], key=lambda edge: abs(edge - goal)))
    return [span for span in pairwise([*cuts, chart.plot_height]) if span[1] > span[0]]


def cut_trace(trace: Data, span: Span) -> Data:
    """Return the part of a trace that lies in a span of the y axis."""
    heights = trace.get("y")
    if heights is None:
        return trace
    if trace.get("mode") == "lines":
        return trace | _cut_lines(trace, span)
    # what has no place is there for the key alone, which is drawn once
    kept = [
        i
        for i, y in enumerate(heights)
        if (span[0] <= y < span[1] if y is not None else not span[0])
    ]
    return {key: _keep(value, kept, len(heights)) for key, value in trace.items()}


def cut_shapes(shapes: Sequence[Data], span: Span) -> list[Data]:
    """Return the parts of shapes that lie in a span."""
    low, high = span
    clipped = [
        shape | {"y0": max(shape["y0"], low), "y1": min(shape["y1"], high)} for shape in shapes
    ]
    return [shape for shape in clipped if shape["y0"] < shape["y1"]]


def cut_axis(axis: Data, span: Span) -> Data:
    """Return the y axis of a span with the names of its rows."""
    values, texts = axis.get("tickvals") or [], axis.get("ticktext") or []
    kept = [pair for pair in zip(values, texts, strict=True) if span[0] <= pair[0] < span[1]]
    names = {"tickvals": [y for y, _name in kept], "ticktext": [name for _y, name in kept]}
    return axis | {"range": [span[1], span[0]]} | (names if "tickvals" in axis else {})


def _keep(value: Any, kept: Sequence[int], count: int) -> Any:
    """Keep the entries of each list that has one for each point."""
    if isinstance(value, dict):
        return {key: _keep(entry, kept, count) for key, entry in value.items()}
    if isinstance(value, list | tuple) and len(value) == count:
        return [value[i] for i in kept]
    return value


def _cut_lines(trace: Data, span: Span) -> Data:
    """Clip each stretch of a line; stretches are parted by None."""
    low, high = span
    xs: list[Any] = []
    ys: list[Any] = []
    for points in _list_stretches(trace):
        levels = [y for _x, y in points]
        if max(levels) < low or min(levels) >= high:
            continue
        xs += [*(x for x, _y in points), None]
        ys += [*(min(max(y, low), high) for y in levels), None]
    return {"x": xs, "y": ys}


def _list_stretches(trace: Data) -> list[list[tuple[Any, float]]]:
    stretches: list[list[tuple[Any, float]]] = [[]]
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if x is None or y is None:
            stretches.append([])
        else:
            stretches[-1].append((x, y))
    return [stretch for stretch in stretches if stretch]
