"""What an editor publishes appears on pages that are open already, whichever process shows them."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.editing import Desk
from dashboard.editing.people import everything
from dashboard.parts.live import EVERY
from data import Catalog
from data.revisions import Dataset
from data.revisions.dataset import FRESH
from data.revisions.rows import find_row, write_row
from schemas import TABLES
from tests.browser.conftest import NewPage
from tests.browser.journey import FIGURE_TEXT, cells, open_view, search
from tests.databases import run_postgres
from tests.processes import run_dashboard

GOAL = "cn-gd-core-industry-value-2027-1"
BEFORE, AFTER = "> 440 bn yuan", "> 444 bn yuan"
FIGURE = 3  # column of the figure in the table of records
PROMISED = 2.0  # seconds


@pytest.fixture
def one_server(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """URL of an empty database of changes, and the address of a dashboard that lies over it."""
    url = f"sqlite:///{tmp_path / 'changes.sqlite3'}"
    with _serve(url) as address:
        yield url, address


@pytest.fixture
def two_servers() -> Iterator[tuple[str, list[str]]]:
    """A PostgreSQL server's URL, and the addresses of two dashboards that share it."""
    with run_postgres() as url, ExitStack() as stack:
        yield url, [stack.enter_context(_serve(url)) for _ in range(2)]


def _serve(url: str):
    return run_dashboard({"DASHBOARD_AS_OF": "2026-11-21", "DASHBOARD_DATABASE_URL": url})


def _publish(catalog: Catalog, url: str, **cells: str) -> None:
    """Change the goal in this process, which is none of those that serve pages."""
    desk = Desk(Dataset(catalog, url), everything("editor"))
    row = find_row(desk.catalog.frames, "targets", GOAL)
    assert row
    changed = write_row(TABLES["targets"], row) | cells
    desk.save([desk.start_draft("targets", GOAL, changed, reason="Typo.")])
    desk.store.engine.dispose()


def _label(page: Page, text: str) -> Locator:
    return page.locator(FIGURE_TEXT).filter(has_text=text).first


def test_looks_are_frequent_enough_for_the_promise() -> None:
    assert EVERY + FRESH < PROMISED


# The servers come first in each test, so that they outlive the pages, which would complain.
def test_change_appears_on_open_pages(
    one_server: tuple[str, str], new_page: NewPage, catalog: Catalog
) -> None:
    url, address = one_server
    chart, table = new_page(), new_page()
    open_view(chart, f"{address}/compare")
    open_view(table, f"{address}/records")
    search(table, "Guangdong 2027 440")
    expect(cells(table, 0).filter(has_text=GOAL)).to_have_count(1)
    expect(_label(chart, BEFORE)).to_be_visible()
    _publish(catalog, url, value="4440")
    expect(_label(chart, AFTER)).to_be_visible()
    expect(cells(table, FIGURE).filter(has_text=AFTER)).to_have_count(1)


def test_change_appears_in_every_process(
    two_servers: tuple[str, list[str]], new_page: NewPage, catalog: Catalog
) -> None:
    url, addresses = two_servers
    pages = [new_page() for _ in addresses]
    for page, address in zip(pages, addresses, strict=True):
        open_view(page, f"{address}/compare")
        expect(_label(page, BEFORE)).to_be_visible()
    _publish(catalog, url, value="4440")
    for page in pages:
        expect(_label(page, AFTER)).to_be_visible()


def test_reader_keeps_choices_and_what_was_typed(
    one_server: tuple[str, str], new_page: NewPage, catalog: Catalog
) -> None:
    url, address = one_server
    page, typed = new_page(), new_page()
    open_view(page, f"{address}/compare?view=steps")
    open_view(typed, f"{address}/records?q=Guangdong+2027+440")
    field = typed.get_by_role("textbox", name="Search", exact=True)
    field.fill("Zhejiang")  # typed, and not sent yet
    _publish(catalog, url, value="4440")
    expect(page.get_by_text(f"Dataset {catalog.version}+1")).to_be_visible()
    expect(page).to_have_url(f"{address}/compare?view=steps")
    expect(cells(typed, FIGURE).filter(has_text=AFTER)).to_have_count(1)
    expect(field).to_have_value("Zhejiang")


def test_somebody_who_types_is_only_told(
    one_server: tuple[str, str], new_page: NewPage, catalog: Catalog
) -> None:
    url, address = one_server
    page = new_page()
    open_view(page, f"{address}/edit")
    statement = page.locator(".st-key-field_statement_en").get_by_role("textbox")
    statement.fill("Half a sen")
    expect(page.get_by_text("Still missing: Region, Indicator, Value, Source.")).to_be_visible()
    _publish(catalog, url, value="4440")
    news = page.get_by_text("The dataset has changed.")
    expect(news).to_be_visible()
    expect(statement).to_have_value("Half a sen")
    page.get_by_role("button", name="Show it").click()
    expect(news).to_have_count(0)
    expect(statement).to_have_value("Half a sen")
