"""The tile map as squares: darker for more, hatched for no figure."""

from dashboard.charts.marks import Mark
from dashboard.charts.palette import LIGHT, mix_colours, readable_on
from dashboard.export.plans.marks import read_marks
from dashboard.export.plans.model import Paint, Plan, Sentence, Tile, Tiles
from dashboard.figures.drawn import Drawn


def plan_tiles(drawn: Drawn) -> Plan:
    """Plan a square a province; of several goals the first row is shown, as on the screen."""
    firsts: dict[str, Mark] = {}
    for mark in read_marks(drawn.frame, ("region", "value")):
        firsts.setdefault(mark.region, mark)
    placed = drawn.others["regions"].dropna(subset=["tile_row", "tile_col"])
    if placed.empty or not firsts:
        return Sentence(drawn.empty)
    values = [mark.value for mark in firsts.values()]
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    span = high - low or 1.0
    cells = placed[["code", "name", "tile_row", "tile_col"]].itertuples(index=False)
    tiles = []
    for code, name, row, column in cells:
        mark = firsts.get(str(code))
        share = (mark.value - low) / span if mark else 0.0
        short = str(code).rpartition("-")[2]
        cell = (float(row), float(column), str(name), short)
        tiles.append(_make_tile(cell, mark, share))
    return Tiles(tuple(tiles))


def _make_tile(cell: tuple[float, float, str, str], mark: Mark | None, share: float) -> Tile:
    if mark is None:
        paint = Paint(LIGHT.empty, LIGHT.axis, width=0.75, hatch="/")
        return Tile(*cell, "–", paint, LIGHT.muted)
    ground = mix_colours(*LIGHT.scale, share)
    ink = readable_on(ground)
    return Tile(*cell, mark.label, Paint(ground, ground), ink, mark.value)
