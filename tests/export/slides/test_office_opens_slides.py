"""LibreOffice opens a deck of all forms and shows every word and bar of it."""

import re
from collections.abc import Iterator

import pypdfium2
import pytest

from dashboard.export.exhibit import Exhibit
from tests.export.slides.reading import charts_of, labels_of, open_slides
from tests.office import convert_to_pdf


@pytest.fixture(scope="module")
def shown(deck: bytes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[pypdfium2.PdfDocument]:
    """The deck as LibreOffice shows it."""
    document = pypdfium2.PdfDocument(
        convert_to_pdf(deck, "pptx", tmp_path_factory.mktemp("office"))
    )
    yield document
    document.close()


def _read(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    text = page.get_textpage()
    try:
        return re.sub(r"\s+", "", text.get_text_range())
    finally:
        text.close()
        page.close()


def test_every_slide_is_a_page_with_its_title(shown: pypdfium2.PdfDocument, deck: bytes) -> None:
    slides = open_slides(deck)
    assert len(shown) == len(slides)
    for number, slide in enumerate(slides):
        title = re.sub(r"\s+", "", slide.shapes.title.text_frame.text)
        assert title in _read(shown, number)


def test_every_label_and_name_is_shown(shown: pypdfium2.PdfDocument, deck: bytes) -> None:
    for number, slide in enumerate(open_slides(deck)):
        words = _read(shown, number)
        for chart in charts_of([slide]):
            names = [str(name) for name in getattr(chart.plots[0], "categories", ())]
            labels = [text for one in chart.plots[0].series for text in labels_of(one)]
            for text in [*names, *labels]:
                assert re.sub(r"\s+", "", text) in words


def test_forms_are_shown_in_colour(
    shown: pypdfium2.PdfDocument, exhibits: dict[str, Exhibit], deck: bytes
) -> None:
    """Every slide of a figure shows marks in the colours of the palette, not an empty frame."""
    figures = [
        number
        for number, slide in enumerate(open_slides(deck))
        if any(shape.name == "Dataset" for shape in slide.shapes)
    ]
    assert len(figures) >= len(exhibits)
    for number in figures:
        page = shown[number]
        image = page.render(scale=1).to_pil().convert("RGB")
        page.close()
        coloured = sum(
            1
            for pixel in zip(*[iter(image.tobytes())] * 3, strict=True)
            if max(pixel) - min(pixel) > 60
        )
        assert coloured > 60
