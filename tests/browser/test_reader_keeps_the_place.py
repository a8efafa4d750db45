"""A choice by the keyboard leaves the focus where it was; nothing moves for who wants it still."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.journey import open_view, wait_until_drawn


@pytest.fixture
def compare(page: Page, server: str) -> Page:
    open_view(page, f"{server}/compare")
    return page


def expect_focus(page: Page, control: Locator, address: str) -> None:
    """Wait until the address says what was chosen, then see that the control is still focused."""
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))
    wait_until_drawn(page)
    expect(control).to_be_focused()


def test_focus_stays_on_a_segment(compare: Page) -> None:
    compare.get_by_role("radio", name="Ranking").focus()
    compare.keyboard.press("ArrowRight")
    compare.keyboard.press("Space")
    expect_focus(compare, compare.get_by_role("radio", name="Steps"), "view=steps")


def test_focus_stays_on_a_list(compare: Page) -> None:
    level = compare.get_by_role("combobox", name="Level", exact=True)
    level.fill("Cities")
    level.press("Enter")
    expect_focus(compare, level, "level=city")


def test_focus_stays_on_the_language(compare: Page) -> None:
    compare.get_by_role("button", name="简体中文").focus()
    compare.keyboard.press("Space")
    expect_focus(compare, compare.get_by_role("button", name="English"), "lang=zh")


def test_focus_returns_to_what_opened_a_menu(compare: Page) -> None:
    button = compare.get_by_role("button", name="More filters")
    button.focus()
    compare.keyboard.press("Enter")
    menu = compare.get_by_role("dialog", name="More filters")
    expect(menu.get_by_role("switch").first).to_be_visible()
    wait_until_drawn(compare)
    expect(menu).to_be_focused()
    compare.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_nothing_moves_for_who_asked_for_less_motion(new_page: NewPage, server: str) -> None:
    page = new_page(reduced_motion="reduce")
    open_view(page, f"{server}/compare")
    button = page.get_by_test_id("stButtonGroup").get_by_role("radio").first
    expect(button).to_have_css("transition-duration", "1e-05s")
