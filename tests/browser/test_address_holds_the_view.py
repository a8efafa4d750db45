"""A copied address opens the same view for somebody else; back and forward walk through views."""

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.journey import (
    FIGURE_TEXT,
    add,
    choose,
    clear,
    figure_title,
    open_view,
    set_day,
    show_view,
)

CHOSEN = {
    "indicator": ["related_industry_value"],
    "view": ["map"],
    "level": ["all"],
    "year": ["2027"],
    "measure": ["usd"],
    "as_of": ["2025-06-30"],
}


def test_fresh_browser_sees_the_same_view(new_page: NewPage, server: str) -> None:
    first, second = new_page(), new_page()
    open_view(first, f"{server}/compare")
    make_choices(first)
    assert parse_qs(urlsplit(first.url).query) == CHOSEN
    open_view(second, first.url)
    expect(figure_title(second)).to_have_text("AI-related industry: targets for 2027")
    expect(first.locator(FIGURE_TEXT)).to_have_text(read_figure(second))
    expect(second.get_by_text("as of 30 Jun 2025")).to_be_visible()
    assert read_choices(second) == read_choices(first)


def test_back_and_forward_restore_views(page: Page, server: str) -> None:
    open_view(page, f"{server}/compare")
    expect_view(page, "Ranking", title="AI core industry: targets for ", reported=False)
    show_view(page, "Steps")
    expect(page).to_have_url(f"{server}/compare?view=steps")  # a step that can be gone back to
    choose(page, "Level", "Cities")
    expect(page).to_have_url(f"{server}/compare?view=steps&level=city")
    page.go_back()
    expect(page.get_by_text("Provinces, in force")).to_be_visible()
    expect_view(page, "Steps", title="targets and reported figures", reported=True)
    page.go_back()
    expect_view(page, "Ranking", title="AI core industry: targets for ", reported=False)
    page.go_forward()
    expect_view(page, "Steps", title="targets and reported figures", reported=True)


def expect_view(page: Page, view: str, *, title: str, reported: bool) -> None:
    """Wait for a view: its button, its title, and whether its figure has reported values."""
    expect(page.get_by_role("radio", name=view)).to_be_checked()
    expect(figure_title(page)).to_contain_text(title)
    expect(page.locator(FIGURE_TEXT).get_by_text("Reported", exact=True)).to_have_count(
        int(reported)
    )


def test_day_is_kept_from_page_to_page(page: Page, server: str) -> None:
    open_view(page, f"{server}/records?as_of=2024-01-01")
    page.get_by_role("link", name="Deadlines", exact=True).click()
    expect(page).to_have_url(f"{server}/deadlines?as_of=2024-01-01")
    expect(page.get_by_text("as of 1 Jan 2024").first).to_be_visible()


def test_value_that_is_not_on_offer_is_named(page: Page, server: str) -> None:
    open_view(page, f"{server}/compare?level=galaxy")
    expect(page.get_by_test_id("stToast")).to_contain_text("galaxy")
    expect(page).to_have_url(f"{server}/compare")


def make_choices(page: Page) -> None:
    """Choose what `CHOSEN` says, as a reader does who looks at each result before going on."""
    choose(page, "Indicator", "Industry size · AI-related industry")
    wait_for(page, "indicator")
    choose(page, "Level", "All levels")
    wait_for(page, "level")
    clear(page, "Deadlines")
    expect(page).to_have_url(re.compile("year=all"))
    add(page, "Deadlines", "2027")
    wait_for(page, "year")
    choose(page, "Measure", "US dollars")
    wait_for(page, "measure")
    show_view(page, "Map")
    wait_for(page, "view")
    page.get_by_role("button", name="More filters").click()
    set_day(page, date(2025, 6, 30))
    wait_for(page, "as_of")
    page.keyboard.press("Escape")


def wait_for(page: Page, name: str) -> None:
    """Wait until the address says what was chosen under a name."""
    expect(page).to_have_url(re.compile(f"{name}={CHOSEN[name][0]}"))


def read_figure(page: Page) -> list[str]:
    """Return all words of the figure on the page."""
    expect(page.locator(FIGURE_TEXT)).not_to_have_count(0)
    return page.locator(FIGURE_TEXT).all_text_contents()


def read_choices(page: Page) -> list[str]:
    """Return what each list shows as chosen."""
    return [box.input_value() for box in page.get_by_role("combobox").all()]
