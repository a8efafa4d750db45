"""Draws exhibits as PNG, SVG and PDF, one or many."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.export.exhibit import Exhibit
from dashboard.export.images.chart import read_chart
from dashboard.export.images.compose import compose
from dashboard.export.images.engine import Engine, the_engine
from dashboard.export.images.errors import NoChineseFont
from dashboard.export.images.finish import finish_image
from dashboard.export.images.fonts import find_chinese_font
from dashboard.export.images.letters import has_chinese
from dashboard.export.images.sizes import Size

FORMS = ("png", "svg", "pdf")
SCALES = (1, 2, 4)
AHEAD = 4  # figures handed over before the first of them is taken back


@dataclass(frozen=True)
class Wish:
    """How an image is wanted; `scale` is for PNG, the other forms have no pixels."""

    form: str
    size: Size
    scale: int = 2
    transparent: bool = False

    def __post_init__(self) -> None:
        if self.form not in FORMS or self.scale not in SCALES:
            raise ValueError(f"`form` must be one of {FORMS} and `scale` one of {SCALES}: {self}.")


def render_image(
    exhibit: Exhibit,
    *,
    form: str,
    size: Size,
    scale: int = 2,
    transparent: bool = False,
    engine: Engine | None = None,
) -> bytes:
    """Return one exhibit as an image of exactly that size times that scale.

    Raises an ImageError that says in a sentence why there is none.
    """
    wish = Wish(form, size, scale, transparent)
    return finish_image(_begin(exhibit, wish, engine or the_engine()).result(), exhibit, wish.form)


def render_images(
    exhibits: Iterable[Exhibit],
    *,
    form: str,
    size: Size,
    scale: int = 2,
    transparent: bool = False,
    engine: Engine | None = None,
) -> Iterator[bytes]:
    """Give the images of exhibits in their order; while one is taken the next ones are drawn."""
    wish = Wish(form, size, scale, transparent)
    engine = engine or the_engine()
    begun: deque[tuple[Exhibit, Future[bytes]]] = deque()
    for exhibit in exhibits:
        begun.append((exhibit, _begin(exhibit, wish, engine)))
        if len(begun) > AHEAD:
            yield _take(begun, wish)
    while begun:
        yield _take(begun, wish)


def _begin(exhibit: Exhibit, wish: Wish, engine: Engine) -> Future[bytes]:
    if find_chinese_font() is None and has_chinese(_list_words(exhibit)):
        raise NoChineseFont
    sheet = compose(exhibit, wish.size, transparent=wish.transparent)
    factor = sheet.scale
    if wish.form == "png":  # a hair larger, or rounding could cut the last row of pixels
        factor *= wish.scale * (1 + 1e-9)
    if wish.form == "pdf":
        _drop_halos(sheet.figure)
    options = {
        "format": wish.form,
        "width": sheet.width,
        "height": sheet.height,
        "scale": factor,
    }
    return engine.draw(sheet.figure, options)


def _list_words(exhibit: Exhibit) -> str:
    """What the sheet says above its footing; the footing says itself what it cannot show."""
    return "".join([exhibit.titled.alt, exhibit.remark, *read_chart(exhibit.figure.chart).texts])


def _drop_halos(figure: go.Figure) -> None:
    """Take the rims from labels: in a PDF they would be pictures."""
    for trace in figure.data:
        if getattr(trace, "textfont", None) is not None:
            trace.textfont.shadow = "none"  # pyright: ignore[reportAttributeAccessIssue]


def _take(begun: deque[tuple[Exhibit, Future[bytes]]], wish: Wish) -> bytes:
    exhibit, future = begun.popleft()
    return finish_image(future.result(), exhibit, wish.form)
