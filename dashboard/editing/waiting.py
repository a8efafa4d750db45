"""What the log knows beside the dataset: new sources and the like that wait, and spent keys.

Runs of a form ask again and again, and the log may be long; so it is asked once for each state.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache

from dashboard.editing.content import PARENTS
from data import Catalog
from data.revisions import Store
from data.revisions.fold import RECORDS
from data.revisions.history import Asked, Mark, read_events
from data.revisions.keys import list_keys
from schemas import Change, Draft

GIVEN = ("regions", "indicators")  # their keys are given by a standard, or say what is meant
WAITING = 1000  # new sources and the like that wait for review at once


@lru_cache(maxsize=2)  # a run of a form asks several times
def list_waiting(store: Store, _mark: Mark) -> list[Draft]:
    """Return the new sources and the like that wait for review, in one state of the log."""
    return [
        Draft(table=found.table, key=found.key, change=Change.ADD, row=found.row)
        for table in PARENTS.values()
        for event in read_events(store, Asked(table=table, pending=True), size=WAITING)
        if (found := event.revision).change is Change.ADD
    ]


@lru_cache(maxsize=2)  # every run of a form asks; the log may be long
def list_taken_keys(
    store: Store, catalog: Catalog, _last_revision: int
) -> Mapping[str, Collection[str]]:
    """Return the keys that no new row may have, by table, in one state of the log."""
    taken: dict[str, Collection[str]] = {}
    for tables in (RECORDS, *((table,) for table in PARENTS.values())):
        frames = [catalog.frames[table] for table in tables]
        known = (key for frame in frames for key in frame.iloc[:, 0].tolist())  # a key comes first
        past = set[str]() if tables[0] in GIVEN else list_keys(store, tables)
        keys = frozenset(past.union(known))
        taken |= dict.fromkeys(tables, keys)
    return taken
