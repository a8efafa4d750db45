"""The charts: pure functions from a frame of marks to a plotly figure; none imports Streamlit."""

from dashboard.charts.counts import build_year_counts
from dashboard.charts.coverage import build_coverage
from dashboard.charts.history import build_history
from dashboard.charts.layout import CHART_CONFIG, build_empty
from dashboard.charts.marks import Reference
from dashboard.charts.palette import DARK, LIGHT, Theme, theme_for
from dashboard.charts.ranking import build_ranking
from dashboard.charts.steps import build_steps
from dashboard.charts.tiles import build_tile_map
from dashboard.charts.timeline import build_timeline

__all__ = [
    "CHART_CONFIG",
    "DARK",
    "LIGHT",
    "Reference",
    "Theme",
    "build_coverage",
    "build_empty",
    "build_history",
    "build_ranking",
    "build_steps",
    "build_tile_map",
    "build_timeline",
    "build_year_counts",
    "theme_for",
]
