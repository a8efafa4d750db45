"""Opens pages as a browser would: at an address, with a dataset, on a fixed day."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.server import MAIN
from dashboard.settings import AS_OF, DATA, DATABASE_URL, NO_DATABASE
from data import CURATED
from schemas import TABLES
from tests.factories import a_dataset, a_dataset_with_one_record, a_dataset_without_records
from tests.pages.reading import TODAY

RUN_LIMIT = 120  # seconds for one run; a busy machine is slow
BUTTONS = ("compare_more", "records_more", "records_columns")
OpenPage = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def _without_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep pages away from this user's own database; `database` gives a test one to change."""
    monkeypatch.setenv(DATABASE_URL, NO_DATABASE)


@pytest.fixture
def database(_without_database: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """URL of an empty database of changes that the pages use."""
    url = f"sqlite:///{tmp_path / 'changes.sqlite3'}"
    monkeypatch.setenv(DATABASE_URL, url)
    return url


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """Open a page of the dashboard in a fresh session, at an address with these parameters.

    No cache needs clearing: each test's dataset lies in a folder of its own, which is the key.
    """

    def open_page(page: str, data: Path = CURATED, /, **address: Any) -> AppTest:
        monkeypatch.setenv(DATA, str(data))
        monkeypatch.setenv(AS_OF, TODAY.isoformat())
        test = AppTest.from_file(str(MAIN), default_timeout=RUN_LIMIT)
        if page != "overview":  # the page at the bare address
            test.switch_page(f"app_pages/{page}.py")
        test.query_params.update(address)
        for button in BUTTONS:  # pressed, so that the controls behind them are drawn
            test.session_state[button] = True
        return test.run()

    return open_page


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Folder of the tiny dataset."""
    return a_dataset(tmp_path)


@pytest.fixture
def headers_only(tmp_path: Path) -> Path:
    """Folder of a dataset whose tables have no row at all."""
    return a_dataset(tmp_path, **{name: [] for name in TABLES})


@pytest.fixture
def no_record(tmp_path: Path) -> Path:
    """Folder of a dataset with regions and indicators, and no record."""
    return a_dataset_without_records(tmp_path)


@pytest.fixture
def one_record(tmp_path: Path) -> Path:
    """Folder of a dataset with Guangdong's target alone."""
    return a_dataset_with_one_record(tmp_path)
