"""The key of marks above a figure."""

from collections.abc import Sequence

from dashboard.charts.look import NARROW_WIDTH, SMALL_SIZE, TINY_SIZE, Data, Look
from dashboard.charts.measure import measure_text

# Of half a screen: a key that takes fewer rows leaves them blank, one that takes more is cut off.
LEAST_WIDTH = 660
KEY_HEIGHT = 20  # one row of the key above a figure
KEY_SYMBOL = 40  # what plotly sets beside each name in the key
KEY_INDENT = -8  # of that, plotly leaves so much empty before a symbol that is not a line


def build_key(
    traces: Sequence[Data], margin: dict[str, float], *, height: float, look: Look
) -> Data:
    """Return the layout of the key of marks and make room for it in `margin`, above the axis.

    One name needs no key. plotly gives all entries the width of the widest one and fills the
    width of the plot, so the rows can be counted here.
    """
    named = [trace for trace in traces if trace.get("showlegend")]
    names = [trace["name"] for trace in named]
    if len(names) < 2:
        return {"showlegend": False}
    indent = 0 if any("lines" in trace.get("mode", "") for trace in named) else KEY_INDENT
    size = TINY_SIZE if look.narrow else SMALL_SIZE
    room = (NARROW_WIDTH if look.narrow else LEAST_WIDTH) - margin["l"] - margin["r"]
    place = 1 + (margin["t"] - 2) / height
    margin["t"] += measure_key(names, size, room=room, indent=indent)
    look_of_key = {"y": min(place, 3), "font": {"size": size}, "indentation": indent}
    return {"showlegend": True, "legend": look_of_key}


def measure_key(names: Sequence[str], size: float, *, room: float, indent: float) -> float:
    """Return the height of a key of these names in a room so wide."""
    widths = [measure_text(name, size) + KEY_SYMBOL + indent for name in names]
    columns = len(names) if sum(widths) < room else max(1, int(room // max(widths)))
    return KEY_HEIGHT * -(-len(names) // columns) + 6
