"""The coverage grid: which region has a target or an actual for which indicator, gaps included."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.grid import CellLook, build_grid, build_known_markers
from dashboard.charts.layout import Look, build_empty
from dashboard.charts.palette import Theme
from dashboard.i18n import _
from dashboard.text.codes import name_state

STATES = {
    "target and actual": "both",
    "target only": "target",
    "actual only": "actual",
    "": "nothing",
}


def build_coverage(
    frame: pd.DataFrame, *, theme: Theme, narrow: bool = False, empty: str | None = None
) -> go.Figure:
    """Draw indicators as rows and regions as columns, each pair by a symbol on a shade.

    Needs region, region_name, indicator, indicator_name, state (one of STATES); reads hover. A
    mark's customdata is its region and its indicator, since it stands for several records.
    """
    look = Look(theme, narrow)
    if frame.empty:
        return build_empty(empty or _("There is nothing to cover yet."), look=look)
    markers = build_known_markers(look)
    looks = [CellLook(state, name_state(state), markers[known]) for state, known in STATES.items()]
    return build_grid(frame, looks, look=look)
