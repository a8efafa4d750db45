"""The API answers beside the pages, in the one process."""

from io import BytesIO
from urllib.parse import urlsplit

import pandas as pd

from data import Catalog
from tests.processes import get


def test_table_is_read_from_the_running_dashboard(server: str, catalog: Catalog) -> None:
    port = urlsplit(server).port or 0
    status, body = get(port, "/api/v1/records.csv?as_of=2060-12-31")
    assert status == 200
    assert pd.read_csv(BytesIO(body))["id"].tolist() == catalog.records["id"].tolist()


def test_pages_are_where_they_were(server: str) -> None:
    port = urlsplit(server).port or 0
    assert b"<title>" in get(port, "/records")[1]
    assert get(port, "/healthz")[0] == 200
    assert get(port, "/api/v1/nothing")[0] == 404
