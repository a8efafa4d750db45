"""Builds the figure itself: of any traces, of rows, or of one sentence where nothing matches.

Row charts count their y axis in pixels from the top, so that each row gets exactly the height its
text needs, whatever the width of the page.
"""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.key import build_key
from dashboard.charts.look import (
    FONT_SIZE,
    NARROW_WIDTH,
    PHONE_MARGIN,
    TITLE_HEIGHT,
    Data,
    Look,
)
from dashboard.charts.measure import escape_text, measure_text, wrap_text
from dashboard.charts.template import template_for


class Chart(go.Figure):
    """A figure that is never changed once it is built, so that its plain values are made once.

    Every page that shows it asks for them; do not change what you are given.
    """

    def to_dict(self) -> dict[str, Any]:
        """Return data and layout as plain values, the same object each time."""
        kept = self.__dict__.get("_plain")
        if kept is None:
            kept = self.__dict__["_plain"] = super().to_dict()
        return kept


def build_figure(
    data: list[Data], *, look: Look, height: float, margin: dict[str, float], **layout: Any
) -> go.Figure:
    """Return a figure of ready traces; `margin` is exact, nothing pushes it at draw time."""
    # plotly would check every entry of every list again on each page; the tests do that instead
    # (test_valid_figures), and a chart is drawn in half the time.
    return Chart(
        data=data,
        layout={
            "template": template_for(look.theme),
            "height": round(height),
            "margin": {"autoexpand": False, "pad": 0, **margin},
            "hovermode": "closest",
            "dragmode": False,
            "showlegend": False,
            "barmode": "overlay",
            "barcornerradius": 2,
            **layout,
        },
        _validate=False,
    )


def build_empty(sentence: str, *, look: Look) -> go.Figure:
    """Return a figure that holds one centred sentence."""
    text = wrap_text(escape_text(sentence), FONT_SIZE, NARROW_WIDTH - 40 if look.narrow else 520)
    note = {
        "text": text,
        "showarrow": False,
        "font": {"color": look.theme.muted, "size": FONT_SIZE},
        "x": 0.5,
        "y": 0.5,
        "xref": "paper",
        "yref": "paper",
    }
    hidden = {"visible": False}
    margin: dict[str, float] = {"l": 8, "r": 8, "t": 8, "b": 8}
    return build_figure(
        [],
        look=look,
        height=160,
        margin=margin,
        xaxis=hidden,
        yaxis=hidden,
        annotations=[note],
        meta=build_meta([], width=NARROW_WIDTH if look.narrow else 536),
    )


def build_row_figure(
    data: list[Data],
    names: Sequence[tuple[float, str]],
    *,
    look: Look,
    xaxis: Data,
    height: float,
    right: float,
    edges: Sequence[float],
    left_out: Sequence[str],
    plot_width: float | None = None,
    shapes: Sequence[Data] = (),
) -> go.Figure:
    """Return a figure of rows whose y axis counts pixels from the top.

    `names` are the middles of the rows and their names; on a phone these stand in the plot instead
    of the left margin. `right` is the room for labels that reach beyond the plot. `edges` are the
    lower edges of the rows, where a sheet may go on in another column.
    """
    shown = [] if look.narrow else names
    margin: dict[str, float] = {"l": PHONE_MARGIN, "r": PHONE_MARGIN, "t": 26, "b": 6}
    if not look.narrow:
        margin["l"] = max(measure_text(name, look.size) for _y, name in names) + 16
        margin["r"] = right
    if "title" in xaxis:
        margin["t"] += TITLE_HEIGHT
    width = margin["l"] + (plot_width or look.plot_width) + margin["r"]
    key = build_key(data, margin, height=height, look=look)
    rows = {
        "range": [height, 0],
        "tickmode": "array",
        "tickvals": [y for y, _name in shown],
        "ticktext": [name for _y, name in shown],
        "showgrid": False,
        "showticklabels": not look.narrow,
        "ticklabelstandoff": 10,
        "tickfont": {"size": look.size},
    }
    return build_figure(
        data,
        look=look,
        height=height + margin["t"] + margin["b"],
        margin=margin,
        xaxis=xaxis | {"side": "top"},
        yaxis=rows,
        shapes=list(shapes),
        meta=build_meta(left_out, width=width, edges=edges),
        **key,
    )


def build_meta(
    left_out: Sequence[str], *, width: float, edges: Sequence[float] = ()
) -> dict[str, list[Any] | float]:
    """Return what a figure knows beyond its marks: the records it leaves out, the least width for
    which its texts are placed, and where its rows may be parted.
    """
    return {"left_out": list(left_out), "least_width": width, "row_edges": list(edges)}
