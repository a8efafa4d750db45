"""Grids, tile maps and sentences as cells of a sheet."""

from typing import Any

from dashboard.charts.palette import LIGHT
from dashboard.export.plans import Grid, Plan, Sentence, Tiles
from dashboard.export.sheets.book import Book, clean_cell, measure_column
from dashboard.text.joining import put_lead

SIGN_WIDTH = 3.5
HEAD_PITCH = 6.0  # points of a letter in a head that stands upright
TILE_WIDTH, TILE_HEIGHT = 15, 42


def add_cells(book: Book, sheet: Any, plan: Plan, *, first: int) -> None:
    """Fill a sheet from row `first` on with the cells of a plan that no chart draws."""
    if isinstance(plan, Grid):
        _add_grid(book, sheet, plan, first=first)
    elif isinstance(plan, Tiles):
        _add_tiles(book, sheet, plan, first=first)
    elif isinstance(plan, Sentence):
        sheet.write_string(first, 0, clean_cell(plan.text), book.look(font_color=LIGHT.muted))


def _add_grid(book: Book, sheet: Any, plan: Grid, *, first: int) -> None:
    if plan.symbols:
        sheet.set_row(first, max(map(len, plan.heads[1:])) * HEAD_PITCH + HEAD_PITCH)
    for column, head in enumerate(plan.heads):
        turned = plan.symbols and column > 0
        look = book.look(rotation=90, bottom=1, bottom_color=LIGHT.axis) if turned else book.head
        sheet.write_string(first, column, clean_cell(head), look)
        words = [row[column].text for row in plan.rows]
        sheet.set_column(column, column, SIGN_WIDTH if turned else measure_column(head, words))
    for number, row in enumerate(plan.rows, first + 1):
        for column, cell in enumerate(row):
            is_sign = plan.symbols and column > 0
            side = {"align": "center"} if is_sign else {"text_wrap": True}
            ink = cell.ink or LIGHT.text
            look = book.look(
                font_color=ink, bold=cell.bold, bottom=1, bottom_color=LIGHT.grid, **side
            )
            sheet.write_string(number, column, clean_cell(cell.text), look)
    for number, text in enumerate(plan.key, first + len(plan.rows) + 2):
        sheet.write_string(number, 0, clean_cell(text), book.look(font_color=LIGHT.muted))
    sheet.freeze_panes(first + 1, 1)


def _add_tiles(book: Book, sheet: Any, plan: Tiles, *, first: int) -> None:
    """One cell a province, where it lies on the map."""
    first_row = min(tile.row for tile in plan.tiles)
    first_column = min(tile.column for tile in plan.tiles)
    last = int(max(tile.column for tile in plan.tiles) - first_column)
    sheet.set_column(0, last, TILE_WIDTH)
    for tile in plan.tiles:
        row, column = first + int(tile.row - first_row), int(tile.column - first_column)
        look = book.look(
            bg_color=tile.paint.fill,
            font_color=tile.ink,
            align="center",
            text_wrap=True,
            border=1,
            border_color=LIGHT.axis,
        )
        sheet.set_row(row, TILE_HEIGHT)
        sheet.write_string(row, column, clean_cell(put_lead(tile.name, tile.label)), look)
