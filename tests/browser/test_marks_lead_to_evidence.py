"""A click on a mark shows the record behind it, and from there leads to the record's own page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.journey import open_view, pick_mark

GOAL = "cn-gd-core-industry-value-2027-1"
SENTENCE = "Guangdong · AI core industry: > 440 bn yuan by 2027"
FIGURES = ("/compare", "/compare?view=map", "/deadlines")


@pytest.mark.parametrize("address", FIGURES)
def test_mark_leads_to_its_record(page: Page, server: str, address: str) -> None:
    open_view(page, server + address)
    evidence = pick_mark(page, GOAL)
    expect(evidence).to_contain_text(SENTENCE)
    expect(evidence).to_contain_text("Several Measures of Guangdong Province")
    evidence.get_by_role("link", name="Open the record").click()
    expect(page).to_have_url(f"{server}/record?id={GOAL}")
    expect(page.get_by_role("heading", level=1)).to_have_text(SENTENCE)


def test_another_mark_replaces_the_evidence(page: Page, server: str) -> None:
    open_view(page, f"{server}/compare")
    expect(pick_mark(page, GOAL)).to_contain_text(SENTENCE)
    evidence = pick_mark(page, "cn-jl-core-industry-value-2027-1")
    expect(evidence).to_contain_text("Jilin · AI core industry: 40 bn yuan by 2027")
    expect(page.get_by_text("Open the record")).to_have_count(1)


def test_record_leads_to_the_goal_that_replaced_it(page: Page, server: str) -> None:
    open_view(page, f"{server}/record?id=cn-gd-core-industry-value-2025-1")
    page.get_by_role("button", name="Guangdong · > 300 bn yuan by 2025").first.click()
    expect(page).to_have_url(f"{server}/record?id=cn-gd-core-industry-value-2025-2")
    expect(page.get_by_text("Replaces", exact=True)).to_be_visible()
