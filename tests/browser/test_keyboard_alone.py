"""The three users reach their ends by keyboard alone, in Chinese, on a phone."""

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.journey import figure_title, open_view, wait_until_drawn
from tests.browser.keyboard import press, tab_to
from tests.browser.proposals import Editors
from tests.browser.test_pages_are_accessible import PHONE


@pytest.fixture
def phone(new_page: NewPage) -> Page:
    """A page on a phone, without moves, for each key to find what it is meant for."""
    return new_page(reduced_motion="reduce", **PHONE)


def open_by(page: Page, name: str) -> None:
    """Open what stands behind a button; the focus goes into it."""
    press(page, "button", name)
    opened = page.get_by_role("dialog", name=name)
    expect(opened).to_be_focused()
    expect(opened.locator("input, button").first).to_be_visible()
    wait_until_drawn(page)


def find_option(page: Page, label: str, option: str) -> None:
    """Choose from a list by typing the option."""
    tab_to(page, "combobox", label)
    page.keyboard.type(option)
    expect(page.get_by_role("option", name=option).first).to_be_visible()
    page.keyboard.press("Enter")


def step_to_option(page: Page, label: str, name: str) -> None:
    """Choose from a list of few by its arrows; on a phone nobody can type into it."""
    tab_to(page, "combobox", label)
    option = page.get_by_role("option", name=name, exact=True)
    while not option.and_(page.locator("[data-focused=true]")).count():
        page.keyboard.press("ArrowDown")
        expect(option).to_be_visible()
    page.keyboard.press("Enter")


def write(page: Page, label: str, text: str) -> None:
    """Write into a field, in place of what stands there."""
    tab_to(page, "textbox", label)
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def test_analyst_goes_from_the_map_to_the_evidence_of_a_goal(phone: Page, server: str) -> None:
    open_view(phone, f"{server}/?lang=zh")
    press(phone, "link", "各地对比")
    title = phone.get_by_role("heading", name="地区对比")
    expect(title).to_be_focused()
    wait_until_drawn(phone)
    find_option(phone, "指标", "企业 · 人工智能企业数量")
    expect(figure_title(phone)).to_have_text("人工智能企业数量：2027年目标")

    open_by(phone, "选项")
    step_to_option(phone, "层级", "地市级")
    expect(phone.get_by_text("地市级，现行目标")).to_be_visible()
    wait_until_drawn(phone)
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("button", name="选项")).to_be_focused()

    press(phone, "switch", "表格", key="Space")
    wait_until_drawn(phone)
    tab_to(phone, "button", "Fullscreen")
    phone.keyboard.press("Tab")
    expect(phone.get_by_test_id("data-grid-canvas")).to_be_focused()
    phone.keyboard.press("ArrowDown")
    expect(phone.locator("td:focus")).to_contain_text("/record?id=")
    with phone.expect_popup() as opened:
        phone.keyboard.press("Enter")
    record = opened.value
    wait_until_drawn(record)
    expect(record.get_by_role("heading", level=1)).to_contain_text("人工智能企业数量")
    source = record.get_by_role("link").filter(has_text="↗").first
    tab_to(record, "link", source.text_content() or "no source")


def test_presenter_takes_a_picture_and_lays_the_figure_aside(phone: Page, server: str) -> None:
    open_view(phone, f"{server}/compare?lang=zh&year=2027")
    open_by(phone, "导出")
    tab_to(phone, "radio", "PNG")
    phone.keyboard.press("Space")
    expect(phone.get_by_role("button", name="下载PNG")).to_be_visible()
    with phone.expect_download() as download:
        press(phone, "button", "下载PNG")
    with Image.open(download.value.path()) as picture:
        assert picture.size == (2560, 1440)
    press(phone, "button", "加入演示文稿")
    expect(phone.get_by_role("button", name="已在演示文稿中")).to_be_visible()
    phone.keyboard.press("Escape")
    press(phone, "button", "Expand sidebar")
    expect(phone.get_by_test_id("stSidebar")).to_be_focused()
    expect(phone.get_by_role("link", name="演示文稿")).to_be_visible()
    press(phone, "link", "演示文稿")
    expect(phone.get_by_role("heading", name="演示文稿", level=1)).to_be_focused()


def test_editor_mends_a_slip_saves_and_takes_it_back(phone: Page, editors: Editors) -> None:
    open_view(phone, f"{editors.address}/edit?lang=zh")
    find_option(phone, "地区", "浙江省")
    find_option(phone, "指标", "人工智能企业数量 · AI enterprises · ai_enterprises")
    write(phone, "数值", "很多")
    expect(phone.get_by_text("“很多”中没有数字")).to_be_visible()
    phone.keyboard.press("Control+a")
    phone.keyboard.type("超过5000家")
    write(phone, "期限", "2029-12-31")
    find_option(phone, "来源", "zjrongxiang-com-2022-1")
    write(phone, "英文表述", "Zhejiang wants over 5,000 firms.")
    expect(phone.get_by_role("button", name="保存")).to_be_enabled()
    press(phone, "button", "保存")
    expect(phone.get_by_test_id("stAlert")).to_be_focused()
    tab_to(phone, "link", "打开记录")
    tab_to(phone, "button", "撤销", key="Shift+Tab")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", name="编辑", level=1)).to_be_focused()
    tab_to(phone, "combobox", "地区")
    expect(phone.get_by_role("textbox", name="数值")).to_have_value("超过5000家")
