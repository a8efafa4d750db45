"""Chooses records: pure masks over the records frame, with the as-of date as a parameter."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

Positions = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class Query:
    """What a reader asks of all records: words, and wanted values by column (none: any)."""

    as_of: pd.Timestamp
    text: str = ""
    wanted: tuple[tuple[str, tuple[str, ...]], ...] = ()


def know_by(records: pd.DataFrame, as_of: pd.Timestamp) -> pd.Series:
    """Mark the records that were announced by a day; an unknown announcement counts as known."""
    return ~(records["announced"] > as_of)


def mark_in_force(records: pd.DataFrame, as_of: pd.Timestamp) -> pd.Series:
    """Mark the records that nothing known by a day has replaced."""
    return know_by(records, as_of) & ~(records["replaced_on"] <= as_of)


def select_records(records: pd.DataFrame, **wanted: Collection[Any]) -> pd.DataFrame:
    """Return the records whose columns hold one of the wanted values.

    An empty collection asks for nothing: `select_records(records, kind=["target"], level=[])`.
    """
    asked = {name: list(values) for name, values in wanted.items() if values}
    if not asked:
        return records
    keep = pd.Series(True, index=records.index)
    for name, values in asked.items():
        keep &= records[name].isin(values)
    return records[keep]


def find_records(records: pd.DataFrame, texts: pd.Series, query: Query) -> Positions:
    """Return the positions of the records that a query asks for.

    `texts` has the index of `records`; a record is found when its text holds every word, in any
    order.
    """
    keep = know_by(records, query.as_of)
    for word in query.text.lower().split():
        keep &= texts.str.contains(word, regex=False)
    for column, values in query.wanted:
        if values:
            keep &= records[column].astype("str").isin(values)
    return np.flatnonzero(keep.to_numpy())


def count_values(
    records: pd.DataFrame, positions: Positions, columns: Collection[str]
) -> dict[str, dict[str, int]]:
    """Return how often each value stands in each column, most frequent first; blanks left out."""
    counts: dict[str, dict[str, int]] = {}
    for column in columns:
        values = records[column].take(positions).dropna().astype("str")
        found = values[values != ""].value_counts()
        counts[column] = {str(value): int(count) for value, count in found.items()}
    return counts
