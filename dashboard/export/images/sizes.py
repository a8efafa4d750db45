"""The sizes of sheets that a figure can be laid out for."""

from typing import NamedTuple

from dashboard.charts.palette import LIGHT, Theme
from dashboard.figures.model import Look

LEAST_WIDE = 720  # narrower sheets would shrink what is drawn for a wide page


class Size(NamedTuple):
    """A sheet in CSS pixels, 96 to the inch."""

    width: int
    height: int


SIZES: dict[str, Size] = {
    "slide": Size(1280, 720),
    "half_slide": Size(640, 720),
    "a4_landscape": Size(1123, 794),
    "a4_portrait": Size(794, 1123),
    "square": Size(1080, 1080),
    "social": Size(1200, 630),
}


def look_for(size: Size, *, theme: Theme = LIGHT, language: str = "en") -> Look:
    """Return the look in which a figure is to be built for a sheet: narrow sheets take the charts
    of a phone.

    >>> look_for(SIZES["slide"]).narrow, look_for(SIZES["half_slide"]).narrow
    (False, True)
    """
    return Look(theme, narrow=size.width < LEAST_WIDE, language=language)
