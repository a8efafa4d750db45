"""Says what falls due when: windows around the as-of date and counts by year. It judges nothing."""

from typing import Any

import numpy as np
import pandas as pd

from data.compare import DRAFT, UNDATED
from data.filters import mark_in_force
from schemas import Level

WINDOW = pd.DateOffset(months=12)
WEIGHTS = {level: place for place, level in enumerate(Level)}


def mark_dated_targets(records: pd.DataFrame, as_of: pd.Timestamp) -> pd.Series:
    """Mark the targets in force with a deadline; drafts are not in force."""
    live = records["kind"].eq("target") & records["date"].notna() & records["force"].ne("draft")
    return live & mark_in_force(records, as_of)


def list_dated_targets(records: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the targets in force with a deadline, earliest first; drafts are not in force."""
    return _take_by_weight(records, mark_dated_targets(records, as_of).to_numpy())


def list_left_out(records: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the targets that nothing has replaced and that have no deadline or are drafts, with
    the `reason`.
    """
    targets = records[records["kind"].eq("target") & mark_in_force(records, as_of)]
    reasons = pd.Series("", index=targets.index).mask(targets["force"] == "draft", DRAFT)
    reasons = reasons.mask(targets["date"].isna(), UNDATED)
    return targets.assign(reason=reasons)[reasons != ""]


def sort_by_weight(records: pd.DataFrame) -> pd.DataFrame:
    """Order records by date, of several on one day the nation first and the zones last."""
    return _take_by_weight(records, np.ones(len(records), bool))


def select_due_before(targets: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the targets whose deadline passed in the twelve months up to the as-of date, latest
    first.
    """
    passed = (targets["date"] <= as_of) & (targets["date"] > as_of - WINDOW)
    return _take_by_weight(targets, passed.to_numpy(), latest_first=True)


def select_due_after(targets: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the targets that fall due in the twelve months after the as-of date, earliest
    first.
    """
    coming = (targets["date"] > as_of) & (targets["date"] <= as_of + WINDOW)
    return _take_by_weight(targets, coming.to_numpy())


def count_by_year(targets: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return `year, count, passed`: how many targets fall due in each year; a year has passed when
    it is over.
    """
    counts = targets.groupby("year").size().rename("count").reset_index()
    ends = pd.to_datetime(counts["year"].astype("str") + "-12-31")
    return counts.assign(passed=ends <= as_of)


def _take_by_weight(
    records: pd.DataFrame, keep: np.ndarray[Any, np.dtype[np.bool_]], *, latest_first: bool = False
) -> pd.DataFrame:
    """Return the marked records in the order of `sort_by_weight`.

    Rows are ordered by the columns that decide, then taken once: with many records each copy of
    all columns takes longer than the rest.
    """
    places = np.flatnonzero(keep)
    by = ["date", "weight", "region", "id"]
    keys = records[["date", "level", "region", "id"]].take(places).set_axis(places)
    keys = keys.assign(weight=keys["level"].map(WEIGHTS))
    order = keys.sort_values(by, ascending=[not latest_first, True, True, True])
    return records.take(order.index.to_numpy())
