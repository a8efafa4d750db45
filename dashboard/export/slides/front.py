"""The slides of a deck that show no figure: front, contents, sources, method."""

from collections.abc import Callable, Sequence
from typing import Any

from dashboard.charts.palette import LIGHT
from dashboard.export.exhibit import Exhibit, name_publication
from dashboard.export.native.fitting import LEADING, count_lines_of, cut_to_lines
from dashboard.export.native.room import Frame
from dashboard.export.slides.drawing import Line, add_text
from dashboard.export.slides.notes import set_notes, write_source
from dashboard.export.slides.paper import Paper
from dashboard.export.slides.titles import add_title
from dashboard.i18n import _
from dashboard.text.method import list_pace_rules, list_rules
from dashboard.text.sources import Citation

SUBTITLE, QUIET = 18.0, 11.0
ENTRY, SOURCE, RULE = 13.0, 10.0, 14.0
GAP = 3.0


def add_front(paper: Paper, title: str, *, subtitle: str, exhibits: Sequence[Exhibit]) -> None:
    """Add the first slide: title, subtitle, dataset."""
    slide = paper.add_slide(is_front=True)
    width = paper.width - 4 * paper.margin
    left, middle = 2 * paper.margin, paper.height * 0.5
    top = Frame(left, middle - paper.height * 0.28, width, paper.height * 0.26)
    add_title(slide, title or name_publication(), top, paper=paper, is_front=True)
    lines = [
        Line(cut_to_lines(subtitle, SUBTITLE, width=width, lines=3), SUBTITLE, after=10)
        if subtitle
        else None,
        Line(exhibits[0].version_line, QUIET, LIGHT.muted) if exhibits else None,
    ]
    spot = Frame(left, middle + 10, width, paper.height * 0.3)
    shown = [line for line in lines if line]
    if shown:
        add_text(slide, shown, spot, inks=paper.inks, name=_("Subtitle and dataset"))


def add_contents(paper: Paper, exhibits: Sequence[Exhibit]) -> Callable[[Sequence[int]], None]:
    """Add the slides of contents, and return what fills them once the numbers are known."""
    titles = [exhibit.titled.title for exhibit in exhibits]
    width = paper.measure()[1].width - 40
    entries = [cut_to_lines(title, ENTRY, width=width, lines=2) for title in titles]
    pages = _paginate(entries, ENTRY, paper)
    slides = [
        _add_page(paper, _("Contents"), page=page, count=len(pages)) for page in range(len(pages))
    ]

    def fill(numbers: Sequence[int]) -> None:
        for slide, places in zip(slides, pages, strict=True):
            lines = [
                Line(f"{numbers[place]}   {entries[place]}", ENTRY, after=GAP) for place in places
            ]
            add_text(slide, lines, paper.measure()[1], inks=paper.inks, name=_("Contents"))

    return fill


def add_sources(paper: Paper, sources: Sequence[Citation]) -> None:
    """Add the slides of sources, by the numbers of the deck."""
    width = paper.measure()[1].width
    texts = [write_source(source) for source in sources]
    heads = [
        cut_to_lines(f"{one.number}. {one.text}", SOURCE, width=width, lines=2) for one in sources
    ]
    tails = [cut_to_lines(one.url, SOURCE, width=width, lines=1) for one in sources]
    both = [f"{head} {tail}" for head, tail in zip(heads, tails, strict=True)]
    pages = _paginate(both, SOURCE, paper)
    for page, places in enumerate(pages):
        slide = _add_page(paper, _("Sources"), page=page, count=len(pages))
        lines = [
            Line(f"{heads[n]} ", SOURCE, tail=tails[n], link=sources[n].url, after=GAP)
            for n in places
        ]
        add_text(slide, lines, paper.measure()[1], inks=paper.inks, name=_("Sources"))
        set_notes(slide, "\n".join(texts[n] for n in places))


def add_method(paper: Paper) -> None:
    """Add the slides of the method: the rules in words."""
    rules = [rule.replace("**", "") for rule in (*list_rules(), *list_pace_rules())]
    pages = _paginate(rules, RULE, paper)
    for page, places in enumerate(pages):
        slide = _add_page(paper, _("How this was made"), page=page, count=len(pages))
        lines = [Line(rules[n], RULE, after=3 * GAP) for n in places]
        add_text(slide, lines, paper.measure()[1], inks=paper.inks, name=_("Method"))


def _paginate(texts: Sequence[str], size: float, paper: Paper) -> list[list[int]]:
    """Return which texts stand on which slide."""
    body = paper.measure()[1]
    pages: list[list[int]] = [[]]
    left = body.height
    for place, text in enumerate(texts):
        need = count_lines_of(text, size, body.width - 30) * size * LEADING + 3 * GAP
        if need > left and pages[-1]:
            pages.append([])
            left = body.height
        pages[-1].append(place)
        left -= need
    return pages


def _add_page(paper: Paper, title: str, *, page: int, count: int) -> Any:
    slide = paper.add_slide()
    part = _("({number} of {count})").format(number=page + 1, count=count)
    add_title(slide, f"{title} {part}" if count > 1 else title, paper.measure()[0], paper=paper)
    return slide
