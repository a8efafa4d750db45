"""The CSV file of the Records page holds the records that a search and its filters left."""

import pandas as pd
from playwright.sync_api import Page, expect

from tests.browser.journey import cells, open_view


def test_download_reads_back(page: Page, server: str) -> None:
    open_view(page, f"{server}/records?q=hefei&kind=target")
    expect(cells(page, 0)).not_to_have_count(0)
    shown = [text.partition("id=")[2] for text in cells(page, 0).all_text_contents()]
    table = download(page)
    assert table["id"].tolist() == shown
    assert set(table["kind"]) == {"target"}
    goal = table.set_index("id").loc["340100-core-industry-value-2025-1"]
    assert (goal["value"], goal["unit"], goal["date_text"]) == (500, "CNY_100M", "2025-12-31")


def test_download_holds_the_pages_that_are_not_shown(page: Page, server: str) -> None:
    open_view(page, f"{server}/records?page=2")
    expect(cells(page, 0)).to_have_count(50)
    count = page.get_by_test_id("stMarkdown").filter(has_text="records").first.inner_text()
    assert f"{len(download(page)):,} records" == count


def download(page: Page) -> pd.DataFrame:
    """Press the button and read the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").first.click()
    assert download.value.suggested_filename.endswith(".csv")
    return pd.read_csv(download.value.path(), keep_default_na=False, encoding="utf-8-sig")
