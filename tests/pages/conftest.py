"""Opens pages as a browser would: at an address, with a dataset, on a fixed day."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from dashboard.server import MAIN
from dashboard.settings import AS_OF, DATA, DATABASE_URL, EDITOR, NO_DATABASE, REQUIRE_REVIEW
from data import CURATED
from schemas import TABLES
from tests.factories import a_dataset, a_dataset_with_one_record, a_dataset_without_records
from tests.pages.proposing import REVIEWER
from tests.pages.reading import TODAY

RUN_LIMIT = 120  # seconds for one run; a busy machine is slow
BUTTONS = ("compare_more", "records_more", "records_columns")
OpenPage = Callable[..., AppTest]


@pytest.fixture(scope="package", autouse=True)
def _installed_packages_are_read_once() -> Iterator[None]:
    """Streamlit reads what each installed package says of itself at the first run of every page,
    which takes longer than most pages.
    """
    with pytest.MonkeyPatch.context() as patch:
        scan = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


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
def reviewed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let changes be reviewed, and the reader be who reviews."""
    monkeypatch.setenv(REQUIRE_REVIEW, "yes")
    monkeypatch.setenv(EDITOR, REVIEWER)


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """Open a page of the dashboard in a fresh session, at an address with these parameters.

    No cache needs clearing: the folder of the dataset is the key, and nothing writes into one.
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


@pytest.fixture(scope="package")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the tiny dataset."""
    return a_dataset(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="package")
def headers_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a dataset whose tables have no row at all."""
    return a_dataset(tmp_path_factory.mktemp("headers_only"), **{name: [] for name in TABLES})


@pytest.fixture(scope="package")
def no_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a dataset with regions and indicators, and no record."""
    return a_dataset_without_records(tmp_path_factory.mktemp("no_record"))


@pytest.fixture(scope="package")
def one_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a dataset with Guangdong's target alone."""
    return a_dataset_with_one_record(tmp_path_factory.mktemp("one_record"))
