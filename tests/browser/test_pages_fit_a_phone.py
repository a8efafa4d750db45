"""Every page fits the width of a phone, and the menu leads to each of them."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.journey import FIGURE_TEXT, open_view, wait_until_drawn

RECORD = "/record?id=cn-gd-core-industry-value-2025-2"
AGENT = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)
WIDER = """
    () => {
        const main = document.querySelector("[data-testid=stMain]");
        const page = document.scrollingElement;
        return [main.scrollWidth - main.clientWidth, page.scrollWidth - page.clientWidth];
    }
"""
# What stands inside a box is pressed with the box; signs reach beyond what is seen (`touched`).
TOO_SMALL = """
    signs => {
        const boxes = "[role=group], [data-testid=stTextInputRootElement],"
            + " [data-testid=stDateInputField]";
        const pressed = `button, summary, [role=tab], [data-testid=stPageLink-NavLink],`
            + ` [data-testid=stCheckbox] label, ${boxes}`;
        return [...document.querySelectorAll(pressed)]
            .filter(one => one.checkVisibility({ visibilityProperty: true }))
            .filter(one => !one.matches(signs) && !one.closest("[inert], [role=spinbutton]"))
            .filter(one => !one.parentElement.closest(boxes))
            .map(one => [one, one.getBoundingClientRect()])
            .filter(([one, box]) => box.height && (box.height < 43.5 || box.width < 43.5))
            .map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`);
    }
"""
COVERED = """
    () => [...document.querySelectorAll("[data-testid=stElementToolbar]")].flatMap(tools => {
        const a = tools.getBoundingClientRect();
        return [...document.querySelectorAll("[data-testid=stMain] :is(h2, button)")]
            .filter(other => !tools.contains(other))
            .filter(other => {
                const range = document.createRange();
                range.selectNodeContents(other);  // a heading is as wide as the page, its text not
                const b = range.getBoundingClientRect();
                return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            })
            .map(other => other.innerText);
    })
"""
VIEWS = ("/compare?view=steps", "/compare?view=map", "/compare?view=table", RECORD)


@pytest.fixture
def phone(new_page: NewPage) -> Page:
    """A page in a fresh profile on a phone."""
    size = {"width": 390, "height": 844}
    return new_page(viewport=size, is_mobile=True, has_touch=True, user_agent=AGENT)


def test_menu_leads_to_pages_that_fit(phone: Page, server: str) -> None:
    """Those between are seen to fit where axe looks at every page (test_pages_are_accessible)."""
    open_view(phone, server)
    menu = phone.get_by_test_id("stSidebarNav")
    first, second, *_between, last = menu.get_by_role("link", include_hidden=True).all()
    for link in (last, second, first):
        name = link.text_content()
        phone.get_by_role("button", name="Expand sidebar").click()
        link.click()
        expect(phone).to_have_title(f"{name} · Regional AI Target Dashboard")
        wait_until_drawn(phone)
        assert phone.evaluate(WIDER) == [0, 0], name


def test_views_fit(phone: Page, server: str) -> None:
    for address in VIEWS:
        open_view(phone, server + address)
        assert phone.evaluate(WIDER) == [0, 0], address


def test_tools_of_a_table_cover_no_title_and_no_button(phone: Page, server: str) -> None:
    """They lay over the end of a long title, and over the arrow to the next page."""
    for address in ("/deadlines", "/records", "/changes", "/gaps", "/progress"):
        open_view(phone, server + address)
        expect(phone.get_by_test_id("stElementToolbar").first).to_be_attached()
        assert phone.evaluate(COVERED) == [], address


def test_page_numbers_stand_in_one_line(phone: Page, server: str) -> None:
    open_view(phone, f"{server}/records?page=11")
    buttons = phone.get_by_test_id("stPagination").get_by_role("button").all()
    places = [button.bounding_box() for button in buttons]
    assert len(places) >= 5
    assert len({place["y"] for place in places if place}) == 1


def test_ranking_becomes_a_list_of_labelled_bars(phone: Page, server: str) -> None:
    open_view(phone, f"{server}/compare")
    name = phone.locator(FIGURE_TEXT).filter(has_text="Guangdong").bounding_box()
    bar = phone.locator(".js-plotly-plot .bars .point").nth(2).bounding_box()
    assert name and bar
    assert name["y"] < bar["y"] and name["x"] < bar["x"] + 5  # above its bar, not beside it


def test_touch_shows_the_evidence_of_that_mark(phone: Page, server: str) -> None:
    # A finger does not hover, and plotly selects what was hovered over: the mark touched before.
    open_view(phone, f"{server}/compare?view=map")
    for name, region in (("BJ", "Beijing"), ("GD", "Guangdong")):
        phone.locator(".js-plotly-plot .point").filter(has_text=name).tap(force=True)
        expect(phone.get_by_text(f"{region} · AI core industry")).to_be_visible()
        wait_until_drawn(phone)
