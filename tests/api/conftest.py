"""The API over the real dataset, without a database, on a day that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.api import responding
from dashboard.api.answers import Shelf
from dashboard.api.ready import Memory
from dashboard.loading.dataset import open_dataset
from dashboard.settings import AS_OF, DATA, DATABASE_URL, EDITOR, NO_DATABASE
from dashboard.state.token import find_person
from data.revisions import Dataset
from tests.api.client import Client, build_app
from tests.api.writing import AUTHOR, Become, Program, a_token
from tests.factories import a_dataset

TODAY = "2026-11-21"


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No database, a fixed day, and nothing kept from another test."""
    monkeypatch.setenv(DATABASE_URL, NO_DATABASE)
    monkeypatch.setenv(AS_OF, TODAY)
    monkeypatch.setattr(responding, "SHELF", Shelf())
    monkeypatch.setattr(responding, "MEMORY", Memory())


@pytest.fixture
def client() -> Client:
    """Asks an open API."""
    return Client(build_app())


@pytest.fixture
def become(monkeypatch: pytest.MonkeyPatch) -> Become:
    """Let somebody else be the user of this machine."""
    return lambda name: monkeypatch.setenv(EDITOR, name)


@pytest.fixture
def database(
    url: str, tmp_path: Path, environment: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Dataset]:
    """The tiny dataset with an empty database of each kind; its user is the author."""
    monkeypatch.setenv(DATABASE_URL, url)
    monkeypatch.setenv(DATA, str(a_dataset(tmp_path / "data")))
    monkeypatch.setenv(EDITOR, AUTHOR)
    yield open_dataset()
    open_dataset().store.engine.dispose()


@pytest.fixture
def program(database: Dataset) -> Program:
    """A program with a token that may do everything."""
    return Program(build_app(find_person=find_person), a_token()[1])
