"""The slides of one exhibit: title, words, native chart, footnotes and sources."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from dashboard.charts.palette import LIGHT
from dashboard.export.exhibit import Exhibit
from dashboard.export.native.fitting import cut_to_lines, measure_height
from dashboard.export.native.room import Frame, count_rows, measure_room, shorten_names
from dashboard.export.plans import Bars, Grid, Plan, Points, Tiles, make_plan
from dashboard.export.plans.pages import split_bars, split_grid, split_points
from dashboard.export.slides.chart import add_chart
from dashboard.export.slides.drawing import Line, add_text, describe
from dashboard.export.slides.footing import Footing, add_footing, measure_footing
from dashboard.export.slides.notes import set_notes, write_notes
from dashboard.export.slides.paper import Paper
from dashboard.export.slides.tables import add_grid, count_columns, count_grid_rows
from dashboard.export.slides.tiles import add_tiles
from dashboard.export.slides.titles import add_title
from dashboard.i18n import _

SUBTITLE, FINDING = 12.0, 13.0
GAP = 6.0


class Page(NamedTuple):
    """One slide: the part of the plan that it shows, and which part of how many it is."""

    plan: Plan
    number: int
    count: int


def add_exhibit(paper: Paper, exhibit: Exhibit, footing: Footing) -> list[Any]:
    """Add the slides of an exhibit: one, or several of the same scale where one is too small."""
    plan = make_plan(exhibit.figure)
    trial = _measure_chart(paper, exhibit, footing)
    parts = _split(plan, trial)
    pages = [Page(part, number, len(parts)) for number, part in enumerate(parts, 1)]
    return [_add_page(paper, exhibit, page, footing=footing) for page in pages]


def list_cut_names(plan: Plan, frame: Frame) -> list[str]:
    """Return the names of rows that a chart in this frame shows shortened."""
    if not isinstance(plan, Bars | Points) or (isinstance(plan, Bars) and plan.upright):
        return []
    names = plan.categories if isinstance(plan, Bars) else plan.rows
    if not names:
        return []
    shown = shorten_names(names, measure_room(plan, frame), frame)
    return [name for name, short in zip(names, shown, strict=True) if name != short]


def _measure_chart(paper: Paper, exhibit: Exhibit, footing: Footing) -> Frame:
    """The frame of a chart under and over the words of its exhibit."""
    body = paper.measure()[1]
    words = _measure_words(_list_words(exhibit, body.width), body.width)
    foot = measure_footing(exhibit, footing, body)
    top = body.top + words
    return Frame(body.left, top, body.width, body.bottom - top - foot - GAP)


def _split(plan: Plan, frame: Frame) -> Sequence[Plan]:
    if isinstance(plan, Bars):
        return split_bars(plan, count_rows(plan, frame))
    if isinstance(plan, Points):
        return split_points(plan, count_rows(plan, frame))
    if isinstance(plan, Grid):
        parts: list[Plan] = []
        for part in split_grid(plan, len(plan.rows), count_columns(plan, frame)):
            parts += _split_rows(part, frame)
        return parts
    return [plan]


def _split_rows(plan: Grid, frame: Frame) -> list[Grid]:
    """Cut a table where its rows, which differ in height, reach the end of a page."""
    most = min(_list_counts(plan, frame))
    return split_grid(plan, most, len(plan.heads)) if most < len(plan.rows) else [plan]


def _list_counts(plan: Grid, frame: Frame) -> list[int]:
    """How many rows each page would take, but for what is left for the last."""
    counts: list[int] = []
    rows = plan.rows
    while rows:
        counts.append(count_grid_rows(replace(plan, rows=rows), frame))
        rows = rows[counts[-1] :]
    return counts[:-1] or counts


def _add_page(paper: Paper, exhibit: Exhibit, page: Page, *, footing: Footing) -> Any:
    figure = exhibit.titled
    slide = paper.add_slide()
    title, body = paper.measure()
    part = _("({number} of {count})").format(number=page.number, count=page.count)
    heading = figure.title if page.count == 1 else f"{figure.title} {part}"
    add_title(slide, heading, title, paper=paper)
    words = _list_words(exhibit, body.width)
    height = _measure_words(words, body.width)
    spot = Frame(body.left, body.top, body.width, height)
    if words:
        add_text(slide, words, spot, inks=paper.inks, name=_("Subtitle and finding"))
    foot = measure_footing(exhibit, footing, body)
    top = body.top + height
    frame = Frame(body.left, top, body.width, body.bottom - top - foot - GAP)
    chart = _draw(slide, page.plan, frame, paper=paper)
    describe(chart, name=exhibit.name or figure.title, alt=figure.alt)
    low = Frame(body.left, body.bottom - foot, body.width, foot)
    add_footing(slide, exhibit, footing, frame=low, inks=paper.inks)
    names = list_cut_names(page.plan, frame)
    set_notes(slide, write_notes(exhibit, retrieved=footing.retrieved, names=names))
    return slide


def _draw(slide: Any, plan: Plan, frame: Frame, *, paper: Paper) -> Any:
    inks = paper.inks
    if isinstance(plan, Bars | Points):
        return add_chart(slide, plan, frame, inks=inks)
    if isinstance(plan, Grid):
        return add_grid(slide, plan, frame, inks=inks)
    if isinstance(plan, Tiles):
        return add_tiles(slide, plan, frame, inks=inks)
    line = Line(plan.text, 14, LIGHT.muted)
    return add_text(slide, [line], frame, inks=inks, name=_("Nothing to show"))


def _list_words(exhibit: Exhibit, width: float) -> list[Line]:
    """Subtitle, finding and remark; what is longer than two lines stands in full in the notes."""
    figure = exhibit.figure
    looks = (
        (figure.subtitle, SUBTITLE, LIGHT.muted, False),
        (figure.finding, FINDING, LIGHT.text, True),
        (exhibit.remark, SUBTITLE, LIGHT.text, False),
    )
    return [
        Line(cut_to_lines(text, size, width=width, lines=2), size, ink, bold)
        for text, size, ink, bold in looks
        if text
    ]


def _measure_words(words: Sequence[Line], width: float) -> float:
    heights = (measure_height([line.text], line.size, width) for line in words)
    return sum(heights) + GAP
