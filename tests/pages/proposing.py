"""Two people at one database: what one proposes and the other decides, without a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.editing import Desk
from dashboard.editing.people import everything
from data import load_catalog
from data.revisions import Dataset
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Draft
from tests.factories import a_target

AUTHOR, REVIEWER = "li", "wang"
GOAL = a_target()["id"]


@contextmanager
def at_desk(data: Path, url: str, name: str = AUTHOR) -> Iterator[Desk]:
    """Give the desk of somebody whose changes need review."""
    desk = Desk(Dataset(load_catalog(data), url), everything(name), require_review=True)
    yield desk
    desk.store.engine.dispose()


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
