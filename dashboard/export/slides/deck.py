"""Decks of native slides: what a deck has beside its figures, and how it becomes a file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.util import Pt

from dashboard.export.exhibit import Exhibit, name_publication
from dashboard.export.native.ink import Inks, clean_text
from dashboard.export.slides.figure import add_exhibit
from dashboard.export.slides.fonts import read_east_asian, set_fonts
from dashboard.export.slides.footing import Footing
from dashboard.export.slides.front import add_contents, add_front, add_method, add_sources
from dashboard.export.slides.paper import HEIGHT, WIDTH, Paper
from dashboard.export.slides.template import open_template
from dashboard.figures.model import Figure
from dashboard.i18n import _
from dashboard.text.sources import Citation

PROPERTY = 255  # signs of a property at most


@dataclass(frozen=True)
class Deck:
    """What a deck has beside its figures; `title` also names the file to readers."""

    title: str = ""
    subtitle: str = ""
    front: bool = True
    contents: bool = True
    sources: bool = True
    method: bool = True


def write_slides(
    exhibits: Sequence[Exhibit],
    *,
    deck: Deck | None = None,
    template: bytes | None = None,
    retrieved: date | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> bytes:
    """Return exhibits as a PowerPoint file with native charts. Raises BadTemplate.

    Without a deck there are only the figures. `retrieved` is the day that the notes name;
    `progress` is told how many figures are done, of how many, and what it raises ends the work.
    """
    paper = _open_paper(template)
    footing = Footing(retrieved or date.today(), apart=bool(deck and deck.sources))
    sources = number_over_deck(exhibits)
    if deck and deck.sources:
        exhibits = [_renumber(exhibit, sources) for exhibit in exhibits]
    if deck and deck.front:
        add_front(paper, deck.title, subtitle=deck.subtitle, exhibits=exhibits)
    contents = add_contents(paper, exhibits) if deck and deck.contents else None
    starts = []
    for done, exhibit in enumerate(exhibits):
        progress(done, len(exhibits))
        starts.append(_add(paper, exhibit, footing))
    if contents:
        contents(starts)
    if deck and deck.sources:
        add_sources(paper, [replace(source, number=n) for source, n in sources.items()])
    if deck and deck.method:
        add_method(paper)
    _set_properties(paper.presentation, exhibits, deck)
    file = BytesIO()
    paper.presentation.save(file)
    return file.getvalue()


def number_over_deck(exhibits: Sequence[Exhibit]) -> dict[Citation, int]:
    """Return the sources of all exhibits, each once, by their number in a deck."""
    every = (source for exhibit in exhibits for source in exhibit.figure.sources)
    plain = dict.fromkeys(replace(source, number=0) for source in every)
    return {source: number for number, source in enumerate(plain, 1)}


def _open_paper(template: bytes | None) -> Paper:
    if template is not None:
        presentation = open_template(template)
        return Paper(presentation, True, Inks(True, read_east_asian(presentation)))
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Pt(WIDTH), Pt(HEIGHT)
    set_fonts(presentation)
    return Paper(presentation, False, Inks())


def _add(paper: Paper, exhibit: Exhibit, footing: Footing) -> int:
    """Add an exhibit and return the number of its first slide."""
    first = len(paper.presentation.slides) + 1
    add_exhibit(paper, exhibit, footing)
    return first


def _renumber(exhibit: Exhibit, numbers: Mapping[Citation, int]) -> Exhibit:
    """Return an exhibit with the sources, and the column that names them, by the deck's numbers."""
    figure = exhibit.figure
    sources = tuple(
        replace(source, number=numbers[replace(source, number=0)]) for source in figure.sources
    )
    pairs = zip(figure.sources, sources, strict=True)
    return replace(
        exhibit,
        figure=_renumber_table(
            replace(figure, sources=sources), {old.number: new.number for old, new in pairs}
        ),
    )


def _renumber_table(figure: Figure, numbers: Mapping[int, int]) -> Figure:
    column = _("Source")
    if column not in figure.table or not numbers:
        return figure
    mapped = figure.table[column].map(numbers).astype("Int64")
    return replace(figure, table=figure.table.assign(**{column: mapped}))


def _set_properties(presentation: Any, exhibits: Sequence[Exhibit], deck: Deck | None) -> None:
    """Say in the file what it is, from which dataset, and where it lives."""
    first = exhibits[0] if exhibits else None
    versions = dict.fromkeys(exhibit.figure.version for exhibit in exhibits)
    words = {
        "title": (deck.title if deck else "")
        or (first.titled.title if first else name_publication()),
        "subject": (deck.subtitle if deck else "") or (first.figure.subtitle if first else ""),
        "author": name_publication(),
        "last_modified_by": name_publication(),
        "keywords": ", ".join(
            _("dataset {version}").format(version=version) for version in versions
        ),
        "comments": first.citation if first else "",
        "identifier": first.address if first else "",
    }
    properties = presentation.core_properties
    for name, text in words.items():
        setattr(properties, name, clean_text(text)[:PROPERTY])
