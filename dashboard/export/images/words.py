"""The words of a sheet: title, subtitle and finding above the chart; remark, notes, sources and
version below it, set for the size of the sheet.
"""

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard.charts.measure import LINE_HEIGHT, count_lines, escape_text, measure_text, wrap_text
from dashboard.charts.palette import Theme
from dashboard.export.exhibit import Exhibit
from dashboard.export.images.sizes import SIZES, Size
from dashboard.i18n import _, _n
from dashboard.text.sources import Citation

# Font sizes on a slide; other sheets take them by the root of their area.
TITLE, FINDING, SUBTITLE, REMARK, NOTE = 30.0, 19.0, 16.0, 17.0, 11.5
LEAST_TYPE = 10.7  # eight points: nothing on a sheet is set smaller than this
SMALLEST_UNIT, LARGEST_UNIT = 0.8, 1.3
PAD = 36.0
CHART_SHARE = 0.56  # of the height of the sheet, at least
_ADDRESS_PIECE = re.compile(r"[^/?&]*[/?&]*")


class Block(NamedTuple):
    """A text as wrapped, how it is set, and the gap above it; an empty text is a rule."""

    text: str
    size: float
    colour: str
    gap: float

    @property
    def height(self) -> float:
        """The height of its lines, without the gap."""
        return count_lines(self.text) * self.size * LINE_HEIGHT if self.text else 1.0


class Words(NamedTuple):
    """All words of a sheet, and the margin that it keeps free all round."""

    above: list[Block]
    below: list[Block]
    pad: float


def set_words(exhibit: Exhibit, size: Size, theme: Theme) -> Words:
    """Set the words of an exhibit for a sheet."""
    unit = _calculate_unit(size)
    pad = PAD * unit
    width = size.width - 2 * pad
    figure = exhibit.titled
    above = [
        Block(
            f"<b>{wrap_text(_escape(figure.title), TITLE * unit, width)}</b>",
            TITLE * unit,
            theme.text,
            0,
        ),
        _set_wrapped(figure.subtitle, SUBTITLE * unit, theme.muted, width=width, gap=2),
    ]
    if figure.finding:
        finding = wrap_text(_escape(figure.finding), FINDING * unit, width)
        above.append(Block(f"<b>{finding}</b>", FINDING * unit, theme.text, 8))
    room = size.height * (1 - CHART_SHARE) - 2 * pad - measure_blocks(above)
    below = list(_set_footing(exhibit, unit, theme, width=width, room=room))
    return Words(above, below, pad)


def measure_blocks(blocks: Sequence[Block]) -> float:
    """Return the height of blocks one below the other."""
    return sum(block.gap + block.height for block in blocks)


def _calculate_unit(size: Size) -> float:
    """The size of letters against a slide's."""
    slide = SIZES["slide"]
    unit = math.sqrt(size.width * size.height / (slide.width * slide.height))
    return min(max(unit, SMALLEST_UNIT), LARGEST_UNIT)


def _set_footing(
    exhibit: Exhibit, unit: float, theme: Theme, *, width: float, room: float
) -> Iterator[Block]:
    """Give what stands below the chart. Where not all notes or sources fit into `room`, the last
    line of each says how many are missing.
    """
    small = max(NOTE * unit, LEAST_TYPE)
    if exhibit.remark:
        remark = _set_wrapped(exhibit.remark, REMARK * unit, theme.text, width=width, gap=10)
        room -= remark.gap + remark.height
        yield remark
    yield Block("", 0, theme.axis, 10)
    last = _set_version(exhibit, small, theme, width=width)
    room -= 11 + last.gap + last.height
    lines = max(2, int(room / (small * LINE_HEIGHT)))
    notes = _fit_notes(exhibit.figure.footnotes, small, width=width, lines=lines)
    if notes:
        lines -= count_lines(notes)
        yield Block(notes, small, theme.text, 6)
    sources = _fit_sources(exhibit.figure.sources, small, width=width, lines=max(lines, 1))
    if sources:
        yield Block(sources, small, theme.muted, 4)
    yield last


def _fit_notes(notes: Sequence[str], size: float, *, width: float, lines: int) -> str:
    """Return as many notes as fit, and how many do not."""
    for count in range(len(notes), -1, -1):
        kept = [_escape(note) for note in notes[:count]]
        if missing := len(notes) - count:
            sentence = _n(
                "{n} more note at the address below.",
                "{n} more notes at the address below.",
                missing,
            )
            kept.append(sentence.format(n=missing))
        text = wrap_text(" ".join(kept), size, width)
        if count_lines(text) <= max(lines, 1):
            return text
    return ""


def _fit_sources(sources: Sequence[Citation], size: float, *, width: float, lines: int) -> str:
    """Return as many sources as fit, and how many do not; "" where the figure has none."""
    if not sources:
        return ""
    for count in range(len(sources), 0, -1):
        text = wrap_text(_write_sources(sources, count), size, width)
        if count_lines(text) <= lines:
            return text
    missing = len(sources)
    sentence = _n(
        "{n} source: see the address below.", "{n} sources: see the address below.", missing
    )
    return sentence.format(n=missing)


def _write_sources(sources: Sequence[Citation], count: int) -> str:
    written = [f"[{source.number}]\u00a0{_escape(source.text)}." for source in sources[:count]]
    if missing := len(sources) - count:
        sentence = _n(
            "{n} more source at the address below.",
            "{n} more sources at the address below.",
            missing,
        )
        written.append(sentence.format(n=missing))
    return _("Sources:") + " " + " ".join(written)


def _set_version(exhibit: Exhibit, size: float, theme: Theme, *, width: float) -> Block:
    """The last lines: the version, and the address that opens the live view."""
    version = wrap_text(_escape(exhibit.version_line), size, width)
    text = f"{version}<br>{wrap_address(exhibit.address, size, width)}"
    return Block(text, size, theme.muted, 4)


def wrap_address(address: str, size: float, width: float) -> str:
    """Break an address between its parts, where a reader can join it again.

    >>> wrap_address("https://example.org/compare?years=2025&at=x", 10, 150)
    'https://example.org/<br>compare?years=2025&amp;<br>at=x'
    """
    lines = [""]
    for piece in _ADDRESS_PIECE.findall(address):
        if lines[-1] and measure_text(escape_text(lines[-1] + piece), size) > width:
            lines.append("")
        lines[-1] += piece
    return "<br>".join(map(escape_text, lines))


def _set_wrapped(text: str, size: float, colour: str, *, width: float, gap: float) -> Block:
    return Block(wrap_text(_escape(text), size, width), size, colour, gap)


def _escape(text: str) -> str:
    """One paragraph in which plotly reads no tag."""
    return escape_text(" ".join(text.split()))
