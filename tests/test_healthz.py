"""A monitor can ask whether the dashboard answers, and with which dataset."""

import json
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

import pytest
from starlette.requests import Request

from dashboard.loading.dataset import open_dataset
from dashboard.server import show_health
from dashboard.settings import DATABASE_URL
from data.catalog import Catalog
from tests.factories import a_dataset
from tests.pages.proposing import a_change, at_desk
from tests.processes import get


def test_healthz_names_the_dataset(server: str, catalog: Catalog) -> None:
    status, answer = get(urlsplit(server).port or 0, "/healthz")
    assert (status, json.loads(answer)) == (200, {"status": "ok", "dataset": catalog.version})


def ask() -> dict[str, Any]:
    """The answer of this process."""
    return json.loads(bytes(show_health(Request({"type": "http"})).body))


def test_healthz_follows_what_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url, data = f"sqlite:///{tmp_path / 'changes.sqlite3'}", a_dataset(tmp_path / "data")
    monkeypatch.setenv(DATABASE_URL, url)
    monkeypatch.setenv("DASHBOARD_DATA", str(data))
    before = ask()["dataset"]
    with at_desk(data, url) as desk:
        desk.store.propose([a_change(desk, value=3500)], author="li", publish=True)
    open_dataset().current(at_once=True)
    assert ask() == {"status": "ok", "dataset": f"{before}+1"}
    with patch.object(open_dataset(), "trouble", "Disk full."):
        assert ask()["changes"] == "unavailable"
