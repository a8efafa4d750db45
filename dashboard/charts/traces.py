"""Marks as plotly traces: a target is hollow, an actual filled, a range a bar between two ends.

A superseded mark or a draft is faint; near-relatives differ in colour and in shape or hatching.
"""

from collections.abc import Sequence
from functools import cache, partial
from typing import Any

from dashboard.charts.look import Data, Look
from dashboard.charts.marks import Mark, Placed, name_look
from dashboard.charts.palette import Theme, mix_colours

SYMBOLS = ("circle", "diamond", "square", "triangle-up")
HATCHES = ("", "/", "x", ".")
MARKER_SIZE = 11
FAINTNESS = 0.5


def build_mark_traces(
    placed: Sequence[Placed],
    *,
    look: Look,
    order: Sequence[str],
    thickness: float,
    points: bool = False,
) -> list[Data]:
    """Return one trace a look, bars from zero; with `points`, only ranges are bars.

    `order` lists the relatives: the place of each decides its colour and shape.
    """
    has_focus = any(item.mark.focus for item in placed)
    traces: list[Data] = []
    for (series, kind, faint), items in group_by_look(placed).items():
        index = order.index(series) % len(SYMBOLS)
        bars = [item for item in items if not points or item.mark.value_max is not None]
        dots = [item for item in items if points and item.mark.value_max is None]
        shared = {"index": index, "theme": look.theme, "has_focus": has_focus}
        for members, build in (
            (bars, partial(_build_bar, thickness=thickness)),
            (dots, _build_dot),
        ):
            if members:
                trace = build(members, **shared) | add_identity([item.mark for item in members])
                traces.append(trace | build_key_entry(series, kind, faint, index=index))
    return _show_once(traces)


def group_by_look(placed: Sequence[Placed]) -> dict[tuple[str, str, bool], list[Placed]]:
    """Group marks by relative, kind and faintness; faint ones come first and lie lowest."""
    groups: dict[tuple[str, str, bool], list[Placed]] = {}
    for item in placed:
        key = (item.mark.series, item.mark.kind, item.mark.faint)
        groups.setdefault(key, []).append(item)
    return dict(sorted(groups.items(), key=lambda entry: not entry[0][2]))


def colour_of(mark: Mark, index: int, *, theme: Theme, has_focus: bool) -> str:
    """Return the colour of one mark; where something is in focus, the rest is grey."""
    base = theme.rest if has_focus and not mark.focus else theme.series[index % len(theme.series)]
    return mix_colours(theme.ground, base, FAINTNESS) if mark.faint else base


def add_identity(marks: Sequence[Mark]) -> Data:
    """Return the trace fields by which a click selects a record and a pointer reads it."""
    return {
        "customdata": [[mark.id] for mark in marks],
        "hovertext": [mark.hover for mark in marks],
        "hoverinfo": "text",
    }


def build_text(
    points: Sequence[tuple[Any, Any, str]], *, look: Look, position: Any, colour: Any
) -> Data:
    """Return a trace of bare text at (x, y, text) points, never clipped by the plot's edge."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _y, _text in points],
        "y": [y for _x, y, _text in points],
        "text": [text for _x, _y, text in points],
        "textposition": position,
        "textfont": {"color": colour, "size": look.size, "shadow": _build_halo(look.theme)},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def ink_labels(marks: Sequence[Mark], theme: Theme) -> str | list[str]:
    """Return the colours of labels: superseded marks and drafts speak more softly."""
    return _single([theme.muted if mark.faint else theme.text for mark in marks])


@cache
def _build_halo(theme: Theme) -> str:
    """A rim in the ground's colour keeps a label readable where a line runs under it."""
    return ", ".join(f"{x}px {y}px 1px {theme.ground}" for x in (-1, 0, 1) for y in (-1, 0, 1))


def _build_bar(
    items: Sequence[Placed], *, index: int, thickness: float, theme: Theme, has_focus: bool
) -> Data:
    starts = [0.0 if item.mark.value_max is None else item.mark.value for item in items]
    marker = _build_marker(items, index=index, theme=theme, has_focus=has_focus)
    marker["line"]["width"] = 1.6
    if HATCHES[index]:
        marker["pattern"] = _build_hatch(items, index, marker, theme=theme)
    return {
        "type": "bar",
        "orientation": "h",
        "base": starts,
        "x": [item.mark.end - start for item, start in zip(items, starts, strict=True)],
        "y": [item.y for item in items],
        "width": thickness,
        "cliponaxis": False,
        "marker": marker,
    }


def _build_dot(items: Sequence[Placed], *, index: int, theme: Theme, has_focus: bool) -> Data:
    marker = _build_marker(items, index=index, theme=theme, has_focus=has_focus)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [item.mark.value for item in items],
        "y": [item.y for item in items],
        "cliponaxis": False,
        "marker": marker | {"symbol": SYMBOLS[index], "size": MARKER_SIZE, "opacity": 1},
    }


def _build_marker(items: Sequence[Placed], *, index: int, theme: Theme, has_focus: bool) -> Data:
    lines = [colour_of(item.mark, index, theme=theme, has_focus=has_focus) for item in items]
    filled = [item.mark.kind == "actual" for item in items]
    fills = [line if full else theme.ground for line, full in zip(lines, filled, strict=True)]
    return {"color": _single(fills), "line": {"color": _single(lines), "width": 2}}


def _single(colours: list[str]) -> str | list[str]:
    """One colour for all is stated once: plotly checks each entry of a list."""
    return colours[0] if len(set(colours)) == 1 else colours


def _build_hatch(items: Sequence[Placed], index: int, marker: Data, *, theme: Theme) -> Data:
    """Hatch relatives after the first, so that colour alone never tells them apart."""
    is_filled = items[0].mark.kind == "actual"  # one look, so all of them
    return {
        "shape": HATCHES[index],
        "fgcolor": theme.ground if is_filled else marker["line"]["color"],
        "bgcolor": marker["color"],
        "fillmode": "replace",
        "size": 5,
        "solidity": 0.2,
    }


def build_key_entry(series: str, kind: str, faint: bool, *, index: int) -> Data:
    """Name a trace in the key: targets before actuals, relatives in order, faint ones last."""
    rank = 1000 + (100 if faint else 2 * index + (kind == "actual"))
    return {"name": name_look(series, kind, faint), "legendrank": rank}


def _show_once(traces: list[Data]) -> list[Data]:
    """Show each name once in the key; a point speaks for the ranges of its look."""
    shown = {trace["name"]: place for place, trace in enumerate(traces)}
    for place, trace in enumerate(traces):
        trace["showlegend"] = shown[trace["name"]] == place
    return traces
