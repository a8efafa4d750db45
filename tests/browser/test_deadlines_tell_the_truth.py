"""An analyst asks what fell due without a result, and how a goal changed over time."""

from playwright.sync_api import Page, expect

from tests.browser.journey import FIGURE_TEXT, open_view


def test_what_fell_due_in_2025_without_a_result(page: Page, server: str) -> None:
    open_view(page, f"{server}/progress?level=all&as_of=2026-11-21")
    expect(page.get_by_text("fell due without a result.")).to_be_visible()
    open_view(page, f"{server}/deadlines?as_of=2026-11-21")
    expect(page.get_by_role("heading", name="Fell due without a result")).to_be_visible()


def test_how_guangdongs_goal_changed(page: Page, server: str) -> None:
    open_view(page, f"{server}/changes?region=CN-GD&indicator=core_industry_value")
    expect(page.get_by_text("Since the first promise: raised 1×.")).to_be_visible()
    texts = page.locator(FIGURE_TEXT).all_text_contents()
    assert {"> 150 bn yuan, 2025", "> 300 bn yuan, 2025"} <= set(texts)


def test_record_shows_its_verdict(page: Page, server: str) -> None:
    open_view(page, f"{server}/record?id=cn-gd-core-industry-value-2025-2&as_of=2026-11-21")
    expect(page.get_by_text("Achieved on time: > 300 bn yuan on 31 Dec 2025")).to_be_visible()
    open_view(page, f"{server}/record?id=cn-gd-core-industry-value-2025-2&as_of=2024-06-30")
    expect(page.get_by_text("Depends on growth path: ≈ 180 bn yuan")).to_be_visible()
