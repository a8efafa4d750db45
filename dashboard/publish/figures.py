"""Figures on a page: words, chart, table and sources, ready for the template."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.figures.model import Figure
from dashboard.publish.charts import Chart, pack_chart
from dashboard.publish.site import Edition
from dashboard.publish.tables import Table, build_figure_table
from dashboard.views.view import View


@dataclass(frozen=True)
class Exhibited:
    """A figure of a page; `key` is its place to point at."""

    key: str
    figure: Figure
    chart: Chart
    table: Table


def exhibit(edition: Edition, views: Iterable[View]) -> list[Exhibited]:
    """Return the figures of a page, in order; a view without a figure is left out."""
    found = (view.load(edition.catalog, edition.look) for view in views)
    drawn = (figure for figure in found if figure is not None)
    return [
        _exhibit(edition, figure, key=f"figure-{place}")
        for place, figure in enumerate(drawn, start=1)
    ]


def _exhibit(edition: Edition, figure: Figure, *, key: str) -> Exhibited:
    table = build_figure_table(figure.table, figure.title, edition.site.rows, key=key)
    return Exhibited(key, figure, pack_chart(figure), table)
