"""No page asks anything of the world outside; the guard against that sees what it should."""

import pytest
from playwright.sync_api import Page, expect

PATHS = ("/", "/compare", "/deadlines", "/region", "/records", "/sources")


@pytest.mark.parametrize("path", PATHS)
def test_page_loads_without_outside_requests(page: Page, server: str, path: str) -> None:
    page.goto(server + path)
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_guard_sees_an_outside_request(
    page: Page, server: str, outside_requests: list[str]
) -> None:
    page.goto(server + "/healthz")
    failed = page.evaluate("fetch('https://outside.example/').then(() => false, () => true)")
    assert failed
    assert outside_requests == ["https://outside.example/"]
    outside_requests.clear()  # this once it was meant
