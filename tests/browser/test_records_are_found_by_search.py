"""An analyst finds a known figure with one search, and opens its page with the evidence."""

from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.journey import cell, cells, open_row, open_view, search


class Sought(NamedTuple):
    """A figure that people know, the words they search for it, and what its page must say."""

    words: str
    record: str
    title: str
    evidence: str


GUANGDONG = Sought(
    "Guangdong 3000亿元 2025",
    "cn-gd-core-industry-value-2025-2",
    "Guangdong · AI core industry: > 300 bn yuan by 2025",
    "Implementation Opinions of the Guangdong Provincial People's Government",
)
HEFEI_ENTERPRISES = Sought(
    "Hefei 2,400 enterprises",
    "340100-ai-enterprises-2024-a1",
    "Hefei · AI enterprises (whole chain, upstream and downstream): 2,400 as of 11 Mar 2024",
    "Seen at: China Daily Global (chinaservicesinfo.com)",
)
HEFEI_SCENARIOS = Sought(
    "Hefei 600 application scenarios",
    "340100-application-scenarios-2024-a1",
    "Hefei · Application scenarios: > 600 as of 11 Mar 2024",
    "Seen at: China Daily Global",
)


@pytest.mark.parametrize("sought", [GUANGDONG, HEFEI_ENTERPRISES, HEFEI_SCENARIOS])
def test_first_find_leads_to_the_evidence(page: Page, server: str, sought: Sought) -> None:
    open_view(page, f"{server}/records")
    search(page, sought.words)
    expect(cell(page, 0, 0)).to_contain_text(sought.record)
    record = open_row(page, 0)
    expect(record).to_have_url(f"{server}/record?id={sought.record}")
    expect(record.get_by_role("heading", level=1)).to_have_text(sought.title)
    expect(record.get_by_text(sought.evidence)).to_be_visible()


def test_same_figure_in_plain_english_and_in_chinese(page: Page, server: str) -> None:
    open_view(page, f"{server}/records")
    goal = cells(page, 0).filter(has_text=GUANGDONG.record)
    search(page, "Guangdong 300 billion 2025")
    expect(cells(page, 0)).to_have_count(3)
    expect(goal).to_have_count(1)
    search(page, "广东")
    expect(cells(page, 0)).not_to_have_count(3)
    expect(cell(page, 0, 1)).to_have_text("Guangdong")
    expect(goal).to_have_count(1)


def test_search_without_a_find_says_so(page: Page, server: str) -> None:
    open_view(page, f"{server}/records")
    search(page, "Atlantis")
    expect(page.get_by_text("No record matches the search “Atlantis”.")).to_be_visible()
    expect(page.get_by_role("button", name="Download as CSV")).to_be_disabled()
