"""What waits for review, looked up once for each state of the log and of the dataset."""

from functools import lru_cache

from data import Catalog
from data.revisions import Store
from data.revisions.history import Asked, Mark, list_numbers, read_revisions
from data.revisions.queue import Findings, check_batches


@lru_cache(maxsize=64)
def load_waiting(store: Store, mark: Mark, asked: Asked) -> tuple[int, ...]:
    """Return the numbers of proposals, oldest first; `mark` says how old the answer may be."""
    del mark
    return tuple(list_numbers(store, asked))


@lru_cache(maxsize=16)
def load_findings(catalog: Catalog, store: Store, batches: tuple[tuple[int, ...], ...]) -> Findings:
    """Return what is wrong with proposals now, by number; each batch is checked as a whole."""
    return check_batches(catalog.frames, [read_revisions(store, batch) for batch in batches])
