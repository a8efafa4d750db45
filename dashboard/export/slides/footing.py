"""The foot of a slide: footnotes and sources side by side, version and address under them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.charts.palette import LIGHT
from dashboard.export.exhibit import Exhibit
from dashboard.export.native.fitting import cut_to_lines, keep_fitting, measure_height
from dashboard.export.native.ink import Inks
from dashboard.export.native.room import SMALLEST, Frame
from dashboard.export.slides.drawing import Line, add_rule, add_text
from dashboard.export.slides.notes import write_source
from dashboard.i18n import _, _n

SIZE = float(SMALLEST)
MOST = 0.24  # of the room under the title
GUTTER = 24.0
GAP = 5.0
LAST = 12.0  # version and address


@dataclass(frozen=True)
class Footing:
    """How a deck writes the feet of its slides; `apart`: its sources stand on slides of their
    own.
    """

    retrieved: date
    apart: bool = False


def measure_footing(exhibit: Exhibit, footing: Footing, body: Frame) -> float:
    """Return the height of a foot: as high as its longer column, within bounds."""
    notes, sources = exhibit.figure.footnotes, list_sources(exhibit, footing)
    width = _measure_width(notes, sources, body)
    height = max(measure_height(texts, SIZE, width) for texts in (notes, sources))
    return min(height, MOST * body.height) + 2 * GAP + LAST


def add_footing(
    slide: Any, exhibit: Exhibit, footing: Footing, *, frame: Frame, inks: Inks
) -> None:
    """Add rule, footnotes, sources, version and address; what does not fit, the notes have."""
    add_rule(slide, frame, inks=inks)
    notes, sources = exhibit.figure.footnotes, list_sources(exhibit, footing)
    width = _measure_width(notes, sources, frame)
    height = frame.height - 2 * GAP - LAST
    columns = (
        (_("Footnotes"), fit_texts(notes, width, height, word=_say_rest), 0.0),
        (_("Sources"), fit_texts(sources, width, height, word=_say_sources), -width),
    )
    for name, texts, left in columns:
        if texts:
            edge = frame.left if not left else frame.left + frame.width - width
            spot = Frame(edge, frame.top + GAP, width, height)
            lines = [Line(text, SIZE, LIGHT.muted) for text in texts]
            add_text(slide, lines, spot, inks=inks, name=name)
    _add_last(slide, exhibit, frame, inks=inks)


def list_sources(exhibit: Exhibit, footing: Footing) -> tuple[str, ...]:
    """Return the sources as lines, or where they stand in a deck that has slides for them."""
    sources = exhibit.figure.sources
    if not footing.apart or not sources:
        return tuple(write_source(source) for source in sources)
    numbers = join_numbers([source.number for source in sources])
    return (
        _n(
            "Source {numbers}: see the slide of sources.",
            "Sources {numbers}: see the slides of sources.",
            len(sources),
        ).format(numbers=numbers),
    )


def join_numbers(numbers: Sequence[int]) -> str:
    """Write numbers in few signs.

    >>> join_numbers([3, 1, 2, 7, 8])
    '1–3, 7, 8'
    """
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return ", ".join(parts)


def fit_texts(texts: Sequence[str], width: float, height: float, *, word: Any) -> list[str]:
    """Return the first texts that fit, and a sentence about the others."""
    kept = keep_fitting(texts, SIZE, width=width, height=height)
    shown = list(texts[:kept])
    if kept == len(texts):
        return shown
    if not kept and height >= 2 * SIZE * 1.2 + 0.1:  # one text alone is too long
        lines = int(height / (SIZE * 1.2)) - 1
        shown = [cut_to_lines(texts[0], SIZE, width=width, lines=lines)]
        return [*shown, word(len(texts), True)]
    return [*shown, word(len(texts) - kept, False)]


def _say_rest(count: int, is_cut: bool) -> str:
    if is_cut:
        return _("The footnotes in full are in the notes.")
    words = _n("and {n} more footnote, in the notes", "and {n} more footnotes, in the notes", count)
    return words.format(n=count)


def _say_sources(count: int, is_cut: bool) -> str:
    if is_cut:
        return _("The sources in full are in the notes.")
    words = _n("and {n} more source, in the notes", "and {n} more sources, in the notes", count)
    return words.format(n=count)


def _measure_width(notes: Sequence[str], sources: Sequence[str], frame: Frame) -> float:
    """Two columns, or one where there is nothing for the other."""
    return (frame.width - GUTTER) / 2 if notes and sources else frame.width


def _add_last(slide: Any, exhibit: Exhibit, frame: Frame, *, inks: Inks) -> None:
    top = frame.bottom - LAST
    half = frame.width * 0.5
    version = cut_to_lines(exhibit.version_line, SIZE, width=half - GUTTER, lines=1)
    address = cut_to_lines(exhibit.address, SIZE, width=half, lines=1)
    parts = (
        (_("Dataset"), Line(version, SIZE, LIGHT.muted), frame.left),
        (
            _("Address"),
            Line("", SIZE, LIGHT.muted, tail=address, link=exhibit.address),
            frame.left + half,
        ),
    )
    for name, line, left in parts:
        if line.text or line.tail:
            spot = Frame(left, top, half if left > frame.left else half - GUTTER, LAST)
            add_text(slide, [line], spot, inks=inks, name=name)
