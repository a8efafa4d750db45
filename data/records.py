"""Joins targets and actuals into the frame that every view starts from: a row a record."""

import pandas as pd

from data.convert import add_base_values
from data.dates import first_days, last_days
from data.lookup import look_up
from data.regions import add_provinces
from data.supersession import add_supersession


def build_records(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return targets and actuals as one frame (columns: see CONTRIBUTING, "The records frame")."""
    return add_supersession(join_records(tables))


def join_records(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the same frame without the columns that say which target replaces which.

    `date` is the last day that a deadline or as-of date can mean, `announced` the earliest day of
    its instrument or, for a record without one, of its source.
    """
    targets = tables["targets"].rename(columns={"deadline": "date_text"}).assign(kind="target")
    actuals = tables["actuals"].rename(columns={"as_of": "date_text"}).assign(kind="actual")
    records = pd.concat([targets, actuals], ignore_index=True)
    records = add_base_values(_add_origin(records, tables), tables["units"])
    records = _add_places(records, add_provinces(tables["regions"]).set_index("code"))
    dates = last_days(records["date_text"])
    return records.assign(
        family=look_up(records["indicator"], tables["indicators"].set_index("code")["family"]),
        comparison=look_up(records["scope"], tables["scopes"].set_index("code")["comparison"]),
        date=dates,
        year=dates.dt.year.astype("Int64"),
        announced=first_days(records["announced_text"]),
    )


def _add_origin(records: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    instruments = tables["instruments"].set_index("id")
    sources = tables["sources"].set_index("id")
    issued = look_up(records["instrument"], instruments["issued_on"])
    seen = look_up(records["source"], sources["published_on"])
    return records.assign(
        announced_text=issued.where(records["instrument"] != "", seen),
        force=look_up(records["instrument"], instruments["force"]),
        tier=look_up(records["source"], sources["tier"]),
    )


def _add_places(records: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    places = ("level", "parent", "province")
    return records.assign(**{name: look_up(records["region"], regions[name]) for name in places})
