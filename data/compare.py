"""Gathers the records that one comparison shows, and says of every other record why it is left
out.
"""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from data.filters import know_by, mark_in_force, select_records


@dataclass(frozen=True)
class Selection:
    """What a comparison asks for. Empty collections ask for nothing in particular."""

    as_of: pd.Timestamp
    levels: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    in_force: bool = True
    drafts: bool = False


@dataclass(frozen=True)
class Comparison:
    """`shown` are records; `left_out` has `id region reason`, reason being one of the constants
    below.
    """

    shown: pd.DataFrame
    left_out: pd.DataFrame


APART = "apart"  # its scope counts something else
UNDATED = "undated"  # a target without a deadline
DRAFT = "draft"
SUPERSEDED = "superseded"
REASONS = (APART, UNDATED, DRAFT, SUPERSEDED)


def compare_targets(records: pd.DataFrame, selection: Selection) -> Comparison:
    """Return the targets of one indicator that a selection compares, and those it leaves out.

    Records of other levels, regions or years are not asked for, so they are neither shown nor left
    out; a target without a deadline could belong to any year, so it is left out by name.
    """
    asked = _ask(records[records["kind"] == "target"], selection)
    in_force = mark_in_force(asked, selection.as_of)
    reasons = pd.Series("", index=asked.index)
    if selection.in_force:
        reasons = reasons.mask(~in_force, SUPERSEDED)
    if not selection.drafts:
        reasons = reasons.mask(asked["force"] == "draft", DRAFT)
    reasons = reasons.mask(asked["date"].isna(), UNDATED).mask(asked["comparison"] == APART, APART)
    return _split(asked, reasons)


def compare_actuals(records: pd.DataFrame, selection: Selection) -> Comparison:
    """Return the reported figures that a selection compares, whatever their year, and those it
    leaves out.
    """
    any_year = Selection(selection.as_of, selection.levels, selection.regions)
    asked = _ask(records[records["kind"] == "actual"], any_year)
    reasons = pd.Series("", index=asked.index).mask(asked["date"].isna(), UNDATED)
    reasons = reasons.mask(asked["comparison"] == APART, APART)
    return _split(asked, reasons)


def latest_per_region(actuals: pd.DataFrame) -> pd.DataFrame:
    """Return one actual a region and indicator: the latest, of several on one day the best
    sourced.
    """
    tiers = {"primary": 0, "repost": 1, "official_media": 2, "secondary": 3}
    ordered = actuals.assign(closeness=actuals["tier"].map(tiers)).sort_values(
        ["date", "closeness"], ascending=[False, True], kind="stable"
    )
    return ordered.drop_duplicates(["region", "indicator"]).drop(columns="closeness")


def list_years(records: pd.DataFrame, levels: Collection[str] = ()) -> list[int]:
    """Return the deadline years of comparable targets, earliest first."""
    targets = select_records(records, kind=["target"], level=levels)
    years = targets.loc[targets["comparison"] != APART, "year"].dropna().unique()
    return sorted(int(year) for year in years)


def busiest_year(records: pd.DataFrame, levels: Collection[str] = ()) -> int | None:
    """Return the deadline year with most comparable targets in force, the latest of equals; None
    without any. Drafts are not in force.
    """
    targets = select_records(records, kind=["target"], level=levels)
    in_force = (targets["superseded_by"] == "") & (targets["force"] != "draft")
    counts = targets.loc[in_force & (targets["comparison"] != APART), "year"].value_counts()
    return int(counts[counts == counts.max()].index.max()) if len(counts) else None


def _ask(records: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    asked = select_records(records, level=selection.levels, region=selection.regions)
    asked = asked[know_by(asked, selection.as_of)]
    if not selection.years:
        return asked
    return asked[asked["year"].isin(selection.years) | asked["date"].isna()]


def _split(asked: pd.DataFrame, reasons: pd.Series) -> Comparison:
    left_out = asked.loc[reasons != "", ["id", "region"]].assign(reason=reasons[reasons != ""])
    return Comparison(asked[reasons == ""], left_out)
