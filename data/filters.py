"""Chooses records: pure masks over the records frame, with the as-of date as a parameter."""

from collections.abc import Collection

import pandas as pd


def know_by(records: pd.DataFrame, as_of: pd.Timestamp) -> pd.Series:
    """Mark the records that were announced by a day; those with an unknown announcement count as
    known.
    """
    return ~(records["announced"] > as_of)


def mark_in_force(records: pd.DataFrame, as_of: pd.Timestamp) -> pd.Series:
    """Mark the records that nothing known by a day has replaced."""
    return know_by(records, as_of) & ~(records["replaced_on"] <= as_of)


def select_records(
    records: pd.DataFrame,
    *,
    kinds: Collection[str] = (),
    indicators: Collection[str] = (),
    families: Collection[str] = (),
    regions: Collection[str] = (),
    levels: Collection[str] = (),
    years: Collection[int] = (),
    forces: Collection[str] = (),
    tiers: Collection[str] = (),
) -> pd.DataFrame:
    """Return the records whose columns hold one of the wanted values; an empty collection asks for
    nothing.
    """
    wanted = {
        "kind": kinds,
        "indicator": indicators,
        "family": families,
        "region": regions,
        "level": levels,
        "year": years,
        "force": forces,
        "tier": tiers,
    }
    keep = pd.Series(True, index=records.index)
    for name, values in wanted.items():
        if values:
            keep &= records[name].isin(list(values))
    return records[keep]


def search_records(records: pd.DataFrame, texts: pd.Series, query: str) -> pd.DataFrame:
    """Return the records whose text (same index, lower case) holds every word of a query in any
    order.
    """
    keep = pd.Series(True, index=records.index)
    for word in query.lower().split():
        keep &= texts.str.contains(word, regex=False)
    return records[keep]
