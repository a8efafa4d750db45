"""Plans: what an editable chart says, for slides and workbooks alike. They draw nothing.

Colours are "#rrggbb" of the light palette, "" for none. Texts are plain, as on the screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Number = float | None


@dataclass(frozen=True)
class Paint:
    """How a bar, a mark or a line looks; `dash` and `hatch` as in `dashboard.charts`."""

    fill: str = ""
    line: str = ""
    width: float = 1.5  # points
    dash: str = ""  # "", "dash" or "dot"
    hatch: str = ""  # "", "/", "x" or "."
    symbol: str = "circle"
    size: int = 8  # points, of a mark; 0 for none


@dataclass(frozen=True)
class Series:
    """Values that share a look; `labels` and `xs` have as many entries as `values`.

    `xs` and `reaches` (how far a range runs up from its value) belong to points only. `at` is where
    labels stand: end, base or middle of a bar; above, below, left or right of a point.
    """

    name: str
    values: tuple[Number, ...]
    paint: Paint
    labels: tuple[str, ...] = ()
    at: str = "end"
    places: Mapping[int, str] = field(default_factory=dict)  # of labels that stand elsewhere
    paints: Mapping[int, Paint] = field(default_factory=dict)  # of values that look otherwise
    keyed: bool = True  # whether the key names it
    xs: tuple[float, ...] = ()
    reaches: tuple[float, ...] = ()
    joined: Paint | None = None  # the line through the points
    ink: str = ""  # of labels; "" for that of text
    number_format: str = "General"  # of the values in a sheet
    small: bool = False  # whether labels are as small as may be

    @property
    def label_of(self) -> tuple[str, ...]:
        """One label a value, "" for none."""
        return self.labels or ("",) * len(self.values)


@dataclass(frozen=True)
class Axis:
    """A value axis, its ends fixed; days are numbers of days as spreadsheets count them."""

    title: str
    low: float
    high: float
    step: float
    number_format: str = "#,##0"
    log: bool = False
    shown: bool = True


@dataclass(frozen=True)
class Bars:
    """Bars by category, the first at the top (or at the left, where they stand upright)."""

    head: str  # what the categories are
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis: Axis
    stacked: bool = False
    upright: bool = False
    lead: int = 0  # how many of the first categories the others are read against, on every page


@dataclass(frozen=True)
class Points:
    """Points on two axes. With `rows`, y is the number of a row from the top; rows have names."""

    x_head: str
    series: tuple[Series, ...]
    x: Axis
    y: Axis
    rows: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()  # what stands at the right end of each row


@dataclass(frozen=True)
class Cell:
    """A cell of a grid."""

    text: str
    ink: str = ""
    fill: str = ""
    bold: bool = False


@dataclass(frozen=True)
class Grid:
    """A table: its first column names the rows. `symbols` grids hold one sign a cell."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    symbols: bool = False
    key: tuple[str, ...] = ()  # what the signs mean


@dataclass(frozen=True)
class Tile:
    """A square of a tile map: where it stands and what it says."""

    row: float
    column: float
    name: str
    short: str
    label: str
    paint: Paint
    ink: str
    value: Number = None


@dataclass(frozen=True)
class Tiles:
    """The squares of a tile map."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Sentence:
    """What stands in place of a chart without marks."""

    text: str


Plan = Bars | Points | Grid | Tiles | Sentence
