"""A reviewer publishes the rows of a new plan, a reader sees them at once, and one is undone."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.editing import Desk
from dashboard.editing.people import everything
from data import Catalog
from data.revisions import Dataset
from tests.browser.conftest import NewPage
from tests.browser.journey import open_view, wait_until_drawn
from tests.pages.proposing import AUTHOR, REVIEWER, a_new_plan, an_addition
from tests.processes import run_dashboard

PLAN, PAGE = "cn-zj-2026-3", "new-gov-cn-2026-1"
FIRST, SECOND = "cn-zj-core-industry-value-2029-1", "cn-zj-ai-enterprises-2029-1"
WISH = "Zhejiang wants this by 2029."


@pytest.fixture
def desks(catalog: Catalog, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Addresses of the author's and of the reviewer's dashboard; a new plan waits for review."""
    url = f"sqlite:///{tmp_path / 'changes.sqlite3'}"
    author = Desk(Dataset(catalog, url), everything(AUTHOR), require_review=True)
    of_plan = {"region": "CN-ZJ", "instrument": PLAN, "source": PAGE, "statement_en": WISH}
    of_plan |= {"deadline": "2029-12-31"}
    first = an_addition(author, FIRST, **of_plan, value=5000)
    author.save([*a_new_plan(author, PLAN, PAGE), first])
    counted = {"indicator": "ai_enterprises", "unit": "count", "value": 2400}
    author.save([an_addition(author, SECOND, **of_plan, **counted)])
    author.store.engine.dispose()
    common = {"DASHBOARD_DATABASE_URL": url, "DASHBOARD_REQUIRE_REVIEW": "yes"}
    with ExitStack() as stack:
        yield {
            name: stack.enter_context(run_dashboard({**common, "DASHBOARD_EDITOR": name}))
            for name in (AUTHOR, REVIEWER)
        }


def test_reviewer_publishes_a_plan_and_takes_a_row_of_it_back(
    desks: dict[str, str], new_page: NewPage
) -> None:
    reader, reviewer, author = new_page(), new_page(), new_page()
    open_view(reader, f"{desks[AUTHOR]}/records?q=Zhejiang+wants+this")
    expect(reader.get_by_text("No record matches")).to_be_visible()
    publish(reviewer, desks[REVIEWER], "Publish all 4 rows of this plan")
    expect(reader.get_by_text("2 records", exact=True)).to_be_visible()
    open_view(reviewer, f"{desks[REVIEWER]}/history?region=CN-ZJ")
    reviewer.get_by_role("button", name="Revert").first.click()
    reviewer.get_by_role("textbox", name="Why is it undone?").fill("A misprint.")
    reviewer.get_by_role("button", name="Undo as a new change").click()
    expect(reviewer.get_by_text("it waits for review")).to_be_visible()
    publish(author, desks[AUTHOR], "Publish")
    expect(reader.get_by_text("1 record", exact=True)).to_be_visible()


def publish(page: Page, address: str, button: str) -> None:
    """Press a button of the queue, and wait until it is said that it was done."""
    open_view(page, f"{address}/review")
    page.get_by_role("button", name=button, exact=True).first.click()
    expect(page.get_by_text("Published: ")).to_be_visible()
    wait_until_drawn(page)
