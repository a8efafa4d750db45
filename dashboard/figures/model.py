"""What every figure carries wherever it goes: the chart, its words, its table and its sources."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.described import Described
from dashboard.charts.palette import LIGHT, Theme
from dashboard.figures.drawn import Drawn
from dashboard.text.joining import join_sentences
from dashboard.text.sources import Citation


@dataclass(frozen=True)
class Look:
    """How a figure is drawn for one reader; part of every cache key."""

    theme: Theme = LIGHT
    narrow: bool = False
    language: str = "en"


@dataclass(frozen=True)
class Figure:
    """A chart with all that must be said about it. `table` shows the same figures as the chart."""

    chart: go.Figure
    title: str
    subtitle: str
    as_of: date
    version: str
    finding: str = ""
    footnotes: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    width: int | None = None  # pixels at most; None fills the page
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    drawn: Drawn | None = None
    draw: Callable[..., go.Figure] | None = None  # the chart again, given its `theme` and `narrow`

    def draw_for(self, theme: Theme, *, narrow: bool) -> go.Figure:
        """Return the chart in another theme or width; nothing but the drawing is done again."""
        return self.chart if self.draw is None else self.draw(theme=theme, narrow=narrow)

    @cached_property
    def described(self) -> Described:
        """The chart as browsers are sent it, worked out once for all readers."""
        return Described(self.chart)

    @property
    def alt(self) -> str:
        """The figure in one sentence, for readers who do not see it."""
        return join_sentences((self.title, self.subtitle, self.finding))
