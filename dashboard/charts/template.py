"""The one plotly template of each theme."""

from functools import cache

import plotly.graph_objects as go

from dashboard.charts.look import FONT_SIZE, SMALL_SIZE, TITLE_STANDOFF
from dashboard.charts.palette import FONT_FAMILY, Theme


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
