"""Exhibits of every form with the real dataset, and the deck and workbook of all of them."""

from datetime import date

import pytest

from dashboard.export.exhibit import Exhibit
from dashboard.export.sheets import write_workbook
from dashboard.export.slides import Deck, write_slides
from data import Catalog
from tests.export.exhibits import build_all

RETRIEVED = date(2026, 11, 22)


@pytest.fixture(scope="session")
def exhibits(catalog: Catalog) -> dict[str, Exhibit]:
    """An exhibit of each form, by name."""
    return build_all(catalog)


@pytest.fixture(scope="session")
def deck(exhibits: dict[str, Exhibit]) -> bytes:
    """A deck of all forms, with all slides that a deck may have."""
    words = Deck("Regional AI targets", "人工智能目标 in review")
    return write_slides(list(exhibits.values()), deck=words, retrieved=RETRIEVED)


@pytest.fixture(scope="session")
def workbook(exhibits: dict[str, Exhibit]) -> bytes:
    """A workbook of all forms."""
    return write_workbook(list(exhibits.values()), retrieved=RETRIEVED)
