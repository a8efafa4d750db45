"""Every page is valid HTML, and one that people can find their way in."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from dashboard.publish.plan import list_pieces
from data import Catalog
from tests.publish.checker import check_html
from tests.publish.conftest import ADDRESS, a_site
from tests.publish.reading import list_inner_links, list_pages, read_page, text_of

# One page of each kind, of the whole dataset.
SAMPLE = (
    *(
        "index.html",
        "404.html",
        "regions/index.html",
        "indicators/index.html",
        "records/index.html",
    ),
    *("deadlines/index.html", "changes/index.html", "method/index.html", "downloads/index.html"),
    *("regions/CN-GD/index.html", "indicators/core_industry_value/index.html"),
    *("indicators/other_count/index.html", "records/cn-gd-core-industry-value-2025-2/index.html"),
)


@pytest.fixture(scope="module")
def sample(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One page of each kind, of the whole dataset."""
    folder = tmp_path_factory.mktemp("sample")
    for piece in list_pieces(a_site(catalog), {}):
        if piece.path in SAMPLE:
            (folder / piece.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / piece.path).write_bytes(piece.make())
    return folder


def test_every_page_of_a_small_site_is_valid(published: Path) -> None:
    assert check_html([*published.rglob("*.html"), *published.rglob("*.css")]) == []


def test_one_page_of_each_kind_is_valid(sample: Path) -> None:
    assert check_html(sample.rglob("*.html")) == []


def test_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html><html lang="en"><title>x</title><img src="a"><p id="">', "utf-8"
    )
    assert len(check_html([page])) == 2


def test_every_link_within_the_site_leads_to_a_file_and_a_place_in_it(published: Path) -> None:
    pages = dict(list_pages(published))
    ids = {path: {str(node) for node in page.xpath("//@id")} for path, page in pages.items()}
    for path, page in pages.items():
        if path == "404.html" or path.endswith("/404.html"):
            continue  # its links begin at the root of the host
        for target, fragment in list_inner_links(path, page):
            assert (published / target).is_file(), f"{path} leads to {target}"
            assert not fragment or fragment in ids[target], f"{path} leads to {target}#{fragment}"


def test_links_of_the_whole_dataset_lead_to_files_of_the_plan(
    catalog: Catalog, sample: Path
) -> None:
    planned = {piece.path for piece in list_pieces(a_site(catalog), {})}
    links = [
        target
        for path, page in list_pages(sample)
        if path != "404.html"
        for target, _fragment in list_inner_links(path, page)
    ]
    assert set(links) - planned == set()
    assert len(planned) > 1_400


def test_missing_page_leads_back_from_any_address(published: Path) -> None:
    page = dict(list_pages(published))["404.html"]
    links = [str(link) for link in page.xpath("//nav//a/@href")]
    assert links and all(link.startswith("/ai/") for link in links)


@pytest.mark.parametrize("kind", ["small", "whole"])
def test_headings_landmarks_and_tables_are_in_order(
    kind: str, published: Path, sample: Path
) -> None:
    for path, page in list_pages(published if kind == "small" else sample):
        levels = [int(node.tag[1]) for node in page.iter("h1", "h2", "h3")]
        assert levels.count(1) == 1 and levels[0] == 1, path
        steps = pairwise(levels)
        assert all(after <= before + 1 for before, after in steps), path
        assert [len(page.findall(f".//{name}")) for name in ("main", "body/footer")] == [1, 1]
        assert page.xpath("//a[@class='skip']/@href") == ["#main"]
        for table in page.iter("table"):
            assert table.find("caption") is not None and text_of(table.find("caption")), path
            assert all(head.get("scope") for head in table.iter("th")), path
            rows = table.findall("tbody/tr")
            assert {len(row) for row in rows} <= {len(table.findall("thead/tr/th"))}, path


def test_every_page_says_where_it_stands_and_what_it_holds(published: Path) -> None:
    for path, page in list_pages(published):
        if path.endswith("404.html"):
            continue
        place = path.removesuffix("index.html")
        assert page.xpath("//link[@rel='canonical']/@href") == [f"{ADDRESS}/{place}"]
        assert page.get("lang") == ("zh-Hans" if place.startswith("zh/") else "en")
        plain = place.removeprefix("zh/")
        assert page.xpath("//link[@hreflang]/@href") == [
            f"{ADDRESS}/{plain}", f"{ADDRESS}/zh/{plain}", f"{ADDRESS}/{plain}",
        ]  # fmt: skip
        (title,) = page.xpath("//meta[@property='og:title']/@content")
        assert title and text_of(page.find("head/title")).startswith(title)
        assert page.xpath("//meta[@name='description']/@content")[0]


@pytest.mark.parametrize(
    ("place", "kind", "name"),
    [
        ("", "Dataset", "Regional AI targets in China"),
        ("regions/CN-GD", "Dataset", "Guangdong: AI targets"),
        ("indicators/core_industry_value", "Dataset",
         "AI core industry: targets of China's regions"),
        ("records/cn-gd-core-industry-value-2025-1", "Claim",
         "Guangdong · AI core industry: > 300 bn yuan by 2025"),
    ],
)  # fmt: skip
def test_page_tells_programs_what_it_is(place: str, kind: str, name: str, published: Path) -> None:
    said = _read_linked(read_page(published, place))
    assert (said["@type"], said["name"]) == (kind, name)
    assert said["url"] == f"{ADDRESS}/{place}/".replace("//", "/").replace(":/", "://")
    assert (said["version"], said["license"]) == (
        "0123456789ab", "https://creativecommons.org/licenses/by/4.0/",
    )  # fmt: skip


def _read_linked(page: HtmlElement) -> dict[str, str]:
    (text,) = page.xpath("//script[@type='application/ld+json']/text()")
    return json.loads(str(text))
