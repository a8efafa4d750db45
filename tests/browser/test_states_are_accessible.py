"""axe finds nothing of ours in forms with slips, in dry runs, dialogs and a log with entries."""

import pytest
from playwright.sync_api import Page, expect

from data import Catalog
from tests.browser.conftest import NewPage
from tests.browser.journey import open_view
from tests.browser.proposals import PUBLISHED, Editors, begin_forms
from tests.browser.test_pages_are_accessible import READERS, Reader, check, check_opened
from tests.browser.test_search_from_anywhere import ask
from tests.pages.test_import_page import HEADER, write_row

FORMS = {"/edit?kind=actual": "UPPER", f"/edit?record={PUBLISHED}": "many"}  # with what is wrong
IN_LOG = {"/review": ("Reject", "退回"), "/history": ("Revert", "撤销修改")}
ROWS = (HEADER, write_row(), write_row(region="月球"), write_row(deadline="soon", value="many"))


@pytest.fixture
def reader() -> Reader:
    """The one of the two whose screen, language and theme are the harder ones."""
    return READERS["phone"]


@pytest.fixture
def page(new_page: NewPage, reader: Reader) -> Page:
    return new_page(reduced_motion="reduce", **reader.options)


def test_states_of_editing_hold_nothing_of_ours(
    page: Page, editors: Editors, catalog: Catalog, reader: Reader
) -> None:
    def visit(path: str) -> None:
        open_view(
            page, f"{editors.address}{path}{'&' if '?' in path else '?'}lang={reader.language}"
        )

    with begin_forms(catalog, editors.database):
        for path, slip in FORMS.items():
            visit(path)
            expect(page.get_by_text(slip).first).to_be_visible()
            check(page, path, reader)
    visit("/import")
    page.get_by_role("tab").last.click()
    page.locator("[class*=st-key-import_text] textarea").fill("\n".join(ROWS))
    page.keyboard.press("Control+Enter")
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
    check(page, "dry run with refused rows", reader)
    for path, names in IN_LOG.items():
        visit(path)
        check_opened(page, names[reader.language == "zh"], reader)
    visit("/tokens")
    ask(page, "300")
    check(page, "search", reader)
