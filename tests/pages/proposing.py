"""Two people at one database: what one proposes and the other decides, without a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from streamlit.testing.v1 import AppTest

from dashboard.editing import Desk
from dashboard.editing.people import everything
from dashboard.loading.dataset import open_dataset
from data import load_catalog
from data.revisions import Dataset
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Draft
from tests.factories import a_source, a_target, an_instrument

AUTHOR, REVIEWER = "li", "wang"
GOAL = a_target()["id"]


@contextmanager
def at_desk(data: Path, url: str, name: str = AUTHOR) -> Iterator[Desk]:
    """Give the desk of somebody whose changes need review."""
    desk = Desk(Dataset(load_catalog(data), url), everything(name), require_review=True)
    yield desk
    desk.store.engine.dispose()


def press(test: AppTest, key: str) -> AppTest:
    """Press a button of a page that fails nowhere."""
    test.button(key=key).click().run()
    assert [error.value for error in test.exception] == []
    return test


def read_value(record: str) -> float:
    """Return the figure of a record as it is published now."""
    return open_dataset().current(at_once=True).record(record).value


def a_change(desk: Desk, key: str = GOAL, /, reason: str = "Typo.", **cells: object) -> Draft:
    """A draft that changes some cells of a target."""
    row = find_row(desk.catalog.frames, "targets", key)
    assert row
    changed = write_row(TABLES["targets"], row) | {name: str(cell) for name, cell in cells.items()}
    return desk.start_draft("targets", key, changed, reason=reason)


def an_addition(desk: Desk, key: str, /, **cells: object) -> Draft:
    """A draft that adds a target; without other cells, Guangdong's for the next year."""
    row = {name: "" for name in TABLES["targets"].columns} | a_target(id=key, deadline="2026-12-31")
    changed = row | {name: str(cell) for name, cell in cells.items()}
    return desk.start_draft("targets", key, changed, reason="New plan.")


def a_new_plan(desk: Desk, plan: str, page: str) -> list[Draft]:
    """Drafts that add a plan and the page on which it was seen."""
    document = dict.fromkeys(TABLES["instruments"].columns, "") | an_instrument(id=plan)
    changes = {"id": page, "title": "New page", "url": "https://new.gov.cn/plan"}
    source = dict.fromkeys(TABLES["sources"].columns, "") | a_source(**changes)
    return [
        desk.start_draft("instruments", plan, document),
        desk.start_draft("sources", page, source),
    ]
