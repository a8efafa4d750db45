"""Lists beside the figures, worked out once a day and language."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard.figures.nation import write_nation
from dashboard.figures.region import (
    Inside,
    list_documents,
    list_inside_region,
)
from dashboard.figures.tables import describe_searches
from dashboard.figures.words import Line, write_line
from dashboard.i18n import LANGUAGES
from dashboard.loading.due import load_due
from dashboard.loading.sizes import DAYS, FIGURES
from dashboard.text.glossary import Entry, list_entries
from dashboard.views.questions import Question, list_questions
from data import Catalog
from data.summary import Summary, summarize

LINES = 4  # records in a list on the overview; the whole list is one click away


@dataclass(frozen=True)
class Headline:
    """The first records of a list, and how many it has."""

    first: tuple[Line, ...]
    total: int


@lru_cache(maxsize=32)
def load_headlines(catalog: Catalog, as_of: date, language: str) -> dict[str, Headline]:
    """Return the first records of each list around a day in words; `language` keys the cache."""
    coming = load_due(catalog, as_of).next
    announced = catalog.records["announced"]
    known = announced[announced <= pd.Timestamp(as_of)]
    latest = catalog.records.loc[known.nlargest(LINES).index]
    return {
        "next": _write_headline(catalog, coming.head(LINES), len(coming)),
        "latest": _write_headline(catalog, latest, len(known)),
    }


def _write_headline(catalog: Catalog, first: pd.DataFrame, total: int) -> Headline:
    return Headline(tuple(write_line(catalog, row) for row in first.itertuples()), total)


@lru_cache(maxsize=DAYS)
def load_questions(catalog: Catalog, as_of: date, language: str) -> list[Question]:
    """Return the example questions that the dataset can answer; `language` keys the cache."""
    return list_questions(catalog, load_due(catalog, as_of).next, as_of)


@lru_cache(maxsize=2 * len(LANGUAGES))
def load_glossary(catalog: Catalog, language: str) -> dict[str, list[Entry]]:
    """Return the indicators in words by family; `language` keys the cache."""
    return list_entries(catalog, language)


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


@lru_cache(maxsize=4)
def load_searches(catalog: Catalog, language: str) -> pd.DataFrame:
    """Return the searches without a find in words, written once."""
    return describe_searches(catalog, language)


@lru_cache(maxsize=32)
def load_summary(catalog: Catalog, as_of: date) -> Summary:
    """Return how much the dataset holds at a day, counted once."""
    return summarize(catalog.records, pd.Timestamp(as_of))


@lru_cache(maxsize=FIGURES)
def load_nation(catalog: Catalog, indicator: str, as_of: date, *, language: str) -> str:
    """Return the national goal of an indicator in words; `language` keys the cache."""
    return write_nation(catalog, indicator, as_of)
