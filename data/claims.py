"""Finds the records that make a record's claim too: with the same figure, or with another one."""

from dataclasses import dataclass

import pandas as pd

from data.conflicts import find_conflicts
from data.supersession import CLAIM

FIGURE = ["comparator", "base_value", "base_value_max"]


@dataclass(frozen=True)
class Claims:
    """Ids of the records that claim the same thing as one record.

    `same` say it with the same figure, elsewhere (in the same document is an error, see
    `data/checks/repeated.py`); `conflicting` with a figure that cannot hold beside it.
    """

    same: tuple[str, ...] = ()
    conflicting: tuple[str, ...] = ()


def compare_claims(records: pd.DataFrame, record_id: str) -> Claims:
    """Return which other rows of `records` claim the same as one of them.

    The claim is who, what, in which scope and for which day; targets without a deadline are alike.
    What conflicts is decided as in the whole dataset (`find_conflicts`).
    """
    mine = records[records["id"] == record_id]
    alike = _select_alike(records, mine)
    equal = alike[_equals(alike, mine, FIGURE) & (alike["id"] != record_id)]
    pairs = find_conflicts(alike)
    conflicting = [
        *pairs.loc[pairs["record"] == record_id, "other"],
        *pairs.loc[pairs["other"] == record_id, "record"],
    ]
    return Claims(
        same=tuple(equal["id"]),
        conflicting=tuple(str(other) for other in conflicting),
    )


def _select_alike(records: pd.DataFrame, mine: pd.DataFrame) -> pd.DataFrame:
    return records[_equals(records, mine, [*CLAIM, "base_unit"])]


def _equals(rows: pd.DataFrame, mine: pd.DataFrame, columns: list[str]) -> pd.Series:
    """Mark the rows whose columns say what the one row of `mine` says; blank equals blank."""
    equal = pd.Series(True, index=rows.index)
    for name in columns:
        wanted = mine[name].iloc[0]
        equal &= rows[name].isna() if pd.isna(wanted) else rows[name].eq(wanted)
    return equal
