"""Briefs: the figures that tell the whole story of one region or one indicator."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from dashboard.figures.chains import ChainRequest
from dashboard.figures.compare_request import MAP, STEPS, CompareRequest
from dashboard.figures.deadlines import DeadlinesRequest
from dashboard.figures.model import Look
from dashboard.figures.progress import ProgressRequest
from dashboard.figures.region import RegionRequest
from dashboard.figures.sums import SumRequest
from dashboard.loading import (
    load_chains,
    load_choices,
    load_pairs,
    load_peers,
    load_states,
    load_summable,
)
from dashboard.views.exhibits import Item
from dashboard.views.kinds import (
    CHAIN,
    COMPARE,
    GOALS,
    PROVINCES,
    REGION_HISTORY,
    REGION_TIMELINE,
    SUM,
    TIMELINE,
    TRAJECTORY,
    TrajectoryRequest,
)
from dashboard.views.usual import HEADLINE, list_comparable
from dashboard.views.view import View
from data import Catalog
from data.filters import select_records

SHOWN_INDICATORS = 2  # of a region, in time: those of which most is known
LEAST_PEERS = 3  # or a ranking says nothing
MOST_FIGURES = 6  # with title, contents, sources and method at most ten slides


def brief_region(catalog: Catalog, region: str, *, as_of: date) -> list[Item]:
    """Return the figures of a region: its targets and states by deadline, its main figures in time
    and its place among its peers, what it changed, and the way to a goal.
    """
    timeline = View(REGION_TIMELINE, RegionRequest(region, as_of))
    asked = [RegionRequest(region, as_of, code) for code in _list_main(catalog, region)]
    histories = [View(REGION_HISTORY, request) for request in asked]
    peers = [
        View(COMPARE, found) for found in (load_peers(catalog, item) for item in asked) if found
    ]
    last = [*_find_chain(catalog, region, as_of), *_find_trajectory(catalog, region, as_of)]
    middle = [
        *_take_drawn(catalog, histories, most=SHOWN_INDICATORS, rows=2),
        *_take_drawn(catalog, peers, most=1, rows=LEAST_PEERS),
    ]
    return _keep_drawn(catalog, [timeline, *middle, *last, *histories])


def brief_indicator(catalog: Catalog, indicator: str, *, as_of: date) -> list[Item]:
    """Return the figures of an indicator: the ranking of its busiest year, its steps, its map, its
    deadlines and states, goals beside figures, and the sum against the nation.
    """
    years = load_choices(catalog, indicator, PROVINCES).usual_years
    ranked = CompareRequest(indicator, as_of, years=years)
    views = [
        View(COMPARE, ranked),
        View(COMPARE, CompareRequest(indicator, as_of, view=MAP, years=years)),
        View(COMPARE, CompareRequest(indicator, as_of, view=STEPS)),
        View(TIMELINE, DeadlinesRequest(as_of, indicator=indicator, levels=PROVINCES)),
        View(GOALS, ProgressRequest(as_of, indicator=indicator)),
    ]
    summable = load_summable(catalog, as_of).get(indicator, ())
    views += [View(SUM, SumRequest(as_of, indicator, year)) for year in summable[:1]]
    return _keep_drawn(catalog, views)


def _list_main(catalog: Catalog, region: str) -> list[str]:
    """The comparable indicators of a region: the headline, then those with goals and results."""
    comparable = list_comparable(catalog)
    records = select_records(catalog.records, region=[region], indicator=comparable)
    kinds = records.groupby("indicator")["kind"].agg(["nunique", "size"])
    ranked = kinds.sort_values(["nunique", "size"], ascending=False, kind="stable")
    return sorted(map(str, ranked.index), key=lambda code: code != HEADLINE)


def _find_chain(catalog: Catalog, region: str, as_of: date) -> list[View]:
    """The goal of a region that took most steps."""
    steps = select_records(load_chains(catalog, as_of), region=[region])["indicator"]
    known = load_pairs(catalog, as_of).get(region, ())
    counts = steps[steps.isin(known)].value_counts()
    if counts.empty or counts.iloc[0] < 2:
        return []
    return [View(CHAIN, ChainRequest(as_of, region, str(counts.index[0])))]


def _find_trajectory(catalog: Catalog, region: str, as_of: date) -> list[View]:
    """The way to the goal of a region that falls due next, of those with figures that speak."""
    states = select_records(load_states(catalog, as_of), region=[region])
    coming = states[states["date"] >= str(as_of)].sort_values(["date", "id"])
    views = (View(TRAJECTORY, TrajectoryRequest(str(record), as_of)) for record in coming["id"])
    return list(_take_drawn(catalog, views, most=1))


def _keep_drawn(catalog: Catalog, views: Iterable[View]) -> list[Item]:
    views = dict.fromkeys(views)
    return [Item(view) for view in _take_drawn(catalog, views, most=MOST_FIGURES)]


def _take_drawn(
    catalog: Catalog, views: Iterable[View], *, most: int, rows: int = 1
) -> Iterator[View]:
    """Give the first views that have a figure with so many rows."""
    drawn = (
        view
        for view in views
        if (figure := view.load(catalog, Look())) is not None and len(figure.table) >= rows
    )
    return islice(drawn, most)
