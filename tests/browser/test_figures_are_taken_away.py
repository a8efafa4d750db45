"""A presenter takes a figure away in every format, makes a deck, and presents it by the keys."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Page, expect
from pptx import Presentation
from pptx.shapes.graphfrm import GraphicFrame
from pypdf import PdfReader

from tests.browser.journey import open_view, wait_until_drawn

GOAL = "> 440 bn yuan"


def open_menu(page: Page) -> None:
    page.get_by_role("button", name="Export", exact=True).click()
    expect(page.get_by_role("radiogroup", name="Format")).to_be_visible()


def take(page: Page, form: str) -> Path:
    """Choose a format, press the button and return the file."""
    page.get_by_role("radio", name=form, exact=True).click()
    button = page.get_by_role("button", name=f"Download {form}", exact=True)
    with page.expect_download() as download:
        button.click()
    expected = f"ai-core-industry-targets-for-2027_2026-11-21.{form.lower()}"
    assert download.value.suggested_filename == expected
    path = download.value.path().with_suffix(f".{form.lower()}")
    download.value.save_as(path)
    return path


@pytest.fixture
def menu(page: Page, server: str) -> Page:
    open_view(page, f"{server}/compare?year=2027")
    open_menu(page)
    return page


def test_pictures_open_at_their_size_and_say_what_they_show(menu: Page) -> None:
    with Image.open(take(menu, "PNG")) as picture:
        assert picture.size == (2560, 1440)
    assert "440 bn yuan" in take(menu, "SVG").read_text(encoding="utf-8")
    text = PdfReader(take(menu, "PDF")).pages[0].extract_text()
    assert "Guangdong" in text and "Sources" in text


def test_slide_holds_a_chart_that_can_be_edited(menu: Page) -> None:
    (slide,) = Presentation(str(take(menu, "PPTX"))).slides
    (frame,) = (shape for shape in slide.shapes if isinstance(shape, GraphicFrame))
    plots: Any = frame.chart.plots
    assert "Guangdong" in list(plots[0].categories)


def test_tables_hold_the_figures(menu: Page) -> None:
    table = pd.read_csv(take(menu, "CSV"), encoding="utf-8-sig")
    assert GOAL in table["Figure"].tolist()
    workbook = load_workbook(BytesIO(take(menu, "XLSX").read_bytes()))
    cells = [cell for sheet in workbook for row in sheet.values for cell in row]
    assert GOAL in cells


def test_page_works_without_a_server(menu: Page) -> None:
    path = take(menu, "HTML")
    menu.goto(path.as_uri())
    expect(menu.get_by_role("heading", name="AI core industry: targets for 2027")).to_be_visible()
    expect(menu.locator(".js-plotly-plot .main-svg").first).to_be_visible()


def test_deck_is_laid_aside_made_and_presented(menu: Page) -> None:
    menu.get_by_role("button", name="Add to the deck").click()
    expect(menu.get_by_role("button", name="In the deck")).to_be_visible()
    menu.keyboard.press("Escape")
    menu.get_by_role("link", name="Deck", exact=True).click()
    expect(menu.get_by_role("heading", name="Deck", exact=True)).to_be_visible()
    menu.get_by_role("button", name="Region brief").click()
    expect(menu.get_by_text("2. Guangdong: what falls due when")).to_be_visible()
    wait_until_drawn(menu)
    menu.get_by_role("button", name="Make the deck").click()
    with menu.expect_download() as download:
        menu.get_by_role("button", name="Download regional-ai-targets").click()
    assert len(Presentation(str(download.value.path())).slides) >= 7
    menu.get_by_role("link", name="Present").click()
    expect(menu.get_by_role("img", name="AI core industry: targets for 2027")).to_be_visible()
    menu.keyboard.press("ArrowRight")
    expect(menu.get_by_role("img", name="Guangdong: what falls due when")).to_be_visible()
    menu.keyboard.press("Home")
    expect(menu.get_by_role("img", name="AI core industry: targets for 2027")).to_be_visible()
