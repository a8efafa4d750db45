"""Finds which reported figures speak to a target, and who reported them.

A figure speaks to a target of the same region, indicator and scope, never of a relative, in the
same base unit (yuan and Hong Kong dollars are not added to a path), if the day that it speaks of
is known and has come, and if it was announced by the as-of date; an unknown announcement counts
as known. Scopes of `LOOSE` name a kind of restriction, not a thing: two figures of "one site" may
be of two sites, so none of them decides. What is blocked is listed by `data.progress.blocked`.
"""

import pandas as pd

from data.catalog import Catalog
from data.dates import first_days
from data.filters import know_by
from data.progress.met import add_goals
from schemas import Comparator, Force, Kind, Tier

CLAIM = ["region", "indicator", "scope", "base_unit"]
TOPIC = ["region", "indicator"]
NEAREST = ["date", "closeness", "id"]
LOOSE = (
    "broader", "first-batch", "newly-added", "one-sector", "one-site", "other-definition",
    "part-year", "size-class", "sub-field",
)  # fmt: skip
OWN_WORDS = (Force.LAW, Force.PLAN, Force.WORK_REPORT, Force.SPEECH)
OWN_PAGES = (Tier.PRIMARY, Tier.REPOST)
CLOSENESS = {tier.value: place for place, tier in enumerate(Tier)}


def mark_self_reported(records: pd.DataFrame) -> pd.Series:
    """Mark the figures that the authority itself gave: in a law, plan, work report or speech, or on
    a government page or a full copy of one. What only the press or a third party says is reported
    by others, although they may have it from the authority.
    """
    return records["force"].isin(OWN_WORDS) | records["tier"].isin(OWN_PAGES)


def know_actuals_by(actuals: pd.DataFrame, as_of: pd.Timestamp) -> pd.Series:
    """Mark the figures that were announced by a day and speak of a day that had come.

    "2026" may speak of its first day; a figure for the year's end given in November counts from the
    year's end on.
    """
    ahead = actuals["date"] > as_of
    begun = first_days(actuals.loc[ahead, "date_text"]) <= as_of
    still_ahead = ahead & ~actuals.index.isin(begun.index[begun])
    return know_by(actuals, as_of) & ~still_ahead


def list_catch_alls(catalog: Catalog) -> list[str]:
    """Return the indicators whose records share no meaning."""
    indicators = catalog.frames["indicators"]
    return indicators.loc[indicators["comparable"] == "no", "code"].tolist()


def select_targets(catalog: Catalog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the targets announced by a day, with their goals (see `add_goals`)."""
    records, indicators = catalog.records, catalog.frames["indicators"]
    targets = records[records["kind"].eq(Kind.TARGET) & know_by(records, as_of)]
    lower = indicators.loc[indicators["direction"] == "lower", "code"].tolist()
    return add_goals(targets, targets["indicator"].isin(lower)).reset_index(drop=True)


def select_actuals(catalog: Catalog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the reported figures known by a day, with `usable`: it may decide something."""
    records = catalog.records
    dates = records.loc[records["kind"] == Kind.ACTUAL, ["date", "date_text", "announced"]]
    actuals = records.loc[dates.index[know_actuals_by(dates, as_of)]].reset_index(drop=True)
    usable = (
        actuals["date"].notna()
        & ~actuals["scope"].isin(LOOSE)
        & ~actuals["indicator"].isin(list_catch_alls(catalog))
    )
    return actuals.assign(usable=usable, closeness=actuals["tier"].map(CLOSENESS).astype("int64"))


def match_actuals(targets: pd.DataFrame, actuals: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs `target actual`, positions in both frames, where the figure speaks to the
    target: by target, then by day, on one day the closest source first.
    """
    usable = actuals.loc[actuals["usable"], [*CLAIM, *NEAREST]]  # not what is said of them
    ordered = usable.sort_values(NEAREST, kind="stable")
    claims = pd.concat([targets[CLAIM], ordered[CLAIM]]).groupby(CLAIM, sort=False).ngroup()
    wanted = pd.DataFrame({"claim": claims.iloc[: len(targets)], "target": targets.index})
    found = pd.DataFrame({"claim": claims.iloc[len(targets) :], "actual": ordered.index})
    pairs = wanted.merge(found, on="claim").drop(columns="claim")
    return pairs.sort_values("target", kind="stable", ignore_index=True)


def mark_implied(actuals: pd.DataFrame) -> pd.Series:
    """Mark open figures that another of the same claim and day goes beyond: "over 18,000" beside
    "about 20,000" says nothing more, beside "under 20,000" it does.
    """
    comparator, value = actuals["comparator"], actuals["base_value"]
    over = comparator.isin([Comparator.GT, Comparator.GE])
    under = comparator.isin([Comparator.LT, Comparator.LE])
    days = actuals.assign(
        low=value.mask(under), high=actuals["base_value_max"].fillna(value).mask(over)
    ).groupby([*CLAIM, "date"], sort=False, dropna=False)
    highest, lowest = days["low"].transform("max"), days["high"].transform("min")
    return (over & (value < highest)) | (under & (value > lowest))


def count_on_topic(targets: pd.DataFrame, actuals: pd.DataFrame) -> pd.Series:
    """Count, for each target, all known figures of its region and indicator, blocked or not."""
    topics = pd.concat([targets[TOPIC], actuals[TOPIC]]).groupby(TOPIC, sort=False).ngroup()
    counts = topics.iloc[len(targets) :].value_counts()
    return topics.iloc[: len(targets)].map(counts).fillna(0).astype("int64")
