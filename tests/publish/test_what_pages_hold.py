"""Pages hold the records with their sources, in tables that need no script; texts stay texts."""

import json
from datetime import date
from pathlib import Path

from dashboard.publish.plan import list_pieces
from dashboard.publish.site import Site
from tests.factories import a_catalog, a_source, a_target, an_instrument, said
from tests.publish.conftest import ADDRESS, a_site
from tests.publish.reading import html, read_page, text_of

GOAL = "cn-gd-core-industry-value-2025-1"
HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)">{{ 7*7 }}'


def make_pages(site: Site) -> dict[str, bytes]:
    return {piece.path: piece.make() for piece in list_pieces(site, {})}


def test_region_lists_its_records_with_state_and_source(published: Path) -> None:
    page = read_page(published, "regions/CN-GD")
    row = page.get_element_by_id(GOAL)
    assert [text_of(cell) for cell in row] == [
        "AI core industry", "> 300 bn yuan", "over 3,000 × 100 million yuan", "2025",
        "□ Due, no result reported", "Guangdong Provincial Government",
    ]  # fmt: skip
    assert row.xpath(".//a/@href") == [
        "../../indicators/core_industry_value/", f"../../records/{GOAL}/", "https://www.gd.gov.cn/ai",
    ]  # fmt: skip


def test_table_of_each_figure_is_open_without_scripts(published: Path) -> None:
    for place in ("", "regions/CN-GD", "indicators/core_industry_value", "deadlines"):
        figures = read_page(published, place).findall(".//figure")
        assert figures, place
        for figure in figures:
            assert figure.find("details[@open]//table") is not None, place


def test_chart_of_a_page_is_drawn_for_two_widths_and_two_themes(published: Path) -> None:
    page = read_page(published, "regions/CN-GD")
    chart = json.loads(str(page.xpath("//figure//script/text()")[0]))
    assert chart["wide"]["data"] and chart["phone"]["data"]
    assert chart["wide"]["least"] > chart["phone"]["least"]
    assert all(chart[form]["dark"] for form in ("wide", "phone"))
    assert "template" not in chart["wide"]["layout"]


def test_record_has_a_page_with_evidence_and_citation(published: Path) -> None:
    page = read_page(published, f"records/{GOAL}")
    words = text_of(page.find(".//main"))
    assert "Over 300 billion yuan by 2025." in words
    assert "Plan for the AI industry" in words
    assert f"record {GOAL}, {ADDRESS}/records/{GOAL}/ (CC BY 4.0)." in words


def test_each_language_says_its_own_words_and_leads_to_its_own_pages(published: Path) -> None:
    page = read_page(published, "zh/regions/CN-GD")
    assert text_of(page.find(".//h1")) == "广东省"
    assert "../../records/" in page.xpath("//header//nav//a/@href")
    assert page.xpath("//nav[@class='languages']//a/@href") == ["../../../regions/CN-GD/"]


def test_hostile_texts_are_shown_as_texts() -> None:
    hostile = a_catalog(
        targets=[a_target(statement_en=HOSTILE, note_en=HOSTILE)],
        instruments=[an_instrument(title_en=HOSTILE, issuer_en=HOSTILE)],
        sources=[a_source(title=HOSTILE, publisher=HOSTILE, url='javascript:alert(3)//"><b>')],
        evidence=[],
    )
    pages = make_pages(a_site(hostile))
    texts = [data.decode() for path, data in pages.items() if path.endswith(".html")]
    assert not any("<script>alert" in text or "<img src=x" in text for text in texts)
    assert not any('href="javascript:' in text for text in texts)
    record = html.fromstring(pages[f"records/{GOAL}/index.html"])
    assert text_of(record.find(".//p[@class='lead']")) == HOSTILE


def test_what_was_not_known_by_the_day_has_no_page() -> None:
    late = said("cn-gd-late-1", "2026-11-25")
    catalog = a_catalog(
        targets=[a_target(), late[0]], instruments=[an_instrument(), late[1]], evidence=[]
    )
    assert "records/cn-gd-late-1/index.html" not in make_pages(a_site(catalog))
    later = Site(catalog, date(2026, 11, 26), ADDRESS)
    assert "records/cn-gd-late-1/index.html" in make_pages(later)


def test_site_without_a_record_has_its_lists(tmp_path: Path) -> None:
    empty = a_catalog(targets=[], actuals=[], evidence=[], facts=[])
    pages = make_pages(a_site(empty))
    assert "Falls due next" in pages["index.html"].decode()
    assert not [path for path in pages if path.startswith(("regions/C", "records/c"))]


def test_feeds_lead_to_pages_of_the_site(published: Path) -> None:
    assert f"{ADDRESS}/records/{GOAL}/" in (published / "deadlines.ics").read_text("utf-8").replace(
        "\n ", ""
    )
    assert f'href="{ADDRESS}/zh/changes/"' in (published / "zh/changes.atom").read_text("utf-8")


def test_downloads_name_every_file_with_its_size(published: Path) -> None:
    page = read_page(published, "downloads")
    for row in page.xpath("//tbody/tr"):
        path = text_of(row[0])
        size = (published / path).stat().st_size
        assert text_of(row[-1]).split()[0].replace(",", ""), path
        assert size > 0
    names = {text_of(row[0]) for row in page.xpath("//tbody/tr")}
    assert {"records.csv", "records.xlsx", "records.parquet", "datapackage.zip"} < names
    assert {"sdmx/targets.csv", "dataset.jsonld", "dcat.jsonld", "data/targets.csv"} < names


def test_sitemap_names_every_page_in_each_language(published: Path) -> None:
    sitemap = html.fromstring((published / "sitemap.xml").read_bytes())
    places = {str(place) for place in sitemap.xpath("//loc/text()")}
    pages = {path.parent.relative_to(published) for path in published.rglob("index.html")}
    assert places == {f"{ADDRESS}/{page}/".replace("/./", "/") for page in pages}
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (published / "robots.txt").read_text("utf-8")
