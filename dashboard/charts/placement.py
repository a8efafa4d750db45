"""Where labels may stand so that none touches another; decided before the figure is drawn."""

from collections.abc import Sequence
from typing import NamedTuple

LINE = 16  # the height of a label of one line
# Where a label may stand, in order of preference: the corner of the text that faces the mark,
# and the offset of its middle in label widths and in lines.
PLACES = (
    ("top center", 0.0, -1.0),
    ("bottom center", 0.0, 1.0),
    ("middle right", 0.5, 0.0),
    ("middle left", -0.5, 0.0),
    ("top right", 0.5, -1.0),
    ("top left", -0.5, -1.0),
    ("bottom right", 0.5, 1.0),
    ("bottom left", -0.5, 1.0),
)
REACH = 8  # from the middle of a mark to the text beside it


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any room."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def lies_in(self, other: "Box") -> bool:
        """Whether all of this one is inside the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


def stagger_labels(
    centres: Sequence[float], widths: Sequence[float], *, levels: int = 2, gap: float = 5
) -> list[int | None]:
    """Give each label of one row a level (0, 1 …) where it touches no other, or None.

    Earlier labels have the first choice, so callers put the important ones first. A wider figure
    only moves centres apart, so what fits at the narrowest width fits at every width.

    >>> stagger_labels([0, 10, 20], [30, 30, 30])
    [0, 1, None]
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(levels)]
    chosen: list[int | None] = []
    for centre, width in zip(centres, widths, strict=True):
        low, high = centre - width / 2, centre + width / 2
        free = (
            level
            for level, spans in enumerate(taken)
            if all(high + gap <= start or end + gap <= low for start, end in spans)
        )
        level = next(free, None)
        chosen.append(level)
        if level is not None:
            taken[level].append((low, high))
    return chosen


def find_place(
    spot: tuple[float, float], text_width: float, taken: Sequence[Box], *, plot: Box
) -> tuple[str, Box] | None:
    """Return the first free place around `spot` for a text, in plotly's words, and its box.

    >>> find_place((50, 50), 40, [], plot=Box(0, 0, 100, 100))[0]
    'top center'
    """
    for place, across, down in PLACES:
        x = spot[0] + across * (text_width + 2 * REACH)
        y = spot[1] + down * (LINE / 2 + REACH)
        box = Box(x - text_width / 2, y - LINE / 2, x + text_width / 2, y + LINE / 2)
        if box.lies_in(plot) and not any(box.meets(other) for other in taken):
            return place, box
    return None
