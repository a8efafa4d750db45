"""What every figure shares: the plotly template, axes, the key of marks and the empty figure.

Row charts count their y axis in pixels from the top, so that each row gets exactly the height its
text needs, whatever the width of the page.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import plotly.graph_objects as go

from dashboard.charts.measure import escape_text, measure_text, wrap_text
from dashboard.charts.palette import FONT_FAMILY, Theme
from dashboard.i18n import _

# The narrowest page for which each form is drawn; text is placed for these widths.
WIDE_WIDTH = 800
NARROW_WIDTH = 344
# No plot in the wide form gets narrower than this, which decides the room right of the marks.
LEAST_PLOT_WIDTH = 360

PHONE_MARGIN = 10

FONT_SIZE = 13
SMALL_SIZE = 12
TINY_SIZE = 11
KEY_HEIGHT = 20  # one row of the key above a figure
KEY_SYMBOL = 40  # what plotly sets beside each name in the key
KEY_INDENT = -8  # of that, plotly leaves so much empty before a symbol that is not a line
TITLE_STANDOFF = 4  # between the numbers of an axis and its unit
TITLE_HEIGHT = 18
BAND_HEIGHT = 24  # the strip above the first row, for the label of a vertical line

# Handed to st.plotly_chart and to_html: plotly reads it beside the figure, not from it.
# Two quick clicks select two marks; as a double click they would clear the selection.
CHART_CONFIG = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "doubleClickDelay": 0,
}

Data = dict[str, Any]


class Look(NamedTuple):
    """How a figure is drawn: its theme, for a phone or not, on a log axis or not."""

    theme: Theme
    narrow: bool = False
    log: bool = False

    @property
    def plot_width(self) -> int:
        """The narrowest plot for which labels are placed, in pixels."""
        return NARROW_WIDTH - 2 * PHONE_MARGIN if self.narrow else LEAST_PLOT_WIDTH

    @property
    def size(self) -> int:
        """The size of labels."""
        return SMALL_SIZE if self.narrow else FONT_SIZE


@cache
def template_for(theme: Theme) -> go.layout.Template:
    """Return the one plotly template of a theme; the same object each time."""
    axis = {
        "gridcolor": theme.grid,
        "gridwidth": 1,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickangle": 0,
        "tickfont": {"color": theme.muted, "size": SMALL_SIZE},
        "title": {"font": {"color": theme.muted, "size": SMALL_SIZE}, "standoff": TITLE_STANDOFF},
        "fixedrange": True,
        "automargin": False,
        "separatethousands": True,
        "exponentformat": "none",
    }
    layout = {
        "font": {"family": FONT_FAMILY, "size": FONT_SIZE, "color": theme.text},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "colorway": list(theme.series),
        "xaxis": axis,
        "yaxis": axis,
        "hoverlabel": {
            "bgcolor": theme.ground,
            "bordercolor": theme.axis,
            "font": {"family": FONT_FAMILY, "size": SMALL_SIZE, "color": theme.text},
            "align": "left",
            "namelength": 0,
        },
        "legend": {
            "orientation": "h",
            "x": 0,
            "xref": "container",
            "y": 1,
            "xanchor": "left",
            "yanchor": "bottom",
            "bgcolor": "rgba(0,0,0,0)",
            "font": {"color": theme.muted, "size": SMALL_SIZE},
            "itemclick": False,
            "itemdoubleclick": False,
            "traceorder": "normal",
        },
    }
    # A selected mark is marked by the page; the others must stay readable.
    unselected = {"unselected": {"marker": {"opacity": 0.7}}}
    data = {"bar": [unselected], "scatter": [unselected]}
    return go.layout.Template({"layout": layout, "data": data})


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


def build_value_axis(title: str, bounds: Sequence[float], *, look: Look) -> Data:
    """Return an x or y axis of values; `bounds` are exponents of ten when `log`."""
    title = escape_text(title)
    axis: Data = {
        "title": {"text": _("{unit} (log scale)").format(unit=title) if look.log else title},
        "type": "log" if look.log else "linear",
        "range": list(bounds),
        "nticks": 4 if look.narrow else 6,
        "ticklabeloverflow": "hide past div",
    }
    if look.log:
        # Whole decades only, unless the values lie within two of them.
        axis["dtick"] = 1 if bounds[1] - bounds[0] > 1.6 else "D2"
        axis["minorloglabels"] = "none"
        axis["tickformat"] = ",~r"
    return axis


def build_key(
    traces: Sequence[Data], margin: dict[str, float], *, height: float, look: Look
) -> Data:
    """Return the layout of the key of marks and make room for it in `margin`, above the axis.

    One name needs no key. plotly gives all entries the width of the widest one and fills the
    width of the plot, so the rows can be counted here.
    """
    named = [trace for trace in traces if trace.get("showlegend")]
    names = [trace["name"] for trace in named]
    if len(names) < 2:
        return {"showlegend": False}
    indent = 0 if any("lines" in trace.get("mode", "") for trace in named) else KEY_INDENT
    size = TINY_SIZE if look.narrow else SMALL_SIZE
    room = (NARROW_WIDTH if look.narrow else WIDE_WIDTH) - margin["l"] - margin["r"]
    place = 1 + (margin["t"] - 2) / height
    margin["t"] += measure_key(names, size, room=room, indent=indent)
    look_of_key = {"y": min(place, 3), "font": {"size": size}, "indentation": indent}
    return {"showlegend": True, "legend": look_of_key}


def measure_key(names: Sequence[str], size: float, *, room: float, indent: float) -> float:
    """Return the height of a key of these names in a room so wide."""
    widths = [measure_text(name, size) + KEY_SYMBOL + indent for name in names]
    columns = len(names) if sum(widths) < room else max(1, int(room // max(widths)))
    return KEY_HEIGHT * -(-len(names) // columns) + 6
