"""A live figure stands in a page of another origin, without the navigation of the dashboard."""

from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect

from dashboard.views.embedding import address_frame, write_code
from dashboard.views.view import read_view
from data import Catalog
from tests.browser.files import serve_files


def test_live_figure_is_drawn_in_a_frame(
    page: Page, server: str, catalog: Catalog, tmp_path: Path
) -> None:
    view = read_view("compare?year=2027", catalog, today=date(2026, 11, 21))
    code = write_code(f"{server}/{address_frame(view)}", "Goals")
    (tmp_path / "index.html").write_text(f"<h1>Elsewhere</h1>{code}", "utf-8")
    with serve_files(tmp_path) as elsewhere:
        page.goto(elsewhere)
        frame = page.frame_locator("iframe[title=Goals]")
        expect(frame.get_by_text("AI core industry: targets for 2027")).to_be_visible()
        expect(frame.locator(".js-plotly-plot .main-svg").first).to_be_visible()
        expect(frame.get_by_role("link", name="Compare", exact=True)).to_have_count(0)
        expect(frame.get_by_role("link", name="Open in the dashboard")).to_be_visible()
