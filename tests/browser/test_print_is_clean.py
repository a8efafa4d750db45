"""What a browser prints is the figure with its words: no controls, nothing cut at the edge."""

from playwright.sync_api import Page, expect

from dashboard.parts.printed import CONTROLS
from tests.browser.journey import open_view

PRINTS = "() => window.dispatchEvent(new Event('beforeprint'))"
ENDS = "() => window.dispatchEvent(new Event('afterprint'))"
PAPER = 960  # pixels between the margins
WIDTH = "document.querySelector('.js-plotly-plot .main-svg').getBoundingClientRect().width"
IS_WIDER = f"paper => {WIDTH} > paper"
FITS = f"paper => {WIDTH} > 0 && {WIDTH} <= paper"


def test_page_is_printed_without_controls_and_within_the_paper(page: Page, server: str) -> None:
    open_view(page, f"{server}/compare")
    page.wait_for_function(IS_WIDER, arg=PAPER)
    sources = page.get_by_test_id("stCaptionContainer").get_by_role("list")
    expect(sources).to_be_hidden()
    page.emulate_media(media="print")
    page.evaluate(PRINTS)
    for name in CONTROLS:
        assert [one.is_visible() for one in page.get_by_test_id(name).all()].count(True) == 0, name
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    expect(page.get_by_role("heading", name="AI core industry")).to_be_visible()
    expect(sources.get_by_role("listitem")).to_have_count(7)
    page.wait_for_function(FITS, arg=PAPER)
    page.emulate_media(media="screen")
    page.evaluate(ENDS)
    page.wait_for_function(IS_WIDER, arg=PAPER)
    expect(sources).to_be_hidden()
    page.get_by_text("7 sources").click()
    expect(page.get_by_role("listitem")).to_have_count(7)
    expect(sources).to_have_count(0)  # they are printed once
