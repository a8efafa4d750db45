"""The dataset that this process serves: opened once, and as fresh as its log of changes."""

from functools import lru_cache
from pathlib import Path

from dashboard.settings import NO_DATABASE, Settings
from data import Catalog, load_catalog
from data.revisions import Dataset


def load_dataset() -> Catalog:
    """Return the dataset as it is now: the release and what was published since."""
    return open_dataset().current()


def open_dataset(settings: Settings | None = None) -> Dataset:
    """Return the release and its log, which stays closed where it cannot be used."""
    settings = settings or Settings.from_environment()
    return _open_once(settings.data, settings.database_url)


def is_loaded() -> bool:
    """Say whether the dataset is ready; where not, loading it takes a moment."""
    return _open_once.cache_info().currsize > 0


@lru_cache(maxsize=2)
def _open_once(folder: Path, url: str) -> Dataset:
    return Dataset(load_catalog(folder), "" if url == NO_DATABASE else url)
