"""Reads a page of the log with what each row said before."""

from dataclasses import dataclass
from functools import lru_cache

from data.revisions import Dataset, Store, StoreUnavailable
from data.revisions.before import Before, read_before
from data.revisions.fold import RECORDS
from data.revisions.history import (
    PAGE,
    Asked,
    Event,
    Mark,
    count_events,
    find_last,
    list_authors,
    read_events,
)
from schemas import Change, Revision


@dataclass(frozen=True)
class Told:
    """A line of the log, and the row before it."""

    event: Event
    before: Before


def load_log(dataset: Dataset, asked: Asked, *, page: int = 1) -> list[Told]:
    """Return a page of the log, newest first. Raises StoreUnavailable."""
    store = dataset.store
    events = read_events(store, asked, page=page, size=PAGE)
    before = read_before(store, dataset.release.frames, [event.revision for event in events])
    return [Told(event, before[event.revision.number]) for event in events]


def load_record_log(dataset: Dataset, record_id: str) -> list[Told]:
    """Return the newest lines about a record; none where the log cannot be read."""
    if dataset.trouble:
        return []
    try:
        told = (load_log(dataset, Asked(table=table, key=record_id)) for table in RECORDS)
        return next((lines for lines in told if lines), [])
    except StoreUnavailable:
        return []


def find_retirement(dataset: Dataset, record_id: str) -> Revision | None:
    """Return the revision that took a record out of the dataset; None where none did."""
    if dataset.trouble:
        return None
    try:
        last = (find_last(dataset.store, table, record_id) for table in RECORDS)
        return next((found for found in last if found and found.change is Change.RETIRE), None)
    except StoreUnavailable:
        return None


@lru_cache(maxsize=64)
def load_count(store: Store, _mark: Mark, asked: Asked) -> int:
    """Return how many lines there are, counted once for each state of the log."""
    return count_events(store, asked)


@lru_cache(maxsize=4)
def load_authors(store: Store, _mark: Mark) -> list[str]:
    """Return everybody in the log, listed once for each state of the log."""
    return list_authors(store)
