"""Rebuilds what the dataset said before: the release with the log up to an earlier decision."""

from functools import lru_cache

from sqlalchemy import func, select

from data.catalog import Catalog
from data.revisions.dataset import Dataset, list_laid
from data.revisions.engine import reading
from data.revisions.fitting import fold_fitting
from data.revisions.store import Store
from data.revisions.tables import DECISIONS
from schemas.revision import Ruling


class UnknownVersion(KeyError):
    """No state of this dataset has this version."""


def list_versions(dataset: Dataset) -> list[str]:
    """Return the versions that can be rebuilt, oldest first, the present one last.

    Raises StoreUnavailable.
    """
    release, current = dataset.release.version, dataset.current().version
    heads = _list_heads(dataset.store) if _read_head(current) else []
    before = [f"{release}+{head}" for head in heads if head < _read_head(current)]
    return list(dict.fromkeys([release, *before, current]))


def find_version(dataset: Dataset, version: str) -> Catalog:
    """Return the dataset as a version names it. Raises UnknownVersion, StoreUnavailable."""
    current = dataset.current()
    if version == current.version:
        return current
    if version == dataset.release.version:
        return dataset.release
    if version not in list_versions(dataset):
        raise UnknownVersion(version)
    return _rebuild(dataset, _read_head(version))


def find_head(dataset: Dataset, version: str) -> int:
    """Return the last decision that a version holds. Raises UnknownVersion, StoreUnavailable."""
    if version not in list_versions(dataset):
        raise UnknownVersion(version)
    return _read_head(version)


@lru_cache(maxsize=4)
def _rebuild(dataset: Dataset, head: int) -> Catalog:
    release = dataset.release
    frames, _left = fold_fitting(release.frames, list_laid(dataset.store, release, head))
    return Catalog(frames, f"{release.version}+{head}")


def _read_head(version: str) -> int:
    _release, _plus, head = version.partition("+")
    return int(head or 0)


def _list_heads(store: Store) -> list[int]:
    """Return the last decision of each moment at which something was published."""
    query = (
        select(func.max(DECISIONS.c.number))
        .where(DECISIONS.c.ruling == Ruling.PUBLISH)
        .group_by(DECISIONS.c.made_at)
        .order_by(func.max(DECISIONS.c.number))
    )
    with reading(store.engine) as connection:
        return list(connection.scalars(query))
