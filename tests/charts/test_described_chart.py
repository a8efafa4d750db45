"""A described chart is sent as its figure would be, and only written once."""

import plotly.graph_objects as go
import plotly.io
from plotly.tools import return_figure_from_figure_or_data

from dashboard.charts.described import Described

CHART = go.Figure(go.Bar(x=[1.5, None], y=["Guangdong", "北京"], uid="a"), {"height": 300})


def test_description_is_what_streamlit_would_send() -> None:
    sent = return_figure_from_figure_or_data(Described(CHART), validate_figure=True)
    assert plotly.io.to_json(sent, validate=False) == plotly.io.to_json(CHART, validate=False)


def test_description_is_written_once_and_stays_as_it_was() -> None:
    described = Described(CHART)
    first = plotly.io.to_json(described.to_dict(), validate=False)
    assert described.to_dict() is described.to_dict()
    assert plotly.io.to_json(described.to_dict(), validate=False) == first
