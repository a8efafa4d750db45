"""An analyst compares what the provinces aim at by 2027, in every view, down to the sources."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.journey import (
    FIGURE_TEXT,
    add,
    cell,
    cells,
    choose,
    clear,
    figure_title,
    open_row,
    open_view,
    show_view,
)

TITLE = "AI core industry: targets for 2027"
ELSEWHERE = "/compare?indicator=ai_enterprises&level=city&measure=per_resident"


@pytest.fixture
def goals(page: Page, server: str) -> Page:
    """The provinces' goals for AI core industry by 2027, as stated."""
    open_view(page, f"{server}/compare")
    expect(figure_title(page)).to_have_text(TITLE)
    return page


def test_quick_choices_lead_to_the_goals(page: Page, server: str) -> None:
    # Each choice ends the run of the one before; a run cut short used to bring the old view back.
    open_view(page, server + ELSEWHERE)
    choose(page, "Indicator", "Industry size · AI core industry")
    choose(page, "Level", "Provinces")
    choose(page, "Measure", "As stated")
    expect(figure_title(page)).to_have_text(TITLE)
    expect(page).to_have_url(f"{server}/compare")  # the usual choices stay out of the address


def test_bars_are_labelled_as_stated(goals: Page) -> None:
    labels = goals.locator(FIGURE_TEXT)
    expect(labels.filter(has_text="> 440 bn yuan")).to_have_count(1)
    expect(labels.filter(has_text="40 bn yuan").last).to_have_text("40 bn yuan")
    expect(labels.filter(has_text="Beijing")).to_have_count(1)


def test_every_view_shows_the_same_goal(goals: Page, server: str) -> None:
    for view, title in (
        ("Steps", "AI core industry: targets and reported figures"),
        ("Map", TITLE),
    ):
        show_view(goals, view)
        expect(figure_title(goals)).to_have_text(title)
        expect(goals).to_have_url(f"{server}/compare?view={view.lower()}")
        expect(goals.locator(FIGURE_TEXT).filter(has_text="> 440 bn yuan")).not_to_have_count(0)
    show_view(goals, "Table")
    expect(cells(goals, 2).filter(has_text="> 440 bn yuan")).to_have_count(1)


def test_year_is_kept_through_a_view_of_all_years(goals: Page, server: str) -> None:
    # The steps have no choice of years; Streamlit forgot what a control held that was not drawn.
    clear(goals, "Deadlines")
    add(goals, "Deadlines", "2025")
    expect(goals).to_have_url(f"{server}/compare?year=2025")
    show_view(goals, "Steps")
    expect(goals).to_have_url(f"{server}/compare?view=steps")
    show_view(goals, "Map")
    expect(goals).to_have_url(f"{server}/compare?view=map&year=2025")


def test_table_leads_from_a_goal_to_its_record(goals: Page, server: str) -> None:
    goals.get_by_role("switch", name="Table", exact=True).click(force=True)
    expect(cell(goals, 0, 2)).to_have_text("> 1,000 bn yuan")
    record = open_row(goals, 0)
    expect(record).to_have_url(f"{server}/record?id=cn-bj-core-industry-value-2027-1")
    expect(record.get_by_role("heading", level=1)).to_contain_text("Beijing · AI core industry")


def test_sources_are_numbered_and_lead_outside(goals: Page) -> None:
    switch = goals.get_by_role("switch", name="sources")
    count = int((switch.get_attribute("aria-label") or "").split()[0])
    switch.click(force=True)
    expect(goals.get_by_role("list").last.get_by_role("listitem")).to_have_count(count)
    link = goals.get_by_role("link", name="↗").first
    expect(link).to_have_attribute("target", "_blank")
