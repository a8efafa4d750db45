"""A chart as its finished description: what a browser is sent, again and again."""

from typing import Any

import plotly.graph_objects as go
from plotly.basedatatypes import BaseFigure


class Described(BaseFigure):
    """A chart that can be sent and no longer changed.

    A `go.Figure` writes its description anew for every reader, which takes as long as a dozen other
    elements of a page. This one is for `st.plotly_chart`, which asks for nothing else.
    """

    def __init__(self, chart: go.Figure) -> None:
        """Describe a chart once. What `BaseFigure` needs to be drawn and changed is not set up."""
        self._description: dict[str, Any] = chart.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """Return the description. It is shared: read it only."""
        return self._description
