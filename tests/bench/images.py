"""What images cost: a deck of 24 beside bare Kaleido, the first image beside a bare first call, and
how memory runs over 200 images, which is printed.
"""

import os
import subprocess
from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from time import perf_counter
from typing import Any

import kaleido

from dashboard.export.exhibit import Exhibit
from dashboard.export.images import SIZES, compose, render_image, render_images
from dashboard.export.images.compose import Sheet
from dashboard.export.images.engine import Engine
from dashboard.figures.compare import build_compare
from dashboard.figures.compare_request import VIEWS, CompareRequest
from dashboard.figures.model import Look
from data import load_catalog
from tests.bench.report import Ratio

DECK_LIMIT = 1 / 0.9  # nine tenths of the images a second of bare Kaleido
FIRST_LIMIT = 1.1
DECK, MANY, STEP = 24, 200, 25
REPEATS = 3
AS_OF = date(2026, 11, 21)
SLIDE = SIZES["slide"]
SCALE = 2


def compare_image_times() -> Iterator[Ratio]:
    """Give the ratios of a deck and of a first image, then print the memory of many."""
    exhibits = list(islice(cycle(_list_exhibits()), DECK))
    yield Ratio("first image", *_measure_first(exhibits[0]), limit=FIRST_LIMIT)
    engine = Engine()
    yield Ratio(f"{DECK} images", *_measure_deck(exhibits, engine), limit=DECK_LIMIT)
    _print_memory(exhibits, engine)
    engine.stop()


def _list_exhibits() -> list[Exhibit]:
    catalog = load_catalog()
    views = [view for view in VIEWS if view != "table"]
    codes = ("core_industry_value", "related_industry_value")
    requests = [CompareRequest(code, AS_OF, view=view) for code in codes for view in views]
    figures = [build_compare(catalog, request, Look()) for request in requests]
    return [Exhibit(figure, "figure", "http://127.0.0.1:8501/compare") for figure in figures]


def _measure_first(exhibit: Exhibit) -> tuple[float, str, float]:
    """Time an image from no browser to its bytes, in turns with a bare call."""
    sheet = compose(exhibit, SLIDE)
    ours: list[float] = []
    bare: list[float] = []
    for _time in range(REPEATS):
        engine = Engine()
        start = perf_counter()
        render_image(exhibit, form="png", size=SLIDE, scale=SCALE, engine=engine)
        ours.append(perf_counter() - start)
        engine.stop()
        start = perf_counter()
        kaleido.calc_fig_sync(sheet.figure, opts=_list_options(sheet))
        bare.append(perf_counter() - start)
    return min(ours), "bare first call", min(bare)


def _measure_deck(exhibits: list[Exhibit], engine: Engine) -> tuple[float, str, float]:
    """Time a deck in turns with the same sheets on bare Kaleido; both browsers run already."""
    sheets = [compose(exhibit, SLIDE) for exhibit in exhibits]
    ours: list[float] = []
    bare: list[float] = []
    kaleido.start_sync_server(silence_warnings=True)
    for turn in range(REPEATS + 1):
        start = perf_counter()
        for image in render_images(exhibits, form="png", size=SLIDE, scale=SCALE, engine=engine):
            assert image.startswith(b"\x89PNG")
        middle = perf_counter()
        for sheet in sheets:
            kaleido.calc_fig_sync(sheet.figure, opts=_list_options(sheet))
        if turn:  # the first opens pages and browsers
            ours.append(middle - start)
            bare.append(perf_counter() - middle)
    kaleido.stop_sync_server(silence_warnings=True)
    return min(ours), "bare Kaleido, running", min(bare)


def _list_options(sheet: Sheet) -> Any:
    lengths = {"width": sheet.width, "height": sheet.height, "scale": sheet.scale * SCALE}
    return {"format": "png"} | lengths


def _print_memory(exhibits: list[Exhibit], engine: Engine) -> None:
    print("\nmemory in MB: images drawn, this process, the browser")
    many = islice(cycle(exhibits), MANY)
    images = render_images(many, form="png", size=SLIDE, scale=SCALE, engine=engine)
    for number, _image in enumerate(images):
        if number % STEP == 0 or number == MANY - 1:
            print(f"{number + 1:5}{_read_memory(os.getpid()):8}{_read_group(engine.pid):8}")


def _read_memory(process: int) -> int:
    return _sum_memory(["ps", "-o", "rss=", "-p", str(process)])


def _read_group(group: int | None) -> int:
    """Shared memory counts once for each process, so this is what the browser takes at most."""
    return _sum_memory(["ps", "-o", "rss=", "-g", str(group)])


def _sum_memory(command: list[str]) -> int:
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return sum(map(int, listed.split())) // 1024
