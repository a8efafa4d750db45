"""A monitor can ask whether the dashboard answers, and with which dataset."""

import json
from urllib.parse import urlsplit

from data.catalog import Catalog
from tests.processes import get


def test_healthz_names_the_dataset(server: str, catalog: Catalog) -> None:
    status, answer = get(urlsplit(server).port or 0, "/healthz")
    assert (status, json.loads(answer)) == (200, {"status": "ok", "dataset": catalog.version})
