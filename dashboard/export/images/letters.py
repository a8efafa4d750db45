"""How wide a text is in the font of images: images carry their font, so its own widths count."""

import re
from functools import cache, lru_cache
from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.varLib.models import normalizeLocation, piecewiseLinearMap
from fontTools.varLib.varStore import VarStoreInstancer

from dashboard.export.images.fonts import read_screen_font

FULL_WIDTH = 0x2E80  # CJK radicals; everything above is set as one square
UNKNOWN = 0.7  # what another font draws
ROOM = 1.02  # letters of different fonts do not meet at a hair
WEIGHTS = {"wght": 400}
_TAG = re.compile(r"</?(?:b|span)\b[^>]*>")  # all but the line break


@lru_cache(maxsize=50_000)
def measure_letters(text: str, size: float) -> float:
    """Return the width in pixels that the longest line of `text` takes at font size `size`.

    >>> measure_letters("广东<br>Guangdong", 10) < measure_letters("Guangdong &amp; Zhejiang", 10)
    True
    """
    plain = _TAG.sub("", text).replace("&lt;", "<").replace("&amp;", "&")
    return size * ROOM * max(sum(map(_width_of, line)) for line in plain.split("<br>"))


def has_chinese(text: str) -> bool:
    """Tell whether a text has a letter that only a Chinese font has.

    >>> has_chinese("规划"), has_chinese("plan")
    (True, False)
    """
    return any(ord(letter) >= FULL_WIDTH for letter in text)


@cache
def _width_of(letter: str) -> float:
    return 1.0 if ord(letter) >= FULL_WIDTH else _open_font().measure(letter)


class _Font:
    """The advance widths of a variable font at one weight, each read when it is first needed."""

    def __init__(self, file: bytes) -> None:
        font = TTFont(BytesIO(file), lazy=True)
        axes = font["fvar"].axes
        ends = {axis.axisTag: (axis.minValue, axis.defaultValue, axis.maxValue) for axis in axes}
        place = {
            tag: piecewiseLinearMap(value, font["avar"].segments[tag])
            for tag, value in normalizeLocation(WEIGHTS, ends).items()
        }
        self._names = font.getBestCmap() or {}
        head: Any = font["head"]
        self._widths, self._size = font["hmtx"], head.unitsPerEm
        variation = font["HVAR"].table
        self._places = variation.AdvWidthMap.mapping
        self._changes = VarStoreInstancer(variation.VarStore, axes, place)

    def measure(self, letter: str) -> float:
        """Return the width of a letter in font sizes."""
        name = self._names.get(ord(letter))
        if name is None:
            return UNKNOWN
        return (self._widths[name][0] + self._changes[self._places[name]]) / self._size


@cache
def _open_font() -> _Font:
    return _Font(read_screen_font())
