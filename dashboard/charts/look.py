"""How a figure is drawn for a reader: theme, widths, sizes of text."""

from typing import Any, NamedTuple

from dashboard.charts.palette import Theme

# The narrowest page for which each form is drawn; text is placed for these widths.
WIDE_WIDTH = 800
NARROW_WIDTH = 344
# No plot in the wide form gets narrower than this, which decides the room right of the marks.
LEAST_PLOT_WIDTH = 360

PHONE_MARGIN = 10

FONT_SIZE = 13
SMALL_SIZE = 12
TINY_SIZE = 11
TITLE_STANDOFF = 4  # between the numbers of an axis and its unit
TITLE_HEIGHT = 18
BAND_HEIGHT = 24  # the strip above the first row, for the label of a vertical line

# Handed to st.plotly_chart and to_html: plotly reads it beside the figure, not from it.
# Two quick clicks select two marks; as a double click they would clear the selection.
CHART_CONFIG = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "doubleClickDelay": 0,
}

Data = dict[str, Any]


class Look(NamedTuple):
    """How a figure is drawn: its theme, for a phone or not, on a log axis or not."""

    theme: Theme
    narrow: bool = False
    log: bool = False

    @property
    def plot_width(self) -> int:
        """The narrowest plot for which labels are placed, in pixels."""
        return NARROW_WIDTH - 2 * PHONE_MARGIN if self.narrow else LEAST_PLOT_WIDTH

    @property
    def size(self) -> int:
        """The size of labels."""
        return SMALL_SIZE if self.narrow else FONT_SIZE
