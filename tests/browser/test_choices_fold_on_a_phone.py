"""On a phone the choices stand on one sheet behind a button, and the figure is seen at once."""

from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.journey import FIGURE_TEXT, choose, open_view, wait_until_drawn
from tests.browser.test_pages_fit_a_phone import AGENT

HEIGHT = 844


def test_goals_of_cities_are_chosen_on_the_sheet_in_chinese(new_page: NewPage, server: str) -> None:
    size = {"width": 390, "height": HEIGHT}
    phone = new_page(viewport=size, is_mobile=True, has_touch=True, user_agent=AGENT)
    open_view(phone, f"{server}/compare?lang=zh&drafts=yes")
    highest = phone.locator(FIGURE_TEXT).filter(has_text="北京市").bounding_box()
    assert highest and highest["y"] < HEIGHT
    expect(phone.get_by_role("combobox", name="层级")).to_have_count(0)

    phone.get_by_role("button", name="选项").tap()
    expect(phone.get_by_role("switch", name="包括征求意见稿")).to_be_checked()
    choose(phone, "层级", "地市级")
    phone.wait_for_url(f"{server}/compare?level=city&drafts=yes&lang=zh")
    phone.keyboard.press("Escape")
    expect(phone.get_by_test_id("stPopoverBody")).to_have_count(0)
    wait_until_drawn(phone)
    expect(phone.get_by_text("地市级，现行目标")).to_be_visible()
