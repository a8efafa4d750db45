"""Counts how much the dataset holds at a day."""

from dataclasses import dataclass

import pandas as pd

from data.filters import know_by


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
    asked = ["kind", "region", "instrument", "tier"]
    known = records.loc[know_by(records, as_of), asked]
    official = known["tier"].isin(["primary", "repost", "official_media"])
    return Summary(
        targets=int((known["kind"] == "target").sum()),
        actuals=int((known["kind"] == "actual").sum()),
        regions=known["region"].nunique(),
        instruments=known.loc[known["instrument"] != "", "instrument"].nunique(),
        official_share=float(official.mean()) if len(known) else None,
    )
