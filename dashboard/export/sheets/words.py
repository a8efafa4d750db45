"""The sheets of words: what is said beside each figure, and its sources by number."""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from dashboard.export.exhibit import LICENCE, Exhibit
from dashboard.export.sheets.book import Book
from dashboard.i18n import _

WIDTHS = (8, 18, 110)
LINE = 15  # points of a line


def add_notes(book: Book, exhibits: Sequence[Exhibit], retrieved: date) -> None:
    """Add what is said beside each figure, a row a sentence, and how to cite it."""
    sheet = book.add_sheet(_("Notes"))
    _write_heads(book, sheet, (_("Figure no."), _("Item"), _("Text")))
    row = 1
    for number, exhibit in enumerate(exhibits, 1):
        for item, value in _list_notes(exhibit, retrieved):
            sheet.write_number(row, 0, number, book.look())
            book.write(sheet, (row, 1), item)
            lines = math.ceil(len(str(value)) / WIDTHS[2])
            sheet.set_row(row, LINE * lines)
            if item == _("Address"):
                book.write_link(sheet, (row, 2), str(value))
            else:
                book.write(sheet, (row, 2), value, text_wrap=True, align="left")
            row += 1


def add_sources(book: Book, exhibits: Sequence[Exhibit]) -> None:
    """Add the sources of each figure by number; a web address is opened by a click."""
    sheet = book.add_sheet(_("Sources"))
    _write_heads(book, sheet, (_("Figure no."), _("Number"), _("Source"), _("Address")))
    sheet.set_column(2, 3, 80)
    row = 1
    for number, exhibit in enumerate(exhibits, 1):
        for source in exhibit.figure.sources:
            sheet.write_number(row, 0, number, book.look())
            sheet.write_number(row, 1, source.number, book.look())
            book.write(sheet, (row, 2), source.text, text_wrap=True)
            book.write_link(sheet, (row, 3), source.url)
            row += 1
    if row > 1:
        sheet.autofilter(0, 0, row - 1, 3)


def _list_notes(exhibit: Exhibit, retrieved: date) -> Iterable[tuple[str, Any]]:
    figure = exhibit.titled
    rows = [
        (_("Title"), figure.title),
        (_("Subtitle"), figure.subtitle),
        (_("Finding"), figure.finding),
        (_("Remark"), exhibit.remark),
        *((_("Footnote"), note) for note in figure.footnotes),
        (_("Dataset"), figure.version),
        (_("As of"), figure.as_of),
        (_("Retrieved"), retrieved),
        (_("Licence"), LICENCE),
        (_("Citation"), exhibit.citation),
        (_("Address"), exhibit.address),
    ]
    return (row for row in rows if row[1])


def _write_heads(book: Book, sheet: Any, heads: Sequence[str]) -> None:
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, book.head)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
