"""What can be chosen and what a search finds, worked out once a question."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd
import pyarrow as pa

from dashboard.figures.compare_request import list_relatives
from dashboard.figures.region import (
    list_indicators,
)
from dashboard.figures.words import name_value
from dashboard.loading.sizes import FIGURES
from dashboard.loading.tables import describe_once
from dashboard.text.search import build_search_texts
from data import Catalog
from data.compare import busiest_year, list_years
from data.filters import (
    Positions,
    Query,
    count_values,
    find_records,
    select_records,
)

PAGE_SIZE = 50  # records on one page of the Records page
FILTERS = ("kind", "region", "indicator", "level", "year", "force", "tier")
QUERIES = 64  # positions kept: 8 bytes a record found


@dataclass(frozen=True)
class Choices:
    """What can be chosen for one indicator at some levels."""

    years: tuple[int, ...]
    usual_years: tuple[int, ...]  # what is shown when no year was chosen
    regions: tuple[str, ...]
    has_relatives: bool


@lru_cache(maxsize=FIGURES)
def load_choices(catalog: Catalog, indicator: str, levels: tuple[str, ...]) -> Choices:
    """Return the choices for an indicator, worked out once."""
    records = catalog.records_of(indicator)
    usual = busiest_year(records, levels)
    regions = select_records(records, level=levels)["region"]
    return Choices(
        years=tuple(list_years(records, levels)),
        usual_years=(usual,) if usual else (),
        regions=tuple(sorted(set(regions))),
        has_relatives=len(list_relatives(catalog, indicator)) > 1,
    )


@lru_cache(maxsize=FIGURES)
def load_region_indicators(catalog: Catalog, region: str) -> tuple[str, ...]:
    """Return the indicators of which a region has records, those with most first."""
    return tuple(list_indicators(catalog, region))


@lru_cache(maxsize=2)
def load_search_texts(catalog: Catalog) -> pd.Series:
    """Return what the search box searches, one text a record."""
    return build_search_texts(catalog)


@lru_cache(maxsize=QUERIES)
def load_positions(catalog: Catalog, query: Query) -> Positions:
    """Return where the records stand that a query asks for, searched once."""
    records = catalog.records
    # Without a word to look for, no text is read: of a million records, making them takes seconds.
    texts = load_search_texts(catalog) if query.text.split() else records["id"]
    return find_records(records, texts, query)


@lru_cache(maxsize=QUERIES)
def load_options(catalog: Catalog, query: Query, language: str) -> dict[str, dict[str, str]]:
    """Return the label of each filter option with the number of records behind it."""
    counts = count_values(catalog.records, load_positions(catalog, query), FILTERS)
    return {
        column: {
            code: f"{name_value(catalog, column, code, language=language)} ({count:,})"
            for code, count in values.items()
        }
        for column, values in counts.items()
    }


@lru_cache(maxsize=2)
def load_values(catalog: Catalog) -> dict[str, frozenset[str]]:
    """Return the values that each filter can have, whatever is searched, listed once."""
    everything = np.arange(len(catalog.records))
    counts = count_values(catalog.records, everything, FILTERS)
    return {column: frozenset(values) for column, values in counts.items()}


@lru_cache(maxsize=QUERIES)
def load_record_page(catalog: Catalog, query: Query, *, page: int, language: str) -> pa.Table:
    """Return one page of the records that a query asks for, in words."""
    chosen = load_positions(catalog, query)[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    return describe_once(catalog.records.iloc[chosen], catalog, language)
