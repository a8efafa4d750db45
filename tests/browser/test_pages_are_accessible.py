"""axe finds nothing on any page that we could mend; what only Streamlit could is listed here."""

from typing import Any, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from dashboard.parts.touched import SMALL
from tests.browser.conftest import NewPage
from tests.browser.journey import open_view, wait_until_drawn
from tests.browser.test_pages_fit_a_phone import AGENT, RECORD, TOO_SMALL, WIDER

PAGES = (
    *("/", "/compare", "/progress", "/deadlines", "/region", "/records", RECORD),
    *("/changes", "/nation", "/gaps", "/sources", "/deck"),
    *("/edit", "/import", "/review", "/history", "/tokens", "/exported", "/present"),
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Rules that Streamlit's own elements break, with the element; "What only Streamlit could mend" in
# CONTRIBUTING.md says the cause of each. The test also fails for one that no longer occurs.
IN_MENU_OF_PHONE = {("list", "stSidebarNavItems"), ("listitem", "stSidebarNavItems")}
IS_STYLED = """
    () => [...document.querySelectorAll("style")]
            .some(one => one.textContent.includes("stDateInput"))
        && [...document.querySelectorAll('[data-variant][data-selected="true"]')]
            .every(one => getComputedStyle(one).color === getComputedStyle(one.parentElement).color)
"""
CHECK = """
    async rules => {
        const options = { runOnly: rules, resultTypes: ["violations"], elementRef: true };
        const { violations } = await axe.run(document, options);
        const owner = node => node.element.closest("[data-testid]")?.dataset.testid ?? "page";
        return violations.flatMap(({ id, nodes }) => nodes.map(node => [
            id, owner(node), node.html.slice(0, 200),
            [...node.any, ...node.all, ...node.none].map(check => check.message).join("; "),
        ]));
    }
"""


class Reader(NamedTuple):
    """Who looks: the browser's options, the language, and the names of buttons in it."""

    options: dict[str, Any]
    language: str
    buttons: tuple[str, ...]
    only_streamlit: set[tuple[str, str]]


PHONE = {
    "color_scheme": "dark",
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    "user_agent": AGENT,
}
READERS = {
    "desktop": Reader(
        {"color_scheme": "light"}, "en", ("Export", "How to read", "More filters"), set()
    ),
    "phone": Reader(PHONE, "zh", ("导出", "图表说明", "选项"), IN_MENU_OF_PHONE),
}


@pytest.mark.parametrize("device", READERS)
def test_axe_finds_only_what_streamlit_could_mend(
    new_page: NewPage, server: str, device: str
) -> None:
    reader = READERS[device]
    # No colour is caught on its way to another.
    page = new_page(reduced_motion="reduce", **reader.options)
    seen: set[tuple[str, str]] = set()
    for path in PAGES:
        open_view(page, f"{server}{path}{'&' if '?' in path else '?'}lang={reader.language}")
        seen |= check(page, path, reader)
        assert page.evaluate(WIDER) == [0, 0], path
        if device == "phone":
            assert page.evaluate(TOO_SMALL, ", ".join(SMALL)) == [], path
        if path == "/compare":
            for name in reader.buttons:
                seen |= check_opened(page, name, reader)
            if device == "phone":
                seen |= check_menu(page, reader)
    assert seen == reader.only_streamlit


def check(page: Page, place: str, reader: Reader) -> set[tuple[str, str]]:
    """Fail on what is ours; return what is Streamlit's, as rule and element."""
    page.wait_for_function(IS_STYLED)
    page.evaluate(Axe().axe_script)
    found = page.evaluate(CHECK, RULES)
    ours = [row for row in found if (row[0], row[1]) not in reader.only_streamlit]
    assert ours == [], place
    return {(rule, element) for rule, element, *_rest in found}


def check_opened(page: Page, name: str, reader: Reader) -> set[tuple[str, str]]:
    """Check the page with what a button of that name opens, and close it again."""
    button = page.get_by_role("button", name=name, exact=True).first
    button.click()
    opened = page.get_by_test_id("stPopoverBody")
    expect(opened).to_be_visible()
    wait_until_drawn(page)
    found = check(page, name, reader)
    page.keyboard.press("Escape")
    expect(opened).to_be_hidden()
    return found


def check_menu(page: Page, reader: Reader) -> set[tuple[str, str]]:
    """Check the page with the menu of a phone open, and fold it again."""
    page.get_by_role("button", name="Expand sidebar").click()
    collapse = page.get_by_role("button", name="Collapse sidebar")
    expect(collapse).to_be_visible()
    found = check(page, "menu", reader)
    collapse.click()
    expect(collapse).to_be_hidden()
    return found
