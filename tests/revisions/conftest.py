"""An empty log on each kind of database: a SQLite file and a real PostgreSQL server."""

from collections.abc import Iterator

import pytest

from data.revisions import Store


@pytest.fixture
def fresh_store(url: str) -> Iterator[Store]:
    """An empty log on each kind of database."""
    store = Store(url)
    yield store
    store.engine.dispose()
