"""The year counts: how many targets fall due in each year."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.key import build_key
from dashboard.charts.layout import build_empty, build_figure, build_meta
from dashboard.charts.look import NARROW_WIDTH, WIDE_WIDTH, Data, Look
from dashboard.charts.palette import Theme
from dashboard.i18n import _

PLOT_HEIGHT = 190
YEAR_WIDTH = 40  # pixels that the name of a year needs, its gap included


def build_year_counts(
    frame: pd.DataFrame, *, theme: Theme, narrow: bool = False, empty: str | None = None
) -> go.Figure:
    """Draw a bar a year with its count above it, past years grey; years without any keep a place.

    Needs year, count, passed (whether that year is over).
    """
    look = Look(theme, narrow)
    if frame.empty:
        return build_empty(empty or _("No target has a deadline in this selection."), look=look)
    over = frame["passed"].astype(bool)
    parts = (
        _build_bars(frame[over], _("Year is over"), theme.rest, look=look),
        _build_bars(frame[~over], _("Year ahead"), theme.accent, look=look),
    )
    data = [trace for trace in parts if trace["x"]]
    first, last = int(frame["year"].min()), int(frame["year"].max())
    width = (NARROW_WIDTH if narrow else WIDE_WIDTH) - 16
    margin: dict[str, float] = {"l": 8, "r": 8, "t": 24, "b": 28}
    key = build_key(data, margin, height=PLOT_HEIGHT, look=look)
    years = {
        "range": [first - 0.6, last + 0.6],
        "tickmode": "linear",
        "tick0": last,  # the last year is always named
        "dtick": -(-(last - first + 1) * YEAR_WIDTH // width),
        "tickformat": "d",
        "showgrid": False,
        "separatethousands": False,
    }
    return build_figure(
        data,
        look=look,
        height=PLOT_HEIGHT + margin["t"] + margin["b"],
        margin=margin,
        xaxis=years,
        yaxis={"visible": False, "range": [0, float(frame["count"].max()) or 1]},
        meta=build_meta([], width=width + 16),
        **key,
    )


def _build_bars(frame: pd.DataFrame, name: str, colour: str, *, look: Look) -> Data:
    counts = frame["count"].astype(int).tolist()
    years = frame["year"].astype(int).tolist()
    return {
        "type": "bar",
        "name": name,
        "x": years,
        "y": counts,
        "width": 0.66,
        "text": [f"{count:,}" for count in counts],
        "textposition": "outside",
        "textangle": 0,
        "constraintext": "none",
        "cliponaxis": False,
        "textfont": {"color": look.theme.text, "size": look.size},
        "marker": {"color": colour},
        "customdata": [[year] for year in years],
        "hovertext": [f"{year}: {count:,}" for year, count in zip(years, counts, strict=True)],
        "hoverinfo": "text",
        "showlegend": True,
    }
