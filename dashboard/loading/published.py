"""What calendar and feeds tell of the log, read once for each version of the dataset."""

from functools import lru_cache

from dashboard.open.atom import LIMIT
from dashboard.open.log import NO_LOG, Log
from data import Catalog
from data.revisions import Dataset, Store
from data.revisions.published import read_news, read_retired, read_traces


def load_published(dataset: Dataset, catalog: Catalog) -> Log:
    """Return what was published up to a version of the dataset. Raises StoreUnavailable."""
    _release, _plus, head = catalog.version.partition("+")
    return _read(dataset.store, int(head)) if head else NO_LOG


@lru_cache(maxsize=4)
def _read(store: Store, head: int) -> Log:
    return Log(
        read_traces(store, "targets", head),
        tuple(read_retired(store, "targets", head)),
        tuple(read_news(store, head, LIMIT)),
    )
