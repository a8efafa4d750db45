"""Views drawn as sheets that fill a window, kept ready."""

from functools import lru_cache
from typing import NamedTuple

from dashboard.export.files import Options
from dashboard.export.images import render_image
from dashboard.views.exhibits import Item, make_exhibit
from dashboard.views.making import Maker

SHEETS = 64  # kept ready, some 60 kB each


class Sheet(NamedTuple):
    """A drawn view and what it shows in words."""

    svg: str
    alt: str


@lru_cache(maxsize=SHEETS)
def load_sheet(maker: Maker, item: Item, options: Options) -> Sheet:
    """Return a view as a sheet, drawn once; raises as `make_figure` does."""
    look = maker.look(options, drawn=True)
    exhibit = make_exhibit(item, maker.catalog, look, site=maker.site).exhibit
    return Sheet(render_image(exhibit, form="svg", size=options.size).decode(), exhibit.titled.alt)
