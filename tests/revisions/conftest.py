"""The databases that the tests of the log run on: a SQLite file and a real PostgreSQL server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.revisions import Store
from tests.databases import fresh_database, run_postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """URL of a PostgreSQL server that runs as long as the tests."""
    with run_postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """URL of an empty database of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'changes.sqlite3'}"
        return
    with fresh_database(request.getfixturevalue("postgres")) as fresh:
        yield fresh


@pytest.fixture
def fresh_store(url: str) -> Iterator[Store]:
    """An empty log on each kind of database."""
    store = Store(url)
    yield store
    store.engine.dispose()
