"""All caches of the dashboard. Each wraps a plain function; the dataset and the request together
are the key.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.figures.compare import build_compare
from dashboard.figures.compare_request import CompareRequest, list_relatives
from dashboard.figures.coverage import CoverageRequest, build_coverage_figure
from dashboard.figures.deadlines import DeadlinesRequest, build_timeline_figure, build_years_figure
from dashboard.figures.model import Figure, Look
from dashboard.figures.region import (
    Inside,
    RegionRequest,
    build_region_history,
    build_region_timeline,
    list_documents,
    list_indicators,
    list_inside_region,
    request_peers,
)
from dashboard.figures.tables import describe_records
from dashboard.settings import Settings
from dashboard.text.search import build_search_texts
from data import Catalog, load_catalog
from data.compare import busiest_year, list_years
from data.coverage import Summary, summarize
from data.deadlines import list_dated_targets, select_due_after, select_due_before
from data.filters import (
    Positions,
    Query,
    count_values,
    find_records,
    know_by,
    select_records,
)

PAGE_SIZE = 50  # records on one page of the Records page
FILTERS = ("kind", "region", "indicator", "level", "year", "force", "tier")
LINES = 5  # records in a list on the overview; the whole list is one click away
QUERIES = 64  # positions kept: 8 bytes a record found
FIGURES = 512  # figures kept ready: more than one day's views of all pages; each is some 50 kB


def load_dataset() -> Catalog:
    """Return the dataset that this process serves."""
    return _load_once(Settings.from_environment().data)


@lru_cache(maxsize=2)
def _load_once(folder: Path) -> Catalog:
    return load_catalog(folder)


@lru_cache(maxsize=2)
def load_search_texts(catalog: Catalog) -> pd.Series:
    """Return what the search box searches, one text a record."""
    return build_search_texts(catalog)


@lru_cache(maxsize=FIGURES)
def load_compare(catalog: Catalog, request: CompareRequest, look: Look) -> Figure:
    """Return a comparison, built once."""
    return build_compare(catalog, request, look)


@lru_cache(maxsize=FIGURES)
def load_timeline(catalog: Catalog, request: DeadlinesRequest, look: Look) -> Figure:
    """Return the timeline of deadlines, built once."""
    return build_timeline_figure(catalog, request, look)


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
    return build_region_timeline(catalog, request, look)


@lru_cache(maxsize=FIGURES)
def load_coverage(catalog: Catalog, request: CoverageRequest, look: Look) -> Figure:
    """Return regions by indicators, built once."""
    return build_coverage_figure(catalog, request, look)


@dataclass(frozen=True)
class Headline:
    """The first records of a list, and how many it has."""

    first: tuple[Any, ...]
    total: int


@dataclass(frozen=True)
class Due:
    """The lists around a day: what fell due, what falls due, what came in last, the nation's."""

    last: pd.DataFrame
    next: pd.DataFrame
    latest: pd.DataFrame
    nation: pd.DataFrame


@lru_cache(maxsize=32)
def load_due(catalog: Catalog, as_of: date) -> Due:
    """Return the lists around a day, worked out once."""
    day = pd.Timestamp(as_of)
    targets = list_dated_targets(catalog.records, day)
    known = catalog.records[know_by(catalog.records, day)].dropna(subset="announced")
    nation = select_records(targets, level=["country"])
    return Due(
        last=select_due_before(targets, day),
        next=select_due_after(targets, day),
        latest=known.sort_values("announced", ascending=False, kind="stable"),
        nation=nation[nation["date"] > day],
    )


@lru_cache(maxsize=32)
def load_headlines(catalog: Catalog, as_of: date) -> dict[str, Headline]:
    """Return the first records of each list around a day, ready to show."""
    due = load_due(catalog, as_of)
    lists = {"next": due.next, "latest": due.latest, "nation": due.nation}
    return {
        name: Headline(tuple(records.head(LINES).itertuples()), len(records))
        for name, records in lists.items()
    }


@dataclass(frozen=True)
class Choices:
    """What can be chosen for one indicator at some levels."""

    years: tuple[str, ...]
    usual_years: tuple[str, ...]  # what is shown when no year was chosen
    regions: tuple[str, ...]
    has_relatives: bool


@lru_cache(maxsize=FIGURES)
def load_choices(catalog: Catalog, indicator: str, levels: tuple[str, ...]) -> Choices:
    """Return the choices for an indicator, worked out once."""
    records = catalog.records_of(indicator)
    usual = busiest_year(records, levels)
    regions = select_records(records, level=levels)["region"]
    return Choices(
        years=tuple(str(year) for year in list_years(records, levels)),
        usual_years=(str(usual),) if usual else (),
        regions=tuple(sorted(set(regions))),
        has_relatives=len(list_relatives(catalog, indicator)) > 1,
    )


@lru_cache(maxsize=FIGURES)
def load_region_indicators(catalog: Catalog, region: str) -> tuple[str, ...]:
    """Return the indicators of which a region has records, those with most first."""
    return tuple(list_indicators(catalog, region))


@lru_cache(maxsize=FIGURES)
def load_peers(catalog: Catalog, request: RegionRequest) -> CompareRequest | None:
    """Return the comparison of a region with its peers, worked out once."""
    return request_peers(catalog, request)


@lru_cache(maxsize=FIGURES)
def load_documents(catalog: Catalog, region: str) -> list[Any]:
    """Return the documents of a region with their counts of records, listed once."""
    return list_documents(catalog, region)


@lru_cache(maxsize=FIGURES)
def load_inside(catalog: Catalog, region: str) -> list[Inside]:
    """Return the regions with records inside a region, listed once."""
    return list_inside_region(catalog, region)


@lru_cache(maxsize=32)
def load_source_counts(catalog: Catalog, column: str) -> dict[str, int]:
    """Return how many records each tier or publisher carries, counted once."""
    sources = catalog.frames["sources"].set_index("id")
    values = catalog.records["source"].map(sources[column])
    return {str(name): int(count) for name, count in values[values != ""].value_counts().items()}


@lru_cache(maxsize=32)
def load_summary(catalog: Catalog, as_of: date) -> Summary:
    """Return how much the dataset holds at a day, counted once."""
    return summarize(catalog.records, pd.Timestamp(as_of))


@lru_cache(maxsize=32)
def load_due_tables(
    catalog: Catalog, as_of: date, language: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return what fell due and what falls due in words, written once."""
    due = load_due(catalog, as_of)
    return (
        describe_records(due.last, catalog, language),
        describe_records(due.next, catalog, language),
    )


@lru_cache(maxsize=QUERIES)
def load_positions(catalog: Catalog, query: Query) -> Positions:
    """Return where the records stand that a query asks for, searched once."""
    return find_records(catalog.records, load_search_texts(catalog), query)


@lru_cache(maxsize=QUERIES)
def load_counts(catalog: Catalog, query: Query) -> dict[str, dict[str, int]]:
    """Return how many records stand behind each filter option, counted once."""
    return count_values(catalog.records, load_positions(catalog, query), FILTERS)


@lru_cache(maxsize=QUERIES)
def load_record_page(catalog: Catalog, query: Query, *, page: int, language: str) -> pd.DataFrame:
    """Return one page of the records that a query asks for, in words."""
    chosen = load_positions(catalog, query)[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    return describe_records(catalog.records.iloc[chosen], catalog, language)


def warm_up(catalog: Catalog, as_of: date) -> None:
    """Prepare what the first reader would wait for: the search texts and plotly's own start."""
    load_search_texts(catalog)
    load_years(catalog, DeadlinesRequest(as_of=as_of), Look())
