"""Ways to read what a figure's chart draws."""

from dashboard.figures.model import Figure
from tests.charts.frames import texts_of, traces_of


def ids_drawn(figure: Figure) -> set[str]:
    """The records that the marks of the chart select."""
    entries = [entry for trace in traces_of(figure.chart) for entry in trace.get("customdata", [])]
    return {str(entry[0]) for entry in entries if entry} - {""}


def words_drawn(figure: Figure) -> str:
    """All texts of the chart: marks, names of traces, annotations and ticks."""
    layout = figure.chart.to_plotly_json()["layout"]
    traces = [str(trace.get("name", "")) for trace in traces_of(figure.chart)]
    words = [*texts_of(figure.chart), *traces, str(layout)]
    return "\n".join(words).replace("&lt;", "<").replace("&amp;", "&").replace("\u00a0", " ")
