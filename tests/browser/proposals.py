"""A dashboard whose log holds what people proposed and decided."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.editing import Desk
from dashboard.editing.people import everything
from data import Catalog
from data.revisions import Dataset
from schemas import Ruling
from tests.pages.proposing import AUTHOR, REVIEWER, a_change
from tests.processes import run_dashboard

RAISED, SLIP, PUBLISHED = (
    "cn-gd-core-industry-value-2027-1",
    "cn-jl-core-industry-value-2027-1",
    "cn-bj-core-industry-value-2027-1",
)


@contextmanager
def run_with_proposals(catalog: Catalog, folder: Path) -> Iterator[str]:
    """Run a dashboard in which one change waits, one is rejected and one is published."""
    url = f"sqlite:///{folder / 'changes.sqlite3'}"
    dataset = Dataset(catalog, url)
    author = Desk(dataset, everything(AUTHOR), require_review=True)
    reviewer = Desk(dataset, everything(REVIEWER), require_review=True)
    published = author.save([a_change(author, PUBLISHED, note_en="Read again.")])
    reviewer.decide(published.numbers, Ruling.PUBLISH)
    slip = author.save([a_change(author, SLIP, value=450)])
    reviewer.decide(slip.numbers, Ruling.REJECT, note="A slip.")
    author.save([a_change(author, RAISED, reason="The plan says 4500.", value=4500)])
    author.store.engine.dispose()
    environment = {
        "DASHBOARD_AS_OF": "2026-11-21",
        "DASHBOARD_DATABASE_URL": url,
        "DASHBOARD_EDITOR": "Li Wei",
    }
    with run_dashboard(environment) as address:
        yield address
