"""Native charts on slides: editable, with a workbook of their numbers inside."""

from io import BytesIO
from typing import Any, NamedTuple

from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt
from xlsxwriter import Workbook

from dashboard.export.native.chart import write_chart
from dashboard.export.native.ink import Inks, clean_text
from dashboard.export.native.room import Frame
from dashboard.export.plans import Bars, Points
from dashboard.export.plans.cells import Laid
from data.formulas import FORMULA_STARTS

# Texts stay texts: nothing that was typed becomes a formula or a link.
SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
PLAIN = "General"
WIDTH = 14  # of a column, in signs


class NativeChart(NamedTuple):
    """What python-pptx asks of the data of a chart: its XML and its workbook."""

    xml: bytes
    xlsx_blob: bytes

    def xml_bytes(self, chart_type: Any) -> bytes:
        """Return the XML, which says itself of which type the chart is."""
        return self.xml


def add_chart(slide: Any, plan: Bars | Points, frame: Frame, *, inks: Inks) -> Any:
    """Add a native chart to a slide and return its graphic frame."""
    chart = write_chart(plan, frame, inks=inks)
    kind = XL_CHART_TYPE.BAR_CLUSTERED if isinstance(plan, Bars) else XL_CHART_TYPE.XY_SCATTER
    box = (Pt(value) for value in (frame.left, frame.top, frame.width, chart.height))
    return slide.shapes.add_chart(kind, *box, NativeChart(chart.xml, write_numbers(chart.laid)))


def write_numbers(laid: Laid) -> bytes:
    """Return the workbook of a chart's numbers: a column a series, heads above, labels behind.

    A text that would run is kept a text by its format, so that the chart shows it as it is.
    """
    file = BytesIO()
    with Workbook(file, SAFE) as book:
        quoted = book.add_format({"quote_prefix": True})
        sheet = book.add_worksheet(laid.sheet)
        sheet.set_column(0, len(laid.columns), WIDTH)
        for place, column in enumerate(laid.columns):
            plain = column.number_format == PLAIN
            number_format = None if plain else book.add_format({"num_format": column.number_format})
            for row, value in enumerate((column.head, *column.cells)):
                if isinstance(value, str):
                    look = quoted if value.startswith(FORMULA_STARTS) else None
                    sheet.write_string(row, place, clean_text(value), look)
                elif value is not None:
                    sheet.write_number(row, place, value, number_format)
    return file.getvalue()
