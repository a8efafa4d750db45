"""Prepares what the first reader would wait for."""

from datetime import date

from dashboard.figures.deadlines import DeadlinesRequest
from dashboard.figures.model import Look
from dashboard.loading.figures import load_years
from dashboard.loading.queries import load_search_texts
from data import Catalog


def warm_up(catalog: Catalog, as_of: date) -> None:
    """Prepare what the first reader would wait for: search texts, plotly, and what draws images."""
    from dashboard.export.images import has_browser  # loads slowly; other commands need none

    load_search_texts(catalog)
    load_years(catalog, DeadlinesRequest(as_of=as_of), Look())
    has_browser()
