"""The static edition in a browser, from a plain file server: it asks nothing of the world outside,
draws its charts in both themes and widths, and is read without scripts.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from dashboard.charts.palette import DARK, LIGHT
from dashboard.publish.run import publish_site
from dashboard.publish.site import Site
from tests.browser.conftest import NewPage
from tests.browser.files import serve_files
from tests.browser.test_pages_are_accessible import RULES
from tests.factories import a_catalog

GOAL = "cn-gd-core-industry-value-2025-1"
PLACES = (
    *("/", "/regions/", "/indicators/", "/records/", "/deadlines/", "/changes/", "/method/"),
    *("/downloads/", "/regions/CN-GD/", "/indicators/core_industry_value/", f"/records/{GOAL}/"),
    *("/zh/", "/zh/regions/CN-GD/"),
)
# The dark theme has the same words in the same places; these hold everything that has a colour.
COLOURED = ("/", "/regions/CN-GD/", f"/records/{GOAL}/", "/downloads/", "/changes/")
DRAWN = ".chart .main-svg >> nth=0"
CHECK = "rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })"


@pytest.fixture(scope="module")
def static(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a plain file server with the tiny dataset in two languages."""
    folder: Path = tmp_path_factory.mktemp("static")
    site = Site(a_catalog(), date(2026, 11, 21), "https://targets.example.org", ("en", "zh"))
    publish_site(site, folder)
    with serve_files(folder) as address:
        yield address


def in_css(colour: str) -> str:
    """Return "#rrggbb" as a browser says it."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return f"rgb({red}, {green}, {blue})"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_open_without_errors_and_axe_finds_nothing(
    new_page: NewPage, static: str, scheme: str
) -> None:
    page = new_page(color_scheme=scheme)
    for place in PLACES if scheme == "light" else COLOURED:
        page.goto(static + place)
        expect(page.locator("h1")).to_be_visible()
        for chart in page.locator(".chart").all():
            chart.scroll_into_view_if_needed()
            expect(chart.locator(".main-svg").first).to_be_attached()
        page.evaluate(Axe().axe_script)
        found = page.evaluate(CHECK, RULES)
        assert [(place, rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []


def test_chart_follows_the_theme_of_the_browser(new_page: NewPage, static: str) -> None:
    page = new_page(color_scheme="dark")
    page.goto(f"{static}/regions/CN-GD/")
    label = page.locator(".chart .xtick text").first
    expect(label).to_have_css("fill", in_css(DARK.muted))
    expect(page.locator("body")).to_have_css("background-color", in_css(DARK.ground))
    page.emulate_media(color_scheme="light")
    expect(label).to_have_css("fill", in_css(LIGHT.muted))
    page.emulate_media(color_scheme="dark")
    expect(label).to_have_css("fill", in_css(DARK.muted))


def test_mark_leads_to_the_evidence(page: Page, static: str) -> None:
    page.goto(f"{static}/regions/CN-GD/")
    chart = page.locator("#figure-1")
    expect(chart.locator(".main-svg").first).to_be_attached()
    chart.locator(".points path").last.click(force=True)
    chart.get_by_role("link", name=f"Open the record: {GOAL}").click()
    expect(page).to_have_url(f"{static}/records/{GOAL}/")


@pytest.mark.parametrize("place", ["/", "/regions/CN-GD/", "/deadlines/", "/method/"])
def test_page_fits_a_phone(new_page: NewPage, static: str, place: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(static + place)
    expect(page.locator(DRAWN)).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_page_is_read_without_scripts(new_page: NewPage, static: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{static}/indicators/core_industry_value/")
    expect(page.locator("figure table").first).to_be_visible()
    expect(page.locator(".chart").first).to_be_hidden()
    page.get_by_role("table", name="Targets", exact=True).get_by_role("link").first.click()
    expect(page.locator("h1")).to_have_text("Guangdong")


def test_source_number_opens_the_list_of_sources(page: Page, static: str) -> None:
    page.goto(f"{static}/regions/CN-GD/")
    expect(page.locator(DRAWN)).to_be_attached()
    page.locator("#figure-1 summary").first.click()
    page.locator("#figure-1 td a[href='#figure-1-source-1']").first.click()
    expect(page.locator("#figure-1-source-1")).to_be_visible()
