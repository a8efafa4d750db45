"""Joins the pages of a booklet, with bookmarks and properties."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

import plotly.graph_objects as go
from pypdf import PdfReader, PdfWriter

from dashboard.charts.palette import Theme
from dashboard.export.booklet.parts import set_contents, set_cover, set_method, set_sources
from dashboard.export.booklet.setting import Page, build_page
from dashboard.export.exhibit import Exhibit, name_publication
from dashboard.export.images import Size
from dashboard.export.images.engine import the_engine
from dashboard.export.slides import Deck
from dashboard.i18n import _
from dashboard.text.method import list_pace_rules, list_rules


def write_booklet(
    figures: Iterable[bytes], exhibits: Sequence[Exhibit], *, deck: Deck, size: Size, theme: Theme
) -> bytes:
    """Return one PDF of the pages of figures, with pages of words before and after them."""
    cover = set_cover(deck, exhibits, size)
    contents = set_contents(exhibits, 0, size)
    first = len(cover) + len(contents) + 1
    writer = PdfWriter()
    _append(writer, _draw([*cover, *set_contents(exhibits, first, size)], size, theme))
    for exhibit, figure in zip(exhibits, figures, strict=True):
        _append(writer, [figure])
        place = len(writer.pages) - 1
        writer.add_outline_item(title=exhibit.titled.title, page_number=place)
    for name, pages in (
        (_("Sources"), set_sources(exhibits, first, size)),
        (_("Method"), set_method([*list_rules(), *list_pace_rules()], size)),
    ):
        place = len(writer.pages)
        _append(writer, _draw(pages, size, theme))
        writer.add_outline_item(title=name, page_number=place)
    versions = dict.fromkeys(exhibit.figure.version for exhibit in exhibits)
    writer.add_metadata(
        {
            "/Title": deck.title,
            "/Author": name_publication(),
            "/Subject": deck.subtitle,
            "/Keywords": ", ".join(versions),
        }
    )
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _draw(pages: Sequence[Page], size: Size, theme: Theme) -> Iterator[bytes]:
    for page in pages:
        figure = go.Figure(layout=build_page(page, size, theme))
        wish = {"format": "pdf", "width": size.width, "height": size.height, "scale": 1}
        yield the_engine().draw(figure, wish).result()


def _append(writer: PdfWriter, parts: Iterable[bytes]) -> None:
    for part in parts:
        for page in PdfReader(BytesIO(part)).pages:
            writer.add_page(page)
