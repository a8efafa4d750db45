"""Fixtures that every test may use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from dashboard.i18n import DEFAULT_LANGUAGE, use_language
from data import load_catalog
from data.catalog import Catalog
from tests.databases import fresh_database, run_postgres
from tests.processes import find_free_port, run_dashboard

settings.register_profile("steady", deadline=None)  # a busy machine is no failure
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def _english() -> None:
    """Begin each test in English: a command or a page before it may have spoken Chinese."""
    use_language(DEFAULT_LANGUAGE)


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The dataset as it is in the repository."""
    return load_catalog()


@pytest.fixture
def free_port() -> int:
    """A port of this machine that nothing listens on."""
    return find_free_port()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a dashboard that runs with the real dataset; its today is fixed."""
    database = f"sqlite:///{tmp_path_factory.mktemp('database') / 'changes.sqlite3'}"
    environment = {"DASHBOARD_AS_OF": "2026-11-21", "DASHBOARD_DATABASE_URL": database}
    with run_dashboard(environment) as address:
        yield address


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
