"""Writes exhibits as one Excel workbook: chart, data and numbers of each, notes, sources."""

from collections.abc import Sequence
from datetime import date

from dashboard.export.exhibit import Exhibit, name_publication
from dashboard.export.native.ink import clean_text
from dashboard.export.sheets.book import Book
from dashboard.export.sheets.chart_sheet import add_chart
from dashboard.export.sheets.data_sheet import add_data
from dashboard.export.sheets.words import add_notes, add_sources
from dashboard.i18n import _

PROPERTY = 255  # signs of a property at most


def write_workbook(exhibits: Sequence[Exhibit], *, retrieved: date | None = None) -> bytes:
    """Return exhibits as a workbook; `retrieved` is the day that its notes name."""
    book = Book()
    for number, exhibit in enumerate(exhibits, 1):
        add_data(book, exhibit, _("Data {n}").format(n=number))
        chart, numbers = _("Chart {n}").format(n=number), _("Numbers {n}").format(n=number)
        add_chart(book, exhibit, name=chart, numbers=numbers)
    add_notes(book, exhibits, retrieved or date.today())
    add_sources(book, exhibits)
    _set_properties(book, exhibits)
    return book.finish()


def _set_properties(book: Book, exhibits: Sequence[Exhibit]) -> None:
    first = exhibits[0] if exhibits else None
    versions = dict.fromkeys(exhibit.figure.version for exhibit in exhibits)
    keywords = [_("dataset {version}").format(version=version) for version in versions]
    words = {
        "title": first.titled.title if first else name_publication(),
        "subject": first.figure.subtitle if first else "",
        "author": name_publication(),
        "keywords": ", ".join(keywords),
        "comments": first.citation if first else "",
    }
    book.workbook.set_properties(
        {name: clean_text(text)[:PROPERTY] for name, text in words.items()}
    )
