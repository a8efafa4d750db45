"""Blocks of words on a sheet: paragraphs as wrapped, and rules."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from dashboard.charts.measure import LINE_HEIGHT, count_lines, escape_text, wrap_text
from dashboard.export.images.letters import measure_letters
from dashboard.export.images.sizes import SIZES, Size

LEAST_TYPE = 10.7  # pixels; eight points: no words are set smaller than this
BOLD = 1.07  # times as wide as regular letters
SMALLEST_UNIT, LARGEST_UNIT = 0.8, 1.3
_ADDRESS_PIECE = re.compile(r"[^/?&]*[/?&]*")


class Block(NamedTuple):
    """A text as wrapped, how it is set, and the gap above it; an empty text is a rule."""

    text: str
    size: float
    colour: str
    gap: float = 0.0

    @property
    def height(self) -> float:
        """The height of its lines, without the gap."""
        return count_lines(self.text) * self.size * LINE_HEIGHT if self.text else 1.0


class Setting(NamedTuple):
    """The width of all words of a sheet, and the size of its letters against a slide's."""

    width: float
    unit: float

    def wrap(self, text: str, size: float) -> str:
        """Break escaped words into lines."""
        return wrap_text(text, size * self.unit, self.width, measure=measure_letters)

    def set_block(
        self, text: str, size: float, *, colour: str, gap: float = 0, bold: bool = False
    ) -> Block:
        """Return words as a block; `size` is that on a slide."""
        narrower = self._replace(width=self.width / BOLD) if bold else self
        wrapped = narrower.wrap(escape_words(text), size)
        wrapped = f"<b>{wrapped}</b>" if bold else wrapped
        return Block(wrapped, size * self.unit, colour, gap)


def calculate_unit(size: Size) -> float:
    """Return how large letters are on a sheet against a slide, by the root of its area."""
    slide = SIZES["slide"]
    unit = math.sqrt(size.width * size.height / (slide.width * slide.height))
    return min(max(unit, SMALLEST_UNIT), LARGEST_UNIT)


def measure_blocks(blocks: Sequence[Block]) -> float:
    """Return the height of blocks one below the other."""
    return sum(block.gap + block.height for block in blocks)


def wrap_address(address: str, size: float, width: float) -> str:
    """Break an address between its parts, where a reader can join it again.

    >>> wrap_address("https://example.org/compare?years=2025&at=x", 10, 130)
    'https://example.org/<br>compare?years=2025&amp;<br>at=x'
    """
    lines = [""]
    for piece in _ADDRESS_PIECE.findall(address):
        if lines[-1] and measure_letters(escape_text(lines[-1] + piece), size) > width:
            lines.append("")
        lines[-1] += piece
    return "<br>".join(map(escape_text, lines))


def escape_words(text: str) -> str:
    """Return a text as one paragraph in which plotly reads no tag.

    >>> escape_words("R&D <b>\\n in Hefei")
    'R&amp;D &lt;b> in Hefei'
    """
    return escape_text(" ".join(text.split()))
