"""The tile map on a slide: a group of squares with their own words."""

from typing import Any

from dashboard.charts.measure import escape_text, measure_text, shorten_text, wrap_text
from dashboard.export.native.fitting import LEADING
from dashboard.export.native.ink import Inks
from dashboard.export.native.room import SMALLEST, Frame
from dashboard.export.plans import Tile, Tiles
from dashboard.export.plans.marks import unescape_text
from dashboard.export.slides.drawing import Line, add_shape, write_line

GAP = 0.06  # of a square
BOLD = 1.05  # bold letters are wider by so much
MOST_WIDTH = 100.0  # points; wider squares no longer look like a map


def add_tiles(slide: Any, plan: Tiles, frame: Frame, *, inks: Inks) -> Any:
    """Add the squares as one group and return it."""
    rows = [tile.row for tile in plan.tiles]
    columns = [tile.column for tile in plan.tiles]
    across = max(columns) - min(columns) + 1
    height = frame.height / (max(rows) - min(rows) + 1)
    width = min(frame.width / across, MOST_WIDTH)
    left = frame.left + (frame.width - width * across) / 2
    group = slide.shapes.add_group_shape()
    for tile in plan.tiles:
        spot = Frame(
            left + (tile.column - min(columns)) * width,
            frame.top + (tile.row - min(rows)) * height,
            width * (1 - GAP),
            height * (1 - GAP),
        )
        _add_tile(slide, tile, spot, inks=inks, parent=group._element)
    group._element.recalculate_extents()
    return group


def _add_tile(slide: Any, tile: Tile, spot: Frame, *, inks: Inks, parent: Any) -> None:
    look = inks.write_fill(tile.paint) + inks.write_line(tile.paint)
    room = spot.width - 4
    fits = measure_text(escape_text(tile.name), SMALLEST) <= room
    name = Line(tile.name if fits else tile.short, SMALLEST, tile.ink)
    labels = [Line(text, SMALLEST, tile.ink, bold=True) for text in _fit_label(tile, spot)]
    words = "".join(_centre(write_line(slide, line, inks)) for line in (name, *labels))
    body = f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>{words}'
    add_shape(slide, body, spot, look=look, name=tile.name, parent=parent)


def _fit_label(tile: Tile, spot: Frame) -> list[str]:
    """The label in the lines that a square has room for; what is cut ends in an ellipsis."""
    room = (spot.width - 4) / BOLD
    most = max(1, int(spot.height / (SMALLEST * LEADING)) - 1)
    lines = wrap_text(escape_text(tile.label), SMALLEST, room).split("<br>")
    lines = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [unescape_text(shorten_text(line, SMALLEST, room)) for line in lines]


def _centre(paragraph: str) -> str:
    return paragraph.replace("<a:pPr ", '<a:pPr algn="ctr" ', 1)
