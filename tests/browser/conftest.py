"""A browser in which requests to the world outside are refused, and fail the test; so do errors on
the console.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from tests.chromium import is_outside, open_browser

TIMEOUT = 30_000  # milliseconds for one step of a journey; a busy machine is slow at the first page
expect.set_options(timeout=TIMEOUT)
# Streamlit looks for its server in every folder of a deep address, in vain until the last.
PROBES = ("/_stcore/health", "/_stcore/host-config")
NewPage = Callable[..., Page]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys; each page is a fresh profile in it."""
    with open_browser() as browser:
        yield browser


@pytest.fixture
def outside_requests() -> list[str]:
    """Addresses outside this machine that a page asked for."""
    return []


@pytest.fixture
def complaints() -> list[str]:
    """Errors that pages wrote to the browser's console."""
    return []


@pytest.fixture
def new_page(
    browser: Browser, outside_requests: list[str], complaints: list[str]
) -> Iterator[NewPage]:
    """Make a page in a fresh profile; options as for Playwright's `new_context`."""
    contexts: list[BrowserContext] = []

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        context.set_default_timeout(TIMEOUT)
        context.route(is_outside, lambda route: route.abort())
        context.on("request", lambda request: note(request.url))
        context.on("console", hear)
        context.on("weberror", lambda failure: complaints.append(str(failure.error)))
        context.on("page", lambda page: page.on("websocket", lambda socket: note(socket.url)))
        return context.new_page()

    def note(address: str) -> None:
        if is_outside(address):
            outside_requests.append(address)

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith(PROBES):
            complaints.append(message.text)

    yield open_page
    for context in contexts:
        context.close()
    assert (outside_requests, complaints) == ([], [])


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page of desktop size in a fresh profile."""
    return new_page()
