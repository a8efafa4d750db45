"""A chart as plain values: what a sheet must know of it to fit it in."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.key import measure_key
from dashboard.charts.look import NARROW_WIDTH, TINY_SIZE, WIDE_WIDTH
from dashboard.charts.palette import DARK, LIGHT, Theme

Data = dict[str, Any]


@dataclass(frozen=True)
class Chart:
    """The traces and the layout of a built figure; lengths are its own pixels, before scaling."""

    data: list[Data]
    layout: Data

    @cached_property
    def theme(self) -> Theme:
        """The theme that it was drawn with."""
        ink = self.layout["template"]["layout"]["font"]["color"]
        return DARK if ink == DARK.text else LIGHT

    @property
    def left(self) -> float:
        """The room left of the plot, for names."""
        return self.layout["margin"]["l"]

    @property
    def right(self) -> float:
        """The room right of the plot, for labels that reach beyond it."""
        return self.layout["margin"]["r"]

    @property
    def bottom(self) -> float:
        """The room under the plot."""
        return self.layout["margin"]["b"]

    @cached_property
    def top(self) -> float:
        """The room above the plot, for an axis; that of the key is not in it."""
        if not self.layout["showlegend"]:
            return self.layout["margin"]["t"]
        page = NARROW_WIDTH if self.layout["legend"]["font"]["size"] == TINY_SIZE else WIDE_WIDTH
        return self.layout["margin"]["t"] - self.measure_key(page - self.left - self.right)

    @property
    def plot_height(self) -> float:
        """The height of the plot."""
        margin = self.layout["margin"]
        return self.layout["height"] - margin["t"] - margin["b"]

    @property
    def least_width(self) -> float:
        """The least width for which its texts are placed, margins included."""
        return self.layout["meta"]["least_width"]

    @property
    def row_edges(self) -> list[float]:
        """Where its rows may be parted, in pixels from the top of the plot."""
        return self.layout["meta"]["row_edges"]

    @property
    def texts(self) -> list[str]:
        """All texts that it shows."""
        marks = [text for trace in self.data for text in trace.get("text") or ()]
        keys = [trace.get("name", "") for trace in self.data]
        axes = [self.layout["xaxis"], self.layout["yaxis"]]
        names = [text for axis in axes for text in axis.get("ticktext") or ()]
        notes = [note["text"] for note in self.layout.get("annotations", ())]
        return [str(text) for text in (*marks, *keys, *names, *notes)]

    @property
    def has_names(self) -> bool:
        """Whether the names of its rows stand left of the plot."""
        return bool(self.row_edges) and self.layout["yaxis"].get("showticklabels", False)

    @property
    def is_grid(self) -> bool:
        """Whether its columns have names, set upright."""
        return self.layout["xaxis"].get("tickangle") == -90

    @property
    def can_narrow(self) -> bool:
        """Whether its plot may get narrower than built: rows with their names and labels beside
        the plot, nothing inside a bar and nothing placed under a text.
        """
        inside = any(trace.get("textposition") in ("inside", "auto") for trace in self.data)
        return self.has_names and not (self.is_grid or inside or self.layout.get("shapes"))

    def measure_key(self, width: float) -> float:
        """Return the height of its key in a room so wide."""
        if not self.layout["showlegend"]:
            return 0.0
        names = [trace["name"] for trace in self.data if trace.get("showlegend")]
        look = self.layout["legend"]
        return measure_key(names, look["font"]["size"], room=width, indent=look["indentation"])


def read_chart(figure: go.Figure) -> Chart:
    """Return a figure that one of the chart functions built as plain values."""
    plain = figure.to_plotly_json()
    return Chart(plain["data"], plain["layout"])
