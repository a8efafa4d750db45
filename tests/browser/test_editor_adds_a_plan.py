"""An editor adds the eight targets of one new plan, is warned of every slip, and undoes one."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.journey import open_view, wait_until_drawn
from tests.processes import run_dashboard

TARGETS = [  # indicator, figure as the plan says it, how it must be read
    ("core_industry_value", "超过5000亿元", "> 500 bn yuan"),
    ("related_industry_value", "30,000亿元以上", "≥ 3 tn yuan"),
    ("ai_enterprises", "2,400家", "2,400"),
    ("compute_intelligent", "60 EFLOPS", "60 EFLOPS"),
    ("application_scenarios", "over 600", "> 600"),
    ("large_models", "约100个", "≈ 100"),
    ("patents", "1万件", "10,000"),
    ("funds", "200至300亿元", "20–30 bn yuan"),
]
VALUE_COLUMN = 5  # of the table, from 0
DEADLINE = "2029-12-31"  # no goal of the dataset falls due then


@pytest.fixture(scope="module")
def editors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a dashboard with an empty database of changes of its own."""
    folder: Path = tmp_path_factory.mktemp("database")
    environment = {
        "DASHBOARD_AS_OF": "2026-11-21",
        "DASHBOARD_DATABASE_URL": f"sqlite:///{folder / 'changes.sqlite3'}",
        "DASHBOARD_EDITOR": "Li Wei",
    }
    with run_dashboard(environment) as address:
        yield address


def pick(
    page: Page, label: str, words: str, *, option: str | re.Pattern[str], part: str = ""
) -> None:
    """Choose from a list by typing some words of the option; `part` is the key of the field."""
    field = page.locator(f".st-key-field_{part}") if part else page
    box = field.get_by_role("combobox", name=label)
    box.click()
    box.fill(words)
    page.get_by_role("option").filter(has_text=option).first.click()
    wait_until_drawn(page)


def type_in(page: Page, place: str, text: str) -> None:
    """Type into a field, and leave it."""
    box = page.locator(f".st-key-field_{place}").get_by_role("textbox")
    box.fill(text)
    box.press("Tab")
    wait_until_drawn(page)


def save(page: Page) -> None:
    """Save, and wait until it is said."""
    button = page.get_by_role("button", name="Save")
    expect(button).to_be_enabled()
    button.click()
    expect(page.get_by_text("Saved", exact=True)).to_be_visible()


def start_plan(page: Page) -> None:
    """Fill in the new plan and its page, beside the first target."""
    pick(page, "Region", "浙江省", option="CN-ZJ")
    pick(page, "Instrument", "New document", option="New document")
    type_in(page, "instrument-title_zh", "浙江省人工智能行动方案")
    pick(page, "Title is a description", "No", option="No", part="instrument-described")
    type_in(page, "instrument-issued_on", "2026-10-08")
    pick(page, "Force", "规划", option="Plan", part="instrument-force")
    pick(page, "Source", "New source", option="New source")
    type_in(page, "source-title", "浙江省人工智能行动方案")
    pick(page, "Title is a description", "No", option="No", part="source-described")
    type_in(page, "source-url", "https://www.zj.gov.cn/art/2026/10/8/plan.html")
    type_in(page, "source-published_on", "2026-10-08")
    type_in(page, "source-language", "zh")
    pick(page, "Tier", "政府", option="Government site", part="source-tier")


def add_target(page: Page, indicator: str, figure: str, *, read_as: str) -> None:
    """Fill in one target of the plan."""
    pick(page, "Indicator", indicator, option=re.compile(rf"· {indicator}$"))
    type_in(page, "value", figure)
    expect(page.get_by_text(f"Read as {read_as}")).to_be_visible()
    type_in(page, "deadline", DEADLINE)
    type_in(page, "statement_en", f"Zhejiang wants this by 2029: {figure}.")


def make_slips(page: Page) -> None:
    """Type what is wrong in the three classic ways; each is said, and nothing can be saved."""
    save_button = page.get_by_role("button", name="Save")
    type_in(page, "value", "超过5000万亿元")
    expect(page.get_by_text("did you mean 5,000 × 100 million yuan")).to_be_visible()
    expect(save_button).to_be_disabled()
    type_in(page, "value", "超过5000亿元")
    type_in(page, "deadline", "2025-12-31")
    expect(page.get_by_text("lies before the goal was announced")).to_be_visible()
    expect(save_button).to_be_disabled()
    type_in(page, "deadline", DEADLINE)
    expect(page.get_by_text("I have looked at this")).to_have_count(0)


def test_editor_adds_the_eight_targets_of_a_plan(new_page: NewPage, editors: str) -> None:
    page = new_page()
    open_view(page, f"{editors}/edit")
    start_plan(page)
    for number, (indicator, figure, read_as) in enumerate(TARGETS):
        add_target(page, indicator, figure, read_as=read_as)
        if not number:
            make_slips(page)
        save(page)
        if number < len(TARGETS) - 1:
            page.get_by_role("button", name="Add another from this plan").click()
            wait_until_drawn(page)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("What was typed stands in the form again")).to_be_visible()
    save(page)
    refuse_duplicate(page)
    open_view(page, f"{editors}/edit?instrument=cn-zj-2026-3")
    change_in_table(page)
    open_view(page, f"{editors}/records?q=Zhejiang+wants+this")
    expect(page.get_by_text("8 records", exact=True)).to_be_visible()


def change_in_table(page: Page) -> None:
    """Raise the value of the plan's first row in its table, and save."""
    table = page.get_by_test_id("stDataFrame")
    box = table.bounding_box()
    assert box
    table.click(position={"x": 40, "y": box["height"] / 9 * 1.5})  # eight rows and their header
    for _step in range(VALUE_COLUMN):
        page.keyboard.press("ArrowRight")
    write_cell(page, "many")
    expect(page.get_by_text("1 cell is wrong.")).to_be_visible()
    page.keyboard.press("ArrowUp")
    write_cell(page, "5,200")
    expect(page.get_by_text("1 cell is wrong.")).to_have_count(0)
    page.get_by_role("textbox", name="Why it is changed").fill("The plan was read again")
    page.get_by_role("button", name="Save 1 changed row").click()
    expect(page.get_by_text("1 row is saved.")).to_be_visible()


def write_cell(page: Page, text: str) -> None:
    """Write into the cell that is chosen."""
    page.keyboard.press("Enter")
    box = page.locator(".gdg-input")
    box.fill(text)
    box.press("Enter")
    expect(box).to_have_count(0)


def refuse_duplicate(page: Page) -> None:
    """The same target from the same plan again is refused."""
    page.get_by_role("button", name="Add another from this plan").click()
    wait_until_drawn(page)
    indicator, figure, read_as = TARGETS[0]
    add_target(page, indicator, figure, read_as=read_as)
    expect(page.get_by_text("has this figure from this document already")).to_be_visible()
    expect(page.get_by_role("button", name="Save")).to_be_disabled()
