"""A reader goes anywhere from anywhere, by keyboard: keys, words, the find, its page."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.journey import open_view, wait_until_drawn


def ask(page: Page, words: str) -> Locator:
    """Open the search by its keys, type, and return where the finds stand."""
    page.keyboard.press("Control+k")
    box = page.get_by_role("dialog").get_by_role("searchbox")
    expect(box).to_be_focused()
    page.keyboard.type(words)
    expect(page.get_by_role("dialog")).to_have_attribute("data-found", words)
    return page.get_by_role("dialog")


@pytest.mark.parametrize(
    ("words", "find", "address"),
    [
        ("zhe jiang", "Zhejiang · region", "/region?region=CN-ZJ"),
        ("企业", "AI enterprises · indicator", "/compare?indicator=ai_enterprises"),
        ("Hefei 600 scenarios", "Hefei · Application scenarios: > 600", "/record?id=340100-appl"),
        ("deadl", "Deadlines · page", "/deadlines"),
    ],
)
def test_find_is_opened_by_keyboard(
    page: Page, server: str, words: str, find: str, address: str
) -> None:
    open_view(page, f"{server}/sources")
    found = ask(page, words).get_by_role("link", name=re.compile(f"^{re.escape(find)}"))
    expect(found).to_have_count(1)
    found.press("Enter")
    page.wait_for_url(f"{server}{address}**")
    wait_until_drawn(page)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_find_on_the_page_that_is_open_changes_it(page: Page, server: str) -> None:
    open_view(page, f"{server}/compare")
    found = ask(page, "企业").get_by_role("button", name="AI enterprises · indicator", exact=True)
    found.press("Enter")
    page.wait_for_url(f"{server}/compare?indicator=ai_enterprises")
    expect(page.get_by_role("heading", name="AI enterprises: targets")).to_be_visible()


def test_all_that_is_found_is_on_the_page_of_records(page: Page, server: str) -> None:
    open_view(page, f"{server}/?lang=zh")
    ask(page, "合肥").get_by_role("link", name="全部").press("Enter")
    page.wait_for_url(f"{server}/records?q={quote('合肥')}**")
    wait_until_drawn(page)


def test_nothing_found_is_said_and_escape_closes(page: Page, server: str) -> None:
    open_view(page, server)
    dialog = ask(page, "zzzz")
    expect(dialog.get_by_text("Nothing is called so")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page).to_have_url(f"{server}/")
