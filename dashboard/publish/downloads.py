"""The files of the dataset beside the pages: every format, and the page that lists them."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from dashboard.api.choosing import build_sheet
from dashboard.api.formats import FORMATS
from dashboard.api.lists import LISTS
from dashboard.api.question import Question
from dashboard.export.records import export_records
from dashboard.i18n import DEFAULT_LANGUAGE, _, speak
from dashboard.open.asked import Asked
from dashboard.open.files import CSV, JSON_LD, list_files
from dashboard.open.routes import DATASETS, DESCRIPTIONS, NEWS, TABLE_FILES, Served
from dashboard.publish.page import Page
from dashboard.publish.places import DOWNLOADS
from dashboard.publish.site import Edition, Site
from dashboard.text.rows import name_table
from schemas import TABLES

LIST = "records"
RECORDS_CSV = "records.csv"
Make = Callable[[], bytes]


class Piece(NamedTuple):
    """One file of the site and what makes its bytes."""

    path: str
    make: Make


class Offer(NamedTuple):
    """A file as the page of downloads names it."""

    title: str
    path: str
    media_type: str
    size: int  # bytes; 0 where it is not told


def list_data(site: Site) -> Iterator[Piece]:
    """Give the files that are the same in every language."""
    for served in (*DATASETS, *TABLE_FILES, *DESCRIPTIONS):
        make = partial(_write_data, site, served)
        yield Piece(served.path.lstrip("/"), make)
    yield Piece(RECORDS_CSV, partial(_write_records, site))
    for suffix in ("xlsx", "parquet", "json"):
        yield Piece(f"{LIST}.{suffix}", partial(_write_list, site, suffix))


def list_news(edition: Edition) -> Iterator[Piece]:
    """Give the calendar and the feeds in the language of an edition."""
    for served in NEWS:
        make = partial(_write_news, edition, served)
        yield Piece(f"{edition.prefix}{served.path.lstrip('/')}", make)


def build_downloads(edition: Edition, sizes: dict[str, int]) -> Page:
    """Build the page of downloads; `sizes` gives the bytes of each file that was written."""

    def offer(title: str, path: str, media_type: str) -> Offer:
        return Offer(title, path, media_type.partition(";")[0], sizes.get(path, 0))

    records = [
        offer(_("All records, with names and sources"), RECORDS_CSV, CSV),
        *(
            offer(title, f"{LIST}.{suffix}", FORMATS[suffix].media_type)
            for suffix, title in (
                ("xlsx", _("All records as a workbook")),
                ("parquet", _("All records with typed columns")),
                ("json", _("All records as JSON")),
            )
        ),
    ]
    news = {served.path for served in NEWS}
    files = [file for file in list_files() if file.path not in news]
    feeds = [file for file in list_files() if file.path in news]
    standards = [
        *(offer(file.title, file.path.lstrip("/"), file.media_type) for file in files),
        offer(_("Description for search engines (schema.org)"), "dataset.jsonld", JSON_LD),
        offer(_("Description for data portals (DCAT 3)"), "dcat.jsonld", JSON_LD),
    ]
    tables = [offer(name_table(table), f"data/{table}.csv", CSV) for table in TABLES]
    return Page(
        DOWNLOADS,
        "downloads.html",
        _("Downloads"),
        _("The whole dataset as files: CSV, Excel, Parquet, JSON, SDMX, data package, feeds."),
        said={
            "groups": [
                (_("Records"), records),
                (_("Standard formats"), standards),
                (_("Tables"), tables),
            ],
            "feeds": [
                Offer(file.title, file.path.lstrip("/"), file.media_type, 0) for file in feeds
            ],
        },
    )


def _write_records(site: Site) -> bytes:
    with speak(DEFAULT_LANGUAGE):
        return export_records(site.records, site.catalog)


def _write_list(site: Site, suffix: str) -> bytes:
    listing = LISTS[LIST]
    question = Question(LIST, site.catalog.version, site.as_of)
    return FORMATS[suffix].write(build_sheet(listing, question, site.catalog, in_pages=False), "")


def _write_data(site: Site, served: Served) -> bytes:
    """Write a file that says in English what it says in words, whatever the language of a page."""
    asked = Asked(site.as_of, site.address, is_static=True)
    with speak(DEFAULT_LANGUAGE):
        return served.write(site.catalog, asked, site.log)


def _write_news(edition: Edition, served: Served) -> bytes:
    with edition.speak():
        return served.write(edition.catalog, edition.asked, edition.site.log)
