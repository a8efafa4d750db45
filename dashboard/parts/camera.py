"""How plotly behaves on a page: with a camera of its own where no browser here draws images."""

from functools import cache
from typing import Any

from dashboard.charts.look import CHART_CONFIG

CAMERA = {
    "displayModeBar": True,
    "displaylogo": False,
    "modeBarButtons": [["toImage"]],
    "toImageButtonOptions": {"format": "png", "scale": 2},
}


@cache
def read_chart_config() -> dict[str, Any]:
    """Return what st.plotly_chart is handed beside a figure; a browser is looked for once."""
    from dashboard.export.images import has_browser  # loads slowly, and once a process

    return CHART_CONFIG if has_browser() else CHART_CONFIG | CAMERA
