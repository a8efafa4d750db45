"""Plans of native charts: categories, series and looks, for slides and workbooks alike."""

from dashboard.export.plans.make import make_plan
from dashboard.export.plans.model import (
    Axis,
    Bars,
    Cell,
    Grid,
    Paint,
    Plan,
    Points,
    Sentence,
    Series,
    Tile,
    Tiles,
)

__all__ = [
    "Axis",
    "Bars",
    "Cell",
    "Grid",
    "Paint",
    "Plan",
    "Points",
    "Sentence",
    "Series",
    "Tile",
    "Tiles",
    "make_plan",
]
