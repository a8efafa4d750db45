"""Every file of a site, in the order in which it is written."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path

from dashboard.export.images.fonts import read_screen_font
from dashboard.export.records import export_records
from dashboard.publish.charts import write_looks
from dashboard.publish.downloads import Piece, build_downloads, list_data, list_news
from dashboard.publish.page import Page
from dashboard.publish.pages.home import build_home
from dashboard.publish.pages.indicator import build_indicator
from dashboard.publish.pages.lists import (
    build_changes,
    build_deadlines,
    build_indicators,
    build_records,
    build_regions,
)
from dashboard.publish.pages.method import build_method
from dashboard.publish.pages.missing import build_missing
from dashboard.publish.pages.record import build_record
from dashboard.publish.pages.region import build_region
from dashboard.publish.places import (
    ASSETS,
    CHANGES,
    DEADLINES,
    DOWNLOADS,
    HOME,
    INDICATORS,
    METHOD,
    NOT_FOUND,
    RECORDS,
    REGIONS,
    TABLE,
    locate_indicator,
    locate_record,
    locate_region,
    name_file,
)
from dashboard.publish.rendering import render_asset, render_page
from dashboard.publish.site import Edition, Site
from dashboard.publish.sitemap import write_robots, write_sitemap

ICON = Path(__file__).parents[1] / "assets" / "icon.svg"
OWN = Path(__file__).parent / "assets"
Build = Callable[[Edition], Page]


def list_pieces(site: Site, sizes: dict[str, int]) -> list[Piece]:
    """Return all files of a site; `sizes` is looked into when the page of downloads is made."""
    pages = [(edition, *page) for edition in site.editions for page in _list_pages(edition, sizes)]
    places = [(edition, place) for edition, place, _build in pages if place != NOT_FOUND]
    return [
        *_list_assets(),
        *list_data(site),
        *(piece for edition in site.editions for piece in list_news(edition)),
        *_list_tables(site),
        *(
            Piece(edition.prefix + name_file(place), partial(_render, edition, build))
            for edition, place, build in pages
        ),
        Piece("sitemap.xml", partial(write_sitemap, places)),
        Piece("robots.txt", partial(write_robots, site.address)),
    ]


def _list_pages(edition: Edition, sizes: dict[str, int]) -> Iterator[tuple[str, Build]]:
    """Give the place of each page of an edition and what builds it."""
    site = edition.site
    yield HOME, build_home
    yield REGIONS, build_regions
    yield INDICATORS, build_indicators
    yield DEADLINES, build_deadlines
    yield CHANGES, build_changes
    yield METHOD, build_method
    yield DOWNLOADS, partial(build_downloads, sizes=sizes)
    yield RECORDS, build_records
    if not edition.prefix:
        yield NOT_FOUND, build_missing
    for code in site.regions:
        yield locate_region(code), partial(build_region, code=code)
    for code in site.indicators:
        yield locate_indicator(code), partial(build_indicator, code=code)
    for record in site.rows:
        yield locate_record(record), partial(build_record, record=record)


def _list_assets() -> Iterator[Piece]:
    yield Piece("favicon.svg", ICON.read_bytes)
    yield Piece(f"{ASSETS}source-sans.woff2", read_screen_font)
    yield Piece(f"{ASSETS}plotly.min.js", _read_plotly)
    yield Piece(f"{ASSETS}looks.js", write_looks)
    yield Piece(f"{ASSETS}site.js", (OWN / "site.js").read_bytes)
    yield Piece(f"{ASSETS}plain.css", (OWN / "plain.css").read_bytes)
    yield Piece(f"{ASSETS}site.css", partial(render_asset, "site.css"))


def _read_plotly() -> bytes:
    return (files("plotly") / "package_data" / "plotly.min.js").read_bytes()


def _list_tables(site: Site) -> Iterator[Piece]:
    """Give the records of each region and indicator as CSV, beside its page in each language."""
    lists = [(locate_region(code), "region", code) for code in site.regions]
    lists += [(locate_indicator(code), "indicator", code) for code in site.indicators]
    for edition in site.editions:
        for place, column, code in lists:
            make = partial(_export, edition, column, code)
            yield Piece(f"{edition.prefix}{place}{TABLE}", make)


def _export(edition: Edition, column: str, code: str) -> bytes:
    records = edition.site.records
    with edition.speak():
        return export_records(records[records[column] == code], edition.catalog)


def _render(edition: Edition, build: Build) -> bytes:
    with edition.speak():
        return render_page(edition, build(edition))
