"""What was typed while the log was out of reach stands in the form and the table when it is back.

The browser forgets fields that are not drawn, which Streamlit's own test runner does not do.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.journey import cell, open_view
from tests.browser.test_editor_adds_a_plan import VALUE_COLUMN, write_cell
from tests.processes import run_dashboard

RECORD, PLAN = "cn-gd-core-industry-value-2027-1", "cn-gd-2024-2"
LOST = "The last good dataset is shown; nothing can be changed for now."


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """File of the log of changes."""
    return tmp_path / "changes.sqlite3"


@pytest.fixture
def editors(log: Path) -> Iterator[str]:
    """Address of a dashboard with that log."""
    with run_dashboard({"DASHBOARD_DATABASE_URL": f"sqlite:///{log}"}) as address:
        yield address


@contextmanager
def lost(log: Path) -> Iterator[None]:
    """Put the log out of reach."""
    aside = log.with_name("aside.sqlite3")
    log.rename(aside)
    yield
    aside.rename(log)


# The server comes first in each test, so that it outlives the pages, which would complain.
def test_form_comes_back_as_it_was_typed(editors: str, log: Path, new_page: NewPage) -> None:
    page = new_page()
    open_view(page, f"{editors}/edit?record={RECORD}")
    value = field(page, "value").input_value()
    with lost(log):
        field(page, "note_en").fill("Typed meanwhile.")
        field(page, "note_en").press("Tab")
        expect(page.get_by_text(LOST)).to_be_visible()
        expect(page.get_by_role("cell", name="Typed meanwhile.")).to_be_visible()
    expect(field(page, "note_en")).to_have_value("Typed meanwhile.")
    expect(field(page, "value")).to_have_value(value)
    field(page, "_reason").fill("Clearer.")
    expect(page.get_by_role("button", name="Save")).to_be_enabled()


def test_table_comes_back_as_it_was_changed(editors: str, log: Path, new_page: NewPage) -> None:
    page = new_page()
    open_view(page, f"{editors}/edit?instrument={PLAN}")
    before = cell(page, 0, VALUE_COLUMN).inner_text()
    with lost(log):
        table = page.get_by_test_id("stDataFrame")
        table.click(position={"x": 40, "y": 52})  # the first row, below the header
        for _step in range(VALUE_COLUMN):
            page.keyboard.press("ArrowRight")
        write_cell(page, f"{before}1")
        expect(page.get_by_text(LOST)).to_be_visible()
    expect(cell(page, 0, VALUE_COLUMN)).to_have_text(f"{before}1")
    expect(page.get_by_role("button", name="Save 1 changed row")).to_be_visible()


def field(page: Page, place: str) -> Locator:
    """A field of the form."""
    return page.locator(f".st-key-field_{place}").get_by_role("textbox")
