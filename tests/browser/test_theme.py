"""The look of `.streamlit/config.toml` reaches the reader, wherever the server was started."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.journey import FIGURE_TEXT

GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(17, 22, 29)"}
INK = {"light": "rgb(15, 23, 32)", "dark": "rgb(232, 236, 241)"}


@pytest.mark.parametrize("scheme", GROUND)
def test_theme_follows_the_readers_system(new_page: NewPage, server: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{server}/compare")
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", GROUND[scheme])
    label = page.locator(FIGURE_TEXT).filter(has_text="> 440 bn yuan")
    expect(label).to_have_css("fill", INK[scheme])
