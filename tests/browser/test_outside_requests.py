"""The guard that stands in every journey sees a request to the world outside.

Which pages ask for nothing there is said by whatever visits them: `test_pages_are_accessible` opens
them all.
"""

from playwright.sync_api import Page


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
