"""Joins targets and actuals into the frame that every view starts from: a row a record."""

from collections.abc import Collection
from datetime import datetime

import pandas as pd

from data.convert import convert_values
from data.dates import first_days, last_days
from data.lookup import mark, read_columns
from data.regions import add_provinces
from data.supersession import add_supersession
from schemas import Level

PLACES = ("level", "parent", "province")
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
    weights = (WEIGHTS.get(level, len(WEIGHTS)) for level in records["level"].tolist())
    days = (day or datetime.max for day in records["date"].to_numpy().tolist())
    places = (records[name].tolist() for name in ("region", "indicator"))
    keys = list(zip(weights, *places, days, strict=True))
    order = sorted(range(len(keys)), key=keys.__getitem__)  # what is in order costs nothing
    return records.take(order).reset_index(drop=True)


def join_records(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the same frame without the columns that say which target replaces which.

    `date` is the last day that a deadline or as-of date can mean, `announced` the earliest day of
    its instrument or, for a record without one, of its source.
    """
    targets = tables["targets"].rename(columns={"deadline": "date_text"})
    actuals = tables["actuals"].rename(columns={"as_of": "date_text"})
    records = pd.concat([targets, actuals], ignore_index=True)
    kinds = ["target"] * len(targets) + ["actual"] * len(actuals)
    origin = _find_origin(records, tables)
    dates = last_days(records["date_text"])
    added = {
        "kind": pd.Series(kinds, index=records.index, dtype="str"),
        **origin,
        **convert_values(records, tables["units"]),
        **read_columns(records["region"], add_provinces(tables["regions"]), PLACES),
        **read_columns(records["indicator"], tables["indicators"], ["family"]),
        **read_columns(records["scope"], tables["scopes"], ["comparison"]),
        "date": dates,
        "year": dates.dt.year.astype("Int64"),
        "announced": first_days(origin["announced_text"]),
    }
    cells = {name: column.array for name, column in added.items()}  # none is copied or aligned
    return pd.concat([records, pd.DataFrame(cells, index=records.index, copy=False)], axis=1)


def _find_origin(records: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> dict[str, pd.Series]:
    issued = read_columns(records["instrument"], tables["instruments"], ["issued_on", "force"])
    seen = read_columns(records["source"], tables["sources"], ["published_on", "tier"])
    named = records["instrument"] != ""
    return {
        "announced_text": issued["issued_on"].where(named, seen["published_on"]),
        "force": issued["force"],
        "tier": seen["tier"],
    }
