"""Figures kept ready: the dataset, the request and the look together are the key."""

from functools import lru_cache

from dashboard.figures.compare import build_compare
from dashboard.figures.compare_request import CompareRequest
from dashboard.figures.deadline_years import build_years_figure
from dashboard.figures.deadlines import DeadlinesRequest, build_timeline_figure
from dashboard.figures.model import Figure, Look
from dashboard.figures.region import (
    RegionRequest,
    build_region_history,
    build_region_timeline,
    request_peers,
)
from dashboard.loading.sizes import FIGURES
from dashboard.loading.states import load_states
from data import Catalog


@lru_cache(maxsize=FIGURES)
def load_compare(catalog: Catalog, request: CompareRequest, look: Look) -> Figure:
    """Return a comparison, built once."""
    return build_compare(catalog, request, look)


@lru_cache(maxsize=FIGURES)
def load_timeline(catalog: Catalog, request: DeadlinesRequest, look: Look) -> Figure:
    """Return the timeline of deadlines, built once."""
    states = load_states(catalog, request.as_of)
    return build_timeline_figure(catalog, states, request, look=look)


@lru_cache(maxsize=FIGURES)
def load_years(catalog: Catalog, request: DeadlinesRequest, look: Look) -> Figure:
    """Return the counts of deadlines by year, built once."""
    return build_years_figure(catalog, request, look)


@lru_cache(maxsize=FIGURES)
def load_region_history(catalog: Catalog, request: RegionRequest, look: Look) -> Figure:
    """Return one region's figures of one indicator, built once."""
    return build_region_history(catalog, request, look)


@lru_cache(maxsize=FIGURES)
def load_region_timeline(catalog: Catalog, request: RegionRequest, look: Look) -> Figure:
    """Return one region's targets in time, built once."""
    states = load_states(catalog, request.as_of)
    return build_region_timeline(catalog, states, request, look=look)


@lru_cache(maxsize=FIGURES)
def load_peers(catalog: Catalog, request: RegionRequest) -> CompareRequest | None:
    """Return the comparison of a region with its peers, worked out once."""
    return request_peers(catalog, request)
