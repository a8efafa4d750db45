"""Where the cells of a grid stand: on a phone its columns lie in bands, one below the other.

So each column has the width that its name needs, set upright, in a size that can be read.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.charts.layout import TINY_SIZE, Data, Look
from dashboard.charts.measure import LINE_HEIGHT, count_lines, measure_text

CELL_HEIGHT = 22
PHONE_CELL_HEIGHT = 16
MOST_COLUMNS = 18  # of a band: 18 pixels each on a phone
BAND_GAP = 14
HEAD_GAP = 8  # between a name and the cells under it


class Bands(NamedTuple):
    """The columns in bands, the rows of each, and how far one band lies below the other."""

    columns: list[list[str]]
    centres: dict[str, float]  # of the cells of each row, from the top of a band
    middles: dict[str, float]  # of the name of each row, likewise
    head: float  # the height of the names of the columns
    step: float

    @property
    def bottom(self) -> float:
        """The lower edge of the last band."""
        return self.step * len(self.columns)

    @property
    def places(self) -> dict[str, tuple[int, float]]:
        """The column of each code within its band, and the top of the band."""
        return {
            code: (place, number * self.step)
            for number, band in enumerate(self.columns)
            for place, code in enumerate(band)
        }


def stack_bands(heads: dict[str, str], titles: dict[str, str], *, size: int, look: Look) -> Bands:
    """Lay columns and rows out; on a phone the names of the columns stand in the plot."""
    head = max(measure_text(name, TINY_SIZE) for name in heads.values()) + HEAD_GAP
    top = head if look.narrow else 0.0
    centres, middles, bottom = _stack_rows(titles, top, size=size, narrow=look.narrow)
    columns = _split_columns(list(heads)) if look.narrow else [list(heads)]
    gap = BAND_GAP if len(columns) > 1 else 0
    return Bands(columns, centres, middles, head, bottom + gap)


def build_heads(bands: Bands, heads: dict[str, str], look: Look) -> list[Data]:
    """Return the names of the columns, upright above each band."""
    return [
        {
            "text": heads[code],
            "textangle": -90,
            "font": {"size": TINY_SIZE, "color": look.theme.muted},
            "showarrow": False,
            "x": place,
            "y": top + bands.head - HEAD_GAP / 2,
            "yanchor": "bottom",
        }
        for code, (place, top) in bands.places.items()
    ]


def _split_columns(columns: Sequence[str]) -> list[list[str]]:
    """Split columns into as few bands as can be, as even as can be."""
    bands = -(-len(columns) // MOST_COLUMNS)
    size = -(-len(columns) // bands)
    return [list(columns[start : start + size]) for start in range(0, len(columns), size)]


def _stack_rows(
    titles: dict[str, str], top: float, *, size: int, narrow: bool
) -> tuple[dict[str, float], dict[str, float], float]:
    """Return the middles of the cells and of the names of each row, and the lower edge."""
    centres, middles = {}, {}
    top += 2.0
    for code, title in titles.items():
        text = count_lines(title) * size * LINE_HEIGHT
        if narrow:
            middles[code] = top + text / 2
            centres[code] = top + text + PHONE_CELL_HEIGHT / 2
            top += text + PHONE_CELL_HEIGHT + 4
        else:
            height = max(CELL_HEIGHT, text + 4)
            centres[code] = middles[code] = top + height / 2
            top += height
    return centres, middles, top
