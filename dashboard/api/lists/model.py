"""A list that the API gives, and the parameters that choose from it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from pydantic import BaseModel

from data import Catalog
from schemas import Code
from schemas.fields import EARLIEST_YEAR, LATEST_YEAR

Lister = Callable[[Catalog], Iterable[str]]


@dataclass(frozen=True)
class Filter:
    """A parameter that keeps the rows whose column holds one of the values; it may be repeated,
    unless it takes `one`.
    """

    name: str
    description: str
    list_values: Lister
    is_number: bool = False
    one: bool = False


@dataclass(frozen=True)
class Listing:
    """One list. `read` gives its frame with all columns of `model`, `item` says what one row is
    where rows differ, `lacks` which columns a kind of row does not have. `choices` are parameters
    that decide what the rows are; `read` is given the values of each by name.
    """

    name: str
    title: str
    description: str
    model: type[BaseModel]
    read: Callable[..., pd.DataFrame]
    filters: tuple[Filter, ...]
    texts: Callable[[Catalog, pd.DataFrame], pd.Series]
    item: Any = None
    has_day: bool = True  # whether the as-of day changes what it says
    lacks: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    choices: tuple[Filter, ...] = ()

    @property
    def columns(self) -> list[str]:
        """Names of all columns, in order."""
        return list(self.model.model_fields)

    @property
    def named(self) -> tuple[Filter, ...]:
        """All parameters that take codes of the dataset."""
        return (*self.choices, *self.filters)


def filter_by_code(name: str, description: str, codes: type[Code]) -> Filter:
    """Return a filter by a closed list of codes."""
    return Filter(name, description, lambda _catalog: [str(code) for code in codes])


def filter_by_table(name: str, description: str, table: str) -> Filter:
    """Return a filter by the codes of a table."""
    return Filter(name, description, lambda catalog: catalog.frames[table]["code"].tolist())


def filter_by_flag(name: str, description: str) -> Filter:
    """Return a filter by a column of truths."""
    return Filter(name, description, lambda _catalog: ["true", "false"])


def join_texts(_catalog: Catalog, frame: pd.DataFrame) -> pd.Series:
    """Return all texts of each row, in lower case."""
    texts = frame.select_dtypes("str").fillna("")
    joined = pd.Series("", index=frame.index, dtype="str")
    for name in texts:
        joined = joined + " " + texts[name]
    return joined.str.lower()


YEARS = [str(year) for year in range(EARLIEST_YEAR, LATEST_YEAR + 1)]
YEAR = Filter("year", "Year of the deadline or as-of date.", lambda _catalog: YEARS, is_number=True)
REGION = filter_by_table("region", "Code of the region.", "regions")
INDICATOR = filter_by_table("indicator", "Code of what is measured.", "indicators")
