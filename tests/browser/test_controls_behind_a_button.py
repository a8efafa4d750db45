"""Controls behind a button show what holds when it is pressed, whatever happened before."""

from playwright.sync_api import Page, expect

from tests.browser.journey import cell, choose, open_view, search, wait_until_drawn

# Streamlit mounts such controls when the button is pressed, with their own defaults.


def test_flag_that_is_on_stays_on(page: Page, server: str) -> None:
    open_view(page, f"{server}/compare")
    choose(page, "Level", "Cities")
    expect(page).to_have_url(f"{server}/compare?level=city")
    press(page, "More filters")
    expect(page.get_by_role("switch", name="Only goals in force")).to_be_checked()
    page.keyboard.press("Escape")
    choose(page, "Level", "Provinces")
    expect(page).to_have_url(f"{server}/compare")


def test_back_takes_a_flag_back(page: Page, server: str) -> None:
    open_view(page, f"{server}/compare")
    press(page, "More filters")
    page.get_by_text("Include drafts for comment").click()
    expect(page).to_have_url(f"{server}/compare?drafts=yes")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)
    wait_until_drawn(page)
    page.go_back()
    expect(page.get_by_text("Left out, draft for comment")).to_be_visible()
    choose(page, "Level", "Cities")
    expect(page).to_have_url(f"{server}/compare?level=city")


def test_filter_of_the_address_outlives_a_search(page: Page, server: str) -> None:
    open_view(page, f"{server}/records?tier=official_media")
    search(page, "Beijing")
    expect(cell(page, 0, 1)).to_contain_text("Beijing")
    press(page, "Columns")
    expect(page.get_by_role("button", name="Remove Figure")).to_be_visible()
    page.keyboard.press("Escape")
    search(page, "Shanghai")
    expect(page).to_have_url(f"{server}/records?q=Shanghai&tier=official_media")


def press(page: Page, name: str) -> None:
    """Press the button that controls stand behind."""
    page.get_by_role("button", name=name).first.click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()
