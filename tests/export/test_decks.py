"""Decks tell how far they are, hold every figure once, and stop when nobody wants them."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pypdf import PdfReader

from dashboard.export.decks import DECK_FORMS
from dashboard.export.files import Options
from dashboard.views.exhibits import Item
from dashboard.views.making import Maker
from dashboard.views.view import read_view
from data import Catalog

TODAY = date(2026, 11, 21)
ADDRESSES = ("compare?year=2027", "nation", "compare?year=2027")


@pytest.fixture
def items(catalog: Catalog) -> list[Item]:
    views = [read_view(address, catalog, today=TODAY) for address in ADDRESSES]
    return [Item(view, title) for view, title in zip(views, ("", "", "Once more"), strict=True)]


@pytest.mark.parametrize("form", DECK_FORMS)
def test_deck_tells_how_far_it_is(form: str, catalog: Catalog, items: list[Item]) -> None:
    told: list[tuple[int, int]] = []
    file = Maker(catalog).make_deck(
        items, form, Options(), title="A / B", progress=lambda *far: told.append(far)
    )
    assert file.name == f"a-b_2026-11-21.{form}"
    assert len(told) == 3 and {total for _done, total in told} == {3}


@pytest.mark.parametrize("form", DECK_FORMS)
def test_deck_that_nobody_wants_ends(form: str, catalog: Catalog, items: list[Item]) -> None:
    told: list[int] = []

    def stop(done: int, _total: int) -> None:
        told.append(done)
        raise InterruptedError

    with pytest.raises(InterruptedError):
        Maker(catalog).make_deck(items, form, Options(), progress=stop)
    assert len(told) == 1


def test_pdf_has_contents_bookmarks_sources_and_method(catalog: Catalog, items: list[Item]) -> None:
    file = Maker(catalog).make_deck(items, "pdf", Options(), title="Three figures")
    book = PdfReader(BytesIO(file.data))
    texts = [" ".join(page.extract_text().split()) for page in book.pages]
    assert "Three figures" in texts[0] and "3 figures, as of 21 Nov 2026" in texts[0]
    assert "Contents" in texts[1] and "5 Once more" in texts[1]
    assert "Once more" in texts[4]
    assert "Sources" in texts[5] and "[" not in texts[5][:7]
    assert texts[-1].startswith("Method")
    names = [item.title for item in book.outline if not isinstance(item, list)]
    assert names[2:] == ["Once more", "Sources", "Method"]
    assert book.metadata is not None and book.metadata.title == "Three figures"


def test_slides_hold_contents_figures_sources_and_method(
    catalog: Catalog, items: list[Item]
) -> None:
    file = Maker(catalog).make_deck(items, "pptx", Options(), title="Three figures")
    slides = Presentation(BytesIO(file.data)).slides
    titles = [slide.shapes.title.text_frame.text for slide in slides if slide.shapes.title]
    assert titles[0] == "Three figures" and titles[1] == "Contents"
    assert titles[4] == "Once more"
    assert len(titles) == len(slides)


def test_folder_holds_a_picture_a_figure(catalog: Catalog, items: list[Item]) -> None:
    file = Maker(catalog).make_deck(items, "zip", Options(scale=1))
    with ZipFile(BytesIO(file.data)) as archive:
        pictures = [name for name in archive.namelist() if name.endswith(".png")]
        readme = archive.read("README.txt").decode()
    assert len(pictures) == 3
    assert all(picture in readme for picture in pictures)
    assert "data.xlsx" in readme
