"""A dashboard whose log holds what people proposed and decided, and forms full of slips."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from dashboard.editing import Desk
from dashboard.editing.content import NEW, Content, write_content
from dashboard.editing.people import everything
from dashboard.editing.rows import Form, start_cells
from data import Catalog
from data.revisions import Dataset, Store
from data.revisions.drafts import drop_draft, keep_draft
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Ruling
from tests.pages.proposing import AUTHOR, REVIEWER, a_change
from tests.processes import run_dashboard

RAISED, SLIP, PUBLISHED = (
    "cn-gd-core-industry-value-2027-1",
    "cn-jl-core-industry-value-2027-1",
    "cn-bj-core-industry-value-2027-1",
)
EDITOR = "Li Wei"
SLIPS = {
    **{column: NEW for column in ("region", "indicator", "instrument", "source")},
    **{"value": "many", "date": "soon", "region.code": "??", "indicator.code": "UPPER"},
    **{"instrument.issued_on": "2026-13", "source.url": "javascript:alert(1)"},
}


class Editors(NamedTuple):
    """Where such a dashboard is, and its database."""

    address: str
    database: str


@contextmanager
def run_with_proposals(catalog: Catalog, folder: Path) -> Iterator[Editors]:
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
        "DASHBOARD_EDITOR": EDITOR,
    }
    with run_dashboard(environment) as address:
        yield Editors(address, url)


@contextmanager
def begin_forms(catalog: Catalog, database: str) -> Iterator[None]:
    """Keep what the editor typed in the forms of a new record and of the published target, which is
    another one by now; drop it when the block ends.
    """
    row = write_row(TABLES["targets"], find_row(catalog.frames, "targets", PUBLISHED) or {})
    cells = start_cells(row) | {"value": "many", "deadline": "2020-12-31"}
    forms = {
        Form("actuals").name: Content(SLIPS),
        Form("targets", PUBLISHED).name: Content(cells, start=row),
    }
    store = Store(database)
    for form, content in forms.items():
        keep_draft(store, EDITOR, form, content=write_content(content))
    yield
    for form in forms:
        drop_draft(store, EDITOR, form)
    store.engine.dispose()
