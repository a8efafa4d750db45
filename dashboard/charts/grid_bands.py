"""Where the cells of a grid stand: on a phone its columns lie in bands, one below the other.

So each column has the width that its name needs, set upright, in a size that can be read.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from dashboard.charts.look import TINY_SIZE, Data, Look
from dashboard.charts.measure import LINE_HEIGHT, count_lines, measure_text

CELL_HEIGHT = 22
PHONE_CELL_HEIGHT = 16
MOST_COLUMNS = 18  # of a band: 18 pixels each on a phone
BAND_GAP = 14
HEAD_GAP = 8  # between a name and the cells under it

Pair = tuple[str, str]


class Row(NamedTuple):
    """A row of a band: its upper edge, the middle of its name and of its cells."""

    top: float
    middle: float
    centre: float


class Band(NamedTuple):
    """The columns side by side, the rows under them, and the band's edges."""

    columns: list[str]
    rows: dict[str, Row]
    top: float
    bottom: float


class Bands(NamedTuple):
    """All bands, and the height of the names of their columns."""

    bands: list[Band]
    head: float

    @property
    def bottom(self) -> float:
        """The lower edge of the last band."""
        return self.bands[-1].bottom

    def list_edges(self) -> list[float]:
        """List where the grid may be parted: below a row, or below a band where it has several."""
        if len(self.bands) > 1:
            return [band.bottom for band in self.bands]
        tops = [row.top for row in self.bands[0].rows.values()]
        return [*tops[1:], self.bottom]

    def list_columns(self) -> Iterator[tuple[str, int, Band]]:
        """List each column with its place in its band."""
        for band in self.bands:
            for place, code in enumerate(band.columns):
                yield code, place, band


def stack_bands(
    pairs: Collection[Pair], heads: dict[str, str], titles: dict[str, str], *, size: int, look: Look
) -> Bands:
    """Lay columns and rows out. On a phone the names of the columns stand in the plot, and a band
    has only the rows of which it has a cell.
    """
    head = max(measure_text(name, TINY_SIZE) for name in heads.values()) + HEAD_GAP
    bands: list[Band] = []
    for columns in _split_columns(list(heads)) if look.narrow else [list(heads)]:
        top = bands[-1].bottom + BAND_GAP if bands else 0.0
        known = {row for column, row in pairs if column in columns}
        names = {code: title for code, title in titles.items() if code in known}
        start = top + head if look.narrow else top
        rows, bottom = _stack_rows(names, start, size=size, narrow=look.narrow)
        bands.append(Band(columns, rows, top, bottom))
    return Bands(bands, head)


def build_heads(bands: Bands, heads: dict[str, str], look: Look) -> list[Data]:
    """Return the names of the columns, upright above each band."""
    return [
        {
            "text": heads[code],
            "textangle": -90,
            "font": {"size": TINY_SIZE, "color": look.theme.muted},
            "showarrow": False,
            "x": place,
            "y": band.top + bands.head - HEAD_GAP / 2,
            "yanchor": "bottom",
        }
        for code, place, band in bands.list_columns()
    ]


def _split_columns(columns: Sequence[str]) -> list[list[str]]:
    """Split columns into as few bands as can be, as even as can be."""
    bands = -(-len(columns) // MOST_COLUMNS)
    size = -(-len(columns) // bands)
    return [list(columns[start : start + size]) for start in range(0, len(columns), size)]


def _stack_rows(
    titles: dict[str, str], top: float, *, size: int, narrow: bool
) -> tuple[dict[str, Row], float]:
    """Stack the rows below `top`, and return them with their lower edge."""
    rows: dict[str, Row] = {}
    top += 2.0
    for code, title in titles.items():
        text = count_lines(title) * size * LINE_HEIGHT
        if narrow:
            rows[code] = Row(top, top + text / 2, top + text + PHONE_CELL_HEIGHT / 2)
            top += text + PHONE_CELL_HEIGHT + 4
        else:
            height = max(CELL_HEIGHT, text + 4)
            rows[code] = Row(top, top + height / 2, top + height / 2)
            top += height
    return rows, top
