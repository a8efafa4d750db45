"""The pages of a booklet that hold words only: cover, contents, sources, method."""

from collections.abc import Sequence

from dashboard.export.booklet.setting import (
    BODY,
    HEADING,
    SMALL,
    TITLE,
    Page,
    Paragraph,
    set_pages,
)
from dashboard.export.exhibit import Exhibit
from dashboard.export.images import Size
from dashboard.export.slides import Deck
from dashboard.i18n import _


def set_cover(deck: Deck, exhibits: Sequence[Exhibit], size: Size) -> list[Page]:
    """Return the first page: what this is, of which dataset and day."""
    versions = dict.fromkeys(exhibit.version_line for exhibit in exhibits)
    paragraphs = [
        Paragraph(deck.title, TITLE, bold=True),
        Paragraph(deck.subtitle, HEADING * 0.8, gap=12),
        *(Paragraph(line, SMALL, muted=True, gap=40) for line in versions),
    ]
    return set_pages(paragraphs, size, top=size.height * 0.3)


def set_contents(exhibits: Sequence[Exhibit], first: int, size: Size) -> list[Page]:
    """Return the contents; `first` is the number of the first figure's page."""
    lines = [
        Paragraph(f"{number}\u2003{exhibit.titled.title}", BODY, gap=14)
        for number, exhibit in enumerate(exhibits, start=first)
    ]
    return set_pages([Paragraph(_("Contents"), HEADING, bold=True), *lines], size)


def set_sources(exhibits: Sequence[Exhibit], first: int, size: Size) -> list[Page]:
    """Return all sources, page by page, under the numbers that they have there."""
    paragraphs = [Paragraph(_("Sources"), HEADING, bold=True)]
    for number, exhibit in enumerate(exhibits, start=first):
        head = _("Page {number}: {title}").format(number=number, title=exhibit.titled.title)
        paragraphs.append(Paragraph(head, BODY, bold=True, gap=14))
        paragraphs += [
            Paragraph(f"{source.number}. {source.text} {source.url}", SMALL, gap=3)
            for source in exhibit.figure.sources
        ]
        if not exhibit.figure.sources:
            counts = _("Counts of the records of the dataset, each with its own source.")
            paragraphs.append(Paragraph(counts, SMALL, gap=3))
        paragraphs.append(Paragraph(exhibit.citation, SMALL, muted=True, gap=3))
    return set_pages(paragraphs, size)


def set_method(rules: Sequence[str], size: Size) -> list[Page]:
    """Return the rules by which figures are recorded and compared."""
    lines = [Paragraph(rule.replace("**", ""), BODY, gap=12) for rule in rules]
    return set_pages([Paragraph(_("Method"), HEADING, bold=True), *lines], size)
