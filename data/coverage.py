"""Says what the dataset knows and does not know: counts for the overview, and regions by
indicators.
"""

from dataclasses import dataclass

import pandas as pd

from data.filters import know_by

BOTH, TARGET_ONLY, ACTUAL_ONLY, NOTHING = "target and actual", "target only", "actual only", ""


@dataclass(frozen=True)
class Summary:
    """How much the dataset holds at an as-of date."""

    targets: int
    actuals: int
    regions: int
    instruments: int
    official_share: (
        float | None
    )  # of records, seen on a government site, in full text or in official media


def summarize(records: pd.DataFrame, as_of: pd.Timestamp) -> Summary:
    """Count what was known by a day."""
    known = records[know_by(records, as_of)]
    official = known["tier"].isin(["primary", "repost", "official_media"])
    return Summary(
        targets=int((known["kind"] == "target").sum()),
        actuals=int((known["kind"] == "actual").sum()),
        regions=known["region"].nunique(),
        instruments=known.loc[known["instrument"] != "", "instrument"].nunique(),
        official_share=float(official.mean()) if len(known) else None,
    )


def cover(records: pd.DataFrame, regions: list[str], indicators: list[str]) -> pd.DataFrame:
    """Return `region, indicator, state` for every pair, the empty ones included."""
    pairs = pd.MultiIndex.from_product([regions, indicators], names=["region", "indicator"])
    counts = records.groupby(["region", "indicator", "kind"]).size().unstack("kind", fill_value=0)
    counts = counts.reindex(index=pairs, columns=["target", "actual"], fill_value=0)
    targets, actuals = counts["target"] > 0, counts["actual"] > 0
    state = pd.Series(NOTHING, index=pairs)
    state = state.mask(targets & actuals, BOTH).mask(targets & ~actuals, TARGET_ONLY)
    return state.mask(actuals & ~targets, ACTUAL_ONLY).rename("state").reset_index()
