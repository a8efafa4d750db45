"""What falls due around a day: the targets, their states, and the lists of them."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Generic, TypeVar

import pandas as pd

from dashboard.figures.tables import describe_states
from dashboard.loading.sizes import DAYS
from dashboard.loading.states import load_states
from dashboard.loading.tables import Pages
from data import Catalog
from data.deadlines import WINDOW, list_dated_targets, select_due_after, select_due_before
from schemas import State

List = TypeVar("List")


@dataclass(frozen=True)
class Due:
    """The lists around a day: what fell due in the year before, what falls due in the next."""

    last: pd.DataFrame
    next: pd.DataFrame


@lru_cache(maxsize=32)
def load_due(catalog: Catalog, as_of: date) -> Due:
    """Return the lists around a day, worked out once."""
    day, records = pd.Timestamp(as_of), catalog.records
    around = records["date"].between(day - WINDOW, day + WINDOW)
    targets = list_dated_targets(records[around], day)
    return Due(last=select_due_before(targets, day), next=select_due_after(targets, day))


@dataclass(frozen=True)
class Around(Generic[List]):
    """Targets around a day: fell due in the last twelve months, fall due in the next, and
    all that fell due without a result.
    """

    last: List
    next: List
    silent: List


@lru_cache(maxsize=DAYS)
def load_due_states(catalog: Catalog, as_of: date) -> Around[pd.DataFrame]:
    """Return the states of the targets around a day."""
    due, states = load_due(catalog, as_of), load_states(catalog, as_of)
    places = pd.Index(states["id"])

    def judge(targets: pd.DataFrame) -> pd.DataFrame:
        return states.take(places.get_indexer(pd.Index(targets["id"])))

    silent = states[~states["draft"] & (states["state"] == State.DUE_NO_RESULT)]
    return Around(
        last=judge(due.last),
        next=judge(due.next),
        silent=silent.sort_values("date", ascending=False),
    )


@lru_cache(maxsize=DAYS)
def load_due_tables(catalog: Catalog, as_of: date, language: str) -> Around[Pages]:
    """Return the lists of the Deadlines page."""
    around = load_due_states(catalog, as_of)
    describe = partial(describe_states, catalog=catalog, language=language)
    return Around(*(Pages(rows, describe) for rows in (around.last, around.next, around.silent)))
