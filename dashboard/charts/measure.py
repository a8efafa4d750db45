"""How much room a text takes, estimated without a browser, so that labels never overlap or clip."""

import re
from collections.abc import Callable
from functools import lru_cache

LINE_HEIGHT = 1.3  # plotly's own distance between two lines, in font sizes

# Widths in font sizes, rounded up to the widest font of the stack: a label may then get a little
# more room than it needs, never less.
_NARROW_GLYPHS = frozenset("iIjl.,:;'|!()[] ")
_SLIM_GLYPHS = frozenset("frt-/\\°·\u2009")
_WIDE_GLYPHS = frozenset("mwMW%@&—→←")
_FIRST_FULL_WIDTH = 0x2E80  # CJK radicals; everything above is set as one square
Measure = Callable[[str, float], float]  # the width of a text at a font size
_FULL = "\u2e80-\U0003ffff"
_OPENING = "（《〈「『【“‘"  # never the last of a line
_CLOSING = "，。、；：！？）》〉」』】”’"  # never the first of one
_PIECE = re.compile(
    f"[{_OPENING}]*(?:"
    f"(?![{_OPENING}])[{_FULL}][{_CLOSING}]*"  # one full-width sign with its marks
    f"|[^ \\-/{_FULL}]*[ \\-/]+"  # a word with the space or hyphen after it
    f"|[^ ]+?(?=[{_FULL}]|$)[{_CLOSING}]*"  # a word before a full-width sign, or the last one
    ")"
)


def escape_text(text: str) -> str:
    """Return `text` so that plotly shows it as typed and reads no tag or entity in it."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


@lru_cache(maxsize=20_000)
def measure_text(text: str, size: float) -> float:
    """Return the width in pixels that the longest line of `text` needs at font size `size`."""
    plain = text.replace("&lt;", "<").replace("&amp;", "&")
    return size * max(sum(map(_width_of, line)) for line in plain.split("<br>"))


@lru_cache(maxsize=20_000)
def wrap_text(text: str, size: float, width: float, *, measure: Measure | None = None) -> str:
    """Break `text` with <br> so that no line is wider than `width`, where its words allow that.

    `measure` is for text whose font is known.
    """
    measure = measure or measure_text
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and measure((lines[-1] + piece).rstrip(), size) > width:
            lines.append("")
        lines[-1] += piece
    return "<br>".join(line.strip() for line in lines)


def shorten_text(text: str, size: float, width: float) -> str:
    """Cut `text` to `width` with an ellipsis; the whole text belongs in the hover."""
    if measure_text(text, size) <= width:
        return text
    kept = text
    while kept and measure_text(kept + "…", size) > width:
        kept = kept[:-1]
    # An entity cut in two would show as "&am".
    return re.sub(r"&[a-z]*$", "", kept).rstrip() + "…"


def count_lines(text: str) -> int:
    """Return how many lines `text` has on a figure."""
    return text.count("<br>") + 1


def _width_of(glyph: str) -> float:
    if ord(glyph) >= _FIRST_FULL_WIDTH:
        return 1.02
    if glyph in _NARROW_GLYPHS:
        return 0.37
    if glyph in _SLIM_GLYPHS:
        return 0.44
    if glyph in _WIDE_GLYPHS:
        return 0.98
    return 0.72 if glyph.isupper() else 0.64


def _pieces(text: str) -> list[str]:
    """Split where a line may break: after spaces, hyphens and slashes, and between CJK signs."""
    return _PIECE.findall(text)
