"""The dataset that this process serves, loaded once."""

from functools import lru_cache
from pathlib import Path

from dashboard.settings import Settings
from data import Catalog, load_catalog


def load_dataset() -> Catalog:
    """Return the dataset that this process serves."""
    return _load_once(Settings.from_environment().data)


def is_loaded() -> bool:
    """Say whether the dataset is ready; where not, loading it takes a moment."""
    return _load_once.cache_info().currsize > 0


@lru_cache(maxsize=2)
def _load_once(folder: Path) -> Catalog:
    return load_catalog(folder)
