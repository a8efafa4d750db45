"""A browser in which requests to the world outside find no host, and fail the test; so do errors on
the console.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from data import Catalog
from tests.browser.proposals import Editors, run_with_proposals
from tests.browser.tabs import TIMEOUT, Tabs
from tests.chromium import open_browser

expect.set_options(timeout=TIMEOUT)
NewPage = Callable[..., Page]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="package")
def tabs(browser: Browser) -> Tabs:
    """The tabs of all journeys."""
    return Tabs(browser)


@pytest.fixture(scope="package")
def editors(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editors]:
    """A dashboard that may be changed, with proposals and decisions in its log."""
    with run_with_proposals(catalog, tmp_path_factory.mktemp("database")) as editors:
        yield editors


@pytest.fixture
def outside_requests(tabs: Tabs) -> list[str]:
    """Addresses outside this machine that a page asked for."""
    return tabs.outside


@pytest.fixture
def complaints(tabs: Tabs) -> list[str]:
    """Errors that pages wrote to the browser's console."""
    return tabs.complaints


@pytest.fixture
def new_page(tabs: Tabs) -> Iterator[NewPage]:
    """Make a page that remembers nothing; options as for Playwright's `new_context`."""
    yield tabs.open
    tabs.empty()
    seen = tabs.outside.copy(), tabs.complaints.copy()
    tabs.outside.clear()
    tabs.complaints.clear()
    assert seen == ([], [])


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page of desktop size that remembers nothing."""
    return new_page()
