"""A button that is pressed again while it writes has written once, and the page says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import psycopg
import pytest
from playwright.sync_api import Page, expect

from data.revisions.engine import WRITERS
from tests.browser.conftest import NewPage
from tests.browser.journey import open_view, wait_until_drawn
from tests.browser.test_lost_log_comes_back import RECORD, field
from tests.databases import fresh_database
from tests.processes import run_dashboard

PATIENCE = 30  # seconds
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


@pytest.fixture
def log(postgres: str) -> Iterator[psycopg.Connection]:
    """A connection to a database of changes."""
    with (
        fresh_database(postgres) as url,
        psycopg.connect(url, autocommit=True) as connection,
    ):
        yield connection


@pytest.fixture
def editors(log: psycopg.Connection) -> Iterator[str]:
    """Address of a dashboard whose changes are in force at once."""
    place = log.info
    url = f"postgresql://{place.user}@/{place.dbname}?host={place.host}"
    with run_dashboard({"DASHBOARD_DATABASE_URL": url}) as address:
        yield address


@contextmanager
def held_back(log: psycopg.Connection) -> Iterator[None]:
    """Let all who want to write wait until the block ends."""
    with log.transaction():
        log.execute("SELECT pg_advisory_xact_lock(%s)", [WRITERS])
        yield


def press_twice(page: Page, log: psycopg.Connection, button: str, *, said: str) -> None:
    """Press a button, and again as soon as its work waits for its turn to write."""
    pressed = page.get_by_role("button", name=button, exact=True)
    expect(pressed).to_be_enabled()
    with held_back(log):
        pressed.click()
        until = monotonic() + PATIENCE
        while not count(log, WAITING):
            assert monotonic() < until
        pressed.click()
    expect(page.get_by_text(said, exact=True)).to_be_visible()
    wait_until_drawn(page)


def count(log: psycopg.Connection, query: str) -> int:
    """Return the number that a query gives."""
    found = log.execute(query.encode()).fetchone()
    assert found
    return int(found[0])


# The server comes first, so that it outlives the page, which would complain.
def test_work_of_a_button_pressed_twice_is_done_once(
    editors: str, log: psycopg.Connection, new_page: NewPage
) -> None:
    page = new_page()
    open_view(page, f"{editors}/edit?record={RECORD}")
    field(page, "note_en").fill("Seen again.")
    field(page, "_reason").fill("Clearer.")
    press_twice(page, log, "Save", said="Saved")
    press_twice(page, log, "Undo", said="Undone. What was typed stands in the form again.")
    open_view(page, f"{editors}/history")
    page.get_by_role("button", name="Revert").first.click()
    page.get_by_role("textbox", name="Why is it undone?").fill("It was right.")
    press_twice(page, log, "Undo as a new change", said="The change is undone.")
    assert count(log, "SELECT count(*) FROM revisions") == 3
