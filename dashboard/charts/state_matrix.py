"""The matrices: the state of targets, and what is known at all, for regions and indicators."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.grid import CellLook, build_grid, build_known_markers
from dashboard.charts.layout import build_empty
from dashboard.charts.look import Data, Look
from dashboard.charts.palette import Theme
from dashboard.charts.states import STATE_LOOKS, build_sign_marker, name_in_key
from dashboard.i18n import _
from dashboard.text.codes import name_code
from schemas.progress import Silence

NO_TARGET = ""


def build_state_matrix(
    frame: pd.DataFrame, *, theme: Theme, narrow: bool = False, empty: str | None = None
) -> go.Figure:
    """Draw indicators as rows and regions as columns, each pair by the symbol of its state.

    Needs region, region_name, indicator, indicator_name, state (a State, "" for no target); reads
    hover. A mark's customdata is its region and its indicator. Pairs without a row stay empty.
    """
    look = Look(theme, narrow)
    if frame.empty:
        return build_empty(empty or _("No target is known for this selection."), look=look)
    size = 9 if narrow else 11
    looks = [
        CellLook(state, name_in_key(state), build_sign_marker(sign, theme=theme, size=size))
        for state, sign in STATE_LOOKS.items()
    ]
    nothing = build_known_markers(look)["nothing"]
    looks.append(CellLook(NO_TARGET, _("No target"), nothing))
    return build_grid(frame, looks, look=look)


def build_silence(
    frame: pd.DataFrame, *, theme: Theme, narrow: bool = False, empty: str | None = None
) -> go.Figure:
    """Draw indicators as rows and regions as columns, each pair by what is known of it.

    Needs region, region_name, indicator, indicator_name, state (a Silence); reads hover. A mark's
    customdata is its region and its indicator. Pairs without a row stay empty.
    """
    look = Look(theme, narrow)
    if frame.empty:
        return build_empty(empty or _("There is nothing to cover yet."), look=look)
    markers = _list_silence_markers(look)
    looks = [CellLook(state, name_code("silence", state), markers[state]) for state in Silence]
    return build_grid(frame, looks, look=look)


def _list_silence_markers(look: Look) -> dict[Silence, Data]:
    known = build_known_markers(look)
    theme = look.theme
    stale = {"color": theme.warn, "width": known["actual"]["line"]["width"]}
    searched = {"color": theme.muted, "width": 1.5}
    return {
        Silence.TARGET_AND_ACTUAL: known["both"],
        Silence.TARGET_NO_ACTUAL: known["target"],
        Silence.ACTUAL_ONLY: known["actual"],
        Silence.ACTUAL_STALE: known["actual"] | {"color": theme.ground, "line": stale},
        Silence.NOTHING_FOUND: known["actual"]
        | {"symbol": "x-thin", "size": 6 if look.narrow else 8, "line": searched},
        Silence.NOT_SEARCHED: known["nothing"],
    }
