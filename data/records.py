"""Joins targets and actuals into the frame that every view starts from: a row a record."""

from collections.abc import Collection

import pandas as pd

from data.convert import add_base_values
from data.dates import first_days, last_days
from data.lookup import mark, read_texts
from data.regions import add_provinces
from data.supersession import add_supersession
from schemas import Level

ORDER = ["region", "indicator", "date"]
WEIGHTS = {str(level): place for place, level in enumerate(Level)}


def build_records(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return targets and actuals as one frame (columns: see CONTRIBUTING, "The records frame")."""
    return add_supersession(join_records(tables))


def update_records(
    before: pd.DataFrame, tables: dict[str, pd.DataFrame], changed: Collection[str]
) -> pd.DataFrame:
    """Return the ordered records of the tables from those before some targets and actuals changed.

    `changed` are their ids. Only what such a record can replace, or be replaced by, is built anew:
    the records of its region and indicator. All other tables must say of the rest what they said.
    """
    if not changed:
        return before
    targets, actuals = tables["targets"], tables["actuals"]
    regions, indicators = set[str](), set[str]()
    for frame in (before, targets, actuals):
        touched = mark(frame["id"], changed)
        regions |= set(frame["region"][touched])
        indicators |= set(frame["indicator"][touched])
    stale, *near = (
        mark(frame["region"], regions) & mark(frame["indicator"], indicators)
        for frame in (before, targets, actuals)
    )
    narrow = {"targets": targets[near[0]], "actuals": actuals[near[1]]}
    new = build_records({**tables, **narrow})
    return order_records(pd.concat([before[~stale], new], ignore_index=True))


def order_records(records: pd.DataFrame) -> pd.DataFrame:
    """Put the nation first, then provinces, cities, districts and zones."""
    weight = [WEIGHTS.get(level, len(WEIGHTS)) for level in records["level"].tolist()]
    order = records[ORDER].assign(weight=weight).sort_values(["weight", *ORDER]).index
    return records.take(order.to_numpy()).reset_index(drop=True)


def join_records(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the same frame without the columns that say which target replaces which.

    `date` is the last day that a deadline or as-of date can mean, `announced` the earliest day of
    its instrument or, for a record without one, of its source.
    """
    targets = tables["targets"].rename(columns={"deadline": "date_text"})
    actuals = tables["actuals"].rename(columns={"as_of": "date_text"})
    records = pd.concat([targets, actuals], ignore_index=True)
    kinds = ["target"] * len(targets) + ["actual"] * len(actuals)
    records = add_base_values(
        records.assign(
            kind=pd.Series(kinds, index=records.index, dtype="str"), **_find_origin(records, tables)
        ),
        tables["units"],
    )
    dates = last_days(records["date_text"])
    added = {
        **_find_places(records, add_provinces(tables["regions"])),
        "family": read_texts(records["indicator"], tables["indicators"], "family"),
        "comparison": read_texts(records["scope"], tables["scopes"], "comparison"),
        "date": dates,
        "year": dates.dt.year.astype("Int64"),
        "announced": first_days(records["announced_text"]),
    }
    return pd.concat([records, pd.DataFrame(added)], axis=1)


def _find_origin(records: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> dict[str, pd.Series]:
    instrument, source = records["instrument"], records["source"]
    issued = read_texts(instrument, tables["instruments"], "issued_on")
    seen = read_texts(source, tables["sources"], "published_on")
    return {
        "announced_text": issued.where(instrument != "", seen),
        "force": read_texts(instrument, tables["instruments"], "force"),
        "tier": read_texts(source, tables["sources"], "tier"),
    }


def _find_places(records: pd.DataFrame, regions: pd.DataFrame) -> dict[str, pd.Series]:
    places = ("level", "parent", "province")
    return {name: read_texts(records["region"], regions, name) for name in places}
