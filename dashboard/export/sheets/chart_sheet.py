"""The native chart of an exhibit on a sheet of its own, and the sheet of numbers that it draws."""

from typing import Any

from dashboard.charts.palette import LIGHT
from dashboard.export.exhibit import Exhibit
from dashboard.export.native.chart import write_chart
from dashboard.export.native.ink import Inks, clean_text
from dashboard.export.native.room import Frame
from dashboard.export.plans import Bars, Points, make_plan
from dashboard.export.plans.cells import Laid
from dashboard.export.sheets.book import Book, clean_cell, measure_column
from dashboard.export.sheets.grids import add_cells

WIDTH, HEIGHT = 720.0, 330.0  # points of a chart; one of many rows is higher
PITCH, OVERHEAD = 17.0, 80.0  # points of a row, and of all around the rows
PIXELS = 4 / 3  # of a point
FIRST = 4  # rows above: title, subtitle, finding
TITLE, WORDS = {"bold": True, "font_size": 14}, {"font_color": LIGHT.muted}


def add_chart(book: Book, exhibit: Exhibit, *, name: str, numbers: str) -> None:
    """Add the sheet of a chart, and behind it that of its numbers; grids are cells themselves."""
    figure, plan = exhibit.titled, make_plan(exhibit.figure)
    sheet = book.add_sheet(name)
    sheet.hide_gridlines(2)
    for row, (text, look) in enumerate(
        ((figure.title, TITLE), (figure.subtitle, WORDS), (figure.finding, {"bold": True}))
    ):
        sheet.write_string(row, 0, clean_cell(text), book.look(**look))
    if not isinstance(plan, Bars | Points):
        add_cells(book, sheet, plan, first=FIRST)
        return
    frame = Frame(0, 0, WIDTH, _measure_height(plan))
    chart = write_chart(plan, frame, inks=Inks(), sheet=numbers)
    _add_numbers(book, chart.laid)
    stub: Any = book.workbook.add_chart({"type": "bar"})
    stub.add_series({"values": [numbers, 1, 1, 1, 1]})
    stub.set_size({"width": WIDTH * PIXELS, "height": chart.height * PIXELS})
    sheet.insert_chart(FIRST, 0, stub, {"description": clean_text(figure.alt)[:2000]})
    book.charts.append(chart.xml)


def _measure_height(plan: Bars | Points) -> float:
    rows = len(plan.categories) if isinstance(plan, Bars) else len(plan.rows)
    upright = isinstance(plan, Bars) and plan.upright
    return HEIGHT if upright or not rows else PITCH * rows + OVERHEAD


def _add_numbers(book: Book, laid: Laid) -> None:
    sheet = book.add_sheet(laid.sheet)
    for place, column in enumerate(laid.columns):
        sheet.set_column(place, place, measure_column(column.head, column.cells))
        sheet.write_string(0, place, clean_cell(column.head), book.head)
        look = book.look(num_format=column.number_format)
        for row, value in enumerate(column.cells, 1):
            if isinstance(value, str):
                sheet.write_string(row, place, clean_cell(value), book.look())
            elif value is not None:
                sheet.write_number(row, place, value, look)
    sheet.freeze_panes(1, 1)
