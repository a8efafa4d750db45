"""The axis of values."""

from collections.abc import Sequence

from dashboard.charts.look import Data, Look
from dashboard.charts.measure import escape_text
from dashboard.i18n import _


def build_value_axis(title: str, bounds: Sequence[float], *, look: Look) -> Data:
    """Return an x or y axis of values; `bounds` are exponents of ten when `log`."""
    title = escape_text(title)
    axis: Data = {
        "title": {"text": _("{unit} (log scale)").format(unit=title) if look.log else title},
        "type": "log" if look.log else "linear",
        "range": list(bounds),
        "nticks": 4 if look.narrow else 6,
        "ticklabeloverflow": "hide past div",
    }
    if look.log:
        # Whole decades only, unless the values lie within two of them.
        axis["dtick"] = 1 if bounds[1] - bounds[0] > 1.6 else "D2"
        axis["minorloglabels"] = "none"
        axis["tickformat"] = ",~r"
    return axis
