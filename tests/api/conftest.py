"""The API over the real dataset, without a database, on a day that stands still."""

import pytest

from dashboard.api import responding
from dashboard.api.answers import Shelf
from dashboard.api.ready import Memory
from dashboard.settings import AS_OF, DATABASE_URL, NO_DATABASE
from tests.api.client import Client, build_app

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
