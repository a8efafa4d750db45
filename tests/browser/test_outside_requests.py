"""No page asks anything of the world outside; the guard against that sees what it should."""

import pytest
from playwright.sync_api import Page

from tests.browser.journey import open_view

RECORD = "/record?id=cn-gd-core-industry-value-2025-2"
PATHS = (
    *("/", "/compare", "/progress", "/deadlines", "/region", "/records", RECORD),
    *("/changes", "/nation", "/gaps", "/sources"),
    *("/review", "/history", "/tokens"),
)


@pytest.mark.parametrize("path", PATHS)
def test_page_loads_without_outside_requests(page: Page, server: str, path: str) -> None:
    open_view(page, server + path)


def test_guard_sees_an_outside_request(
    page: Page, server: str, outside_requests: list[str], complaints: list[str]
) -> None:
    page.goto(server + "/healthz")
    failed = page.evaluate("fetch('https://outside.example/').then(() => false, () => true)")
    assert failed
    assert outside_requests == ["https://outside.example/"]
    assert "ERR_NAME_NOT_RESOLVED" in complaints[0]
    outside_requests.clear()  # this once it was meant
    complaints.clear()
