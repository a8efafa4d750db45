"""The slides of one exhibit: title, words, native chart, footnotes and sources."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from dashboard.charts.palette import LIGHT
from dashboard.export.exhibit import Exhibit
from dashboard.export.native.fitting import cut_to_lines, measure_height
from dashboard.export.native.room import Frame, measure_least, measure_room, shorten_names
from dashboard.export.plans import Bars, Grid, Plan, Points, Tiles, make_plan
from dashboard.export.slides.chart import add_chart
from dashboard.export.slides.drawing import Line, add_text, describe
from dashboard.export.slides.footing import Footing, add_footing, measure_footing
from dashboard.export.slides.notes import set_notes, write_notes
from dashboard.export.slides.paper import Paper
from dashboard.export.slides.splitting import split_plan
from dashboard.export.slides.tables import add_grid
from dashboard.export.slides.tiles import add_tiles
from dashboard.export.slides.titles import add_title
from dashboard.i18n import _

SUBTITLE, FINDING = 12.0, 13.0
GAP = 6.0
LEAST_FOOT = 41.5  # points: two lines of footnotes, version and address


class Page(NamedTuple):
    """One slide: the part of the plan that it shows, and which part of how many it is."""

    plan: Plan
    number: int
    count: int


class Layout(NamedTuple):
    """The words above a chart, and the frames of words, chart and foot."""

    lines: list[Line]
    words: Frame
    chart: Frame
    foot: Frame


def add_exhibit(paper: Paper, exhibit: Exhibit, footing: Footing) -> list[Any]:
    """Add the slides of an exhibit: one, or several of the same scale where one is too small."""
    plan = make_plan(exhibit.figure)
    layout = _plan_layout(paper, exhibit, plan, footing=footing)
    parts = split_plan(plan, layout.chart)
    pages = [Page(part, number, len(parts)) for number, part in enumerate(parts, 1)]
    return [_add_page(paper, exhibit, page, layout=layout, footing=footing) for page in pages]


def list_cut_names(plan: Plan, frame: Frame) -> list[str]:
    """Return the names of rows that a chart in this frame shows shortened."""
    if not isinstance(plan, Bars | Points) or (isinstance(plan, Bars) and plan.upright):
        return []
    names = plan.categories if isinstance(plan, Bars) else plan.rows
    if not names:
        return []
    shown = shorten_names(names, measure_room(plan, frame), frame)
    return [name for name, short in zip(names, shown, strict=True) if name != short]


def _plan_layout(paper: Paper, exhibit: Exhibit, plan: Plan, *, footing: Footing) -> Layout:
    """Share out a slide: words above, foot below, the chart gets the rest.

    Where the rows of a chart would otherwise need a second slide, the foot gives way.
    """
    body = paper.measure()[1]
    words = _list_words(exhibit, body.width)
    height = _measure_words(words, body.width)
    foot = measure_footing(exhibit, footing, body)
    room = body.height - height - GAP
    if isinstance(plan, Bars | Points):
        spare = room - measure_least(plan, body)
        foot = spare if LEAST_FOOT <= spare < foot else foot
    top = body.top + height
    return Layout(
        words,
        Frame(body.left, body.top, body.width, height),
        Frame(body.left, top, body.width, room - foot),
        Frame(body.left, body.bottom - foot, body.width, foot),
    )


def _add_page(
    paper: Paper, exhibit: Exhibit, page: Page, *, layout: Layout, footing: Footing
) -> Any:
    figure = exhibit.titled
    slide = paper.add_slide()
    title = paper.measure()[0]
    part = _("({number} of {count})").format(number=page.number, count=page.count)
    heading = figure.title if page.count == 1 else f"{figure.title} {part}"
    add_title(slide, heading, title, paper=paper)
    if layout.lines:
        name = _("Subtitle and finding")
        add_text(slide, layout.lines, layout.words, inks=paper.inks, name=name)
    chart = _draw(slide, page.plan, layout.chart, paper=paper)
    describe(chart, name=exhibit.name or figure.title, alt=figure.alt)
    add_footing(slide, exhibit, footing, frame=layout.foot, inks=paper.inks)
    names = list_cut_names(page.plan, layout.chart)
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
