"""The charts: pure functions from a frame of marks to a plotly figure; none imports Streamlit."""

from dashboard.charts.bullets import build_bullets
from dashboard.charts.chain import build_chain
from dashboard.charts.counts import build_year_counts
from dashboard.charts.history import build_history
from dashboard.charts.layout import build_empty
from dashboard.charts.look import CHART_CONFIG
from dashboard.charts.marks import Reference
from dashboard.charts.palette import DARK, LIGHT, Theme, theme_for
from dashboard.charts.ranking import build_ranking
from dashboard.charts.state_counts import build_state_counts
from dashboard.charts.state_matrix import build_silence, build_state_matrix
from dashboard.charts.states import STATE_LOOKS, STEP_LOOKS, sign_state, sign_step
from dashboard.charts.steps import build_steps
from dashboard.charts.sums import build_sums
from dashboard.charts.tiles import build_tile_map
from dashboard.charts.timeline import build_timeline
from dashboard.charts.trajectory import build_trajectory

__all__ = [
    "CHART_CONFIG",
    "DARK",
    "LIGHT",
    "STATE_LOOKS",
    "STEP_LOOKS",
    "Reference",
    "Theme",
    "build_bullets",
    "build_chain",
    "build_empty",
    "build_history",
    "build_ranking",
    "build_silence",
    "build_state_counts",
    "build_state_matrix",
    "build_steps",
    "build_sums",
    "build_tile_map",
    "build_timeline",
    "build_trajectory",
    "build_year_counts",
    "sign_state",
    "sign_step",
    "theme_for",
]
