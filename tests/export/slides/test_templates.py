"""A template gives a deck its size, fonts and titles; one that is unsafe or broken is refused."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pptx import Presentation
from pptx.util import Inches, Pt

from dashboard.export.slides import BadTemplate, Deck, write_slides
from dashboard.export.slides.template import MAIN, TEMPLATE, TYPES
from tests.export.exhibits import a_figure, expose, many_marks
from tests.export.slides.reading import charts_of, open_slides, texts_of

EXHIBIT = expose(a_figure(*many_marks(20)))


def a_template(width: float = 10, height: float = 7.5, slides: int = 2) -> bytes:
    """A file as PowerPoint saves it, with slides of its own."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(width), Inches(height)
    for number in range(slides):
        slide = presentation.slides.add_slide(presentation.slide_layouts[0])
        slide.shapes.title.text = f"Secret slide {number}"  # type: ignore[union-attr]
    file = BytesIO()
    presentation.save(file)
    return file.getvalue()


def change(content: bytes, **parts: bytes) -> bytes:
    """The file with some parts replaced or added."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return file.getvalue()


def read(content: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name)


@pytest.mark.parametrize(("width", "height"), [(10, 7.5), (10, 5.625), (13.333, 7.5), (26, 14.6)])
def test_a_template_keeps_its_size_and_loses_its_slides(width: float, height: float) -> None:
    content = write_slides([EXHIBIT], deck=Deck("Targets"), template=a_template(width, height))
    presentation: Any = Presentation(BytesIO(content))
    assert presentation.slide_width == Inches(width)
    words = "\n".join(texts_of(slide) for slide in presentation.slides)
    assert "Secret slide" not in words
    assert not any("slides/slide9" in name for name in ZipFile(BytesIO(content)).namelist())
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left + shape.width <= presentation.slide_width
            assert shape.top + shape.height <= presentation.slide_height


def test_a_potx_is_a_template_too() -> None:
    template = a_template()
    types = read(template, TYPES).replace(MAIN.encode(), TEMPLATE.encode())
    (slide,) = open_slides(write_slides([EXHIBIT], template=change(template, **{TYPES: types})))
    assert charts_of([slide])


def test_a_template_keeps_its_title_where_it_is() -> None:
    presentation = Presentation()
    layout = presentation.slide_layouts[5]
    title = layout.placeholders[0]
    title.left, title.top, title.width, title.height = Pt(100), Pt(30), Pt(500), Pt(50)
    file = BytesIO()
    presentation.save(file)
    (slide,) = open_slides(write_slides([EXHIBIT], template=file.getvalue()))
    shape = slide.shapes.title
    assert (shape.left, shape.top, shape.text_frame.text) == (
        Pt(100),
        Pt(30),
        "AI core industry: targets",
    )


def test_text_takes_the_colour_of_the_template() -> None:
    (slide,) = open_slides(write_slides([EXHIBIT], template=a_template()))
    box = next(shape for shape in slide.shapes if shape.name == "Subtitle and finding")
    assert box._element.xpath(".//a:schemeClr/@val") == ["tx1", "tx1"]


LINK = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/image" Target="http://evil.example/x.png" TargetMode="External"/>'
    b"</Relationships>"
)
GOOD = a_template()
RELS = "ppt/slideMasters/_rels/extra.xml.rels"
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
SPREADSHEET = MAIN.replace("presentationml.presentation", "spreadsheetml.sheet")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"not a zip", "The template is no PowerPoint file. Choose a .pptx or .potx file."),
        (b"", "The template is no PowerPoint file. Choose a .pptx or .potx file."),
        (
            GOOD[: len(GOOD) // 2],
            "The template is no PowerPoint file. Choose a .pptx or .potx file.",
        ),
        (bytes(20_000_001), "The template has 20.0 MB; at most 20 MB can be used."),
        (
            change(GOOD, **{"ppt/vbaProject.bin": b"x"}),
            "The template holds macros. Save it as .pptx or .potx without them.",
        ),
        (
            change(GOOD, **{"ppt/media/bomb.bin": bytes(101_000_000)}),
            "The template would unpack to 101 MB; at most 100 MB can be used.",
        ),
        (
            change(GOOD, **{f"ppt/x{n}.bin": b"" for n in range(3_001)}),
            "The template holds 3,0",
        ),
        (
            change(GOOD, **{TYPES: read(GOOD, TYPES).replace(MAIN.encode(), SPREADSHEET.encode())}),
            "The file holds no presentation. Choose a .pptx or .potx file without macros.",
        ),
        (
            change(GOOD, **{RELS: LINK}),
            "The template links to “http://evil.example/x.png”. Embed what it links to, or "
            "remove it.",
        ),
        (
            change(GOOD, **{"ppt/presentation.xml": BOMB}),
            "The part “ppt/presentation.xml” of the template is damaged. Save the template anew.",
        ),
        (
            change(GOOD, **{"ppt/presentation.xml": b"<x/>"}),
            "The template is damaged and cannot be read. Save it anew as .pptx.",
        ),
        (a_template(3, 3), "Slides of the template are 3.0 x 3.0 inches; 4 to 56 fit."),
    ],
    ids=range(12),
)
def test_a_bad_template_is_refused_in_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(BadTemplate) as caught:
        write_slides([EXHIBIT], template=content)
    assert str(caught.value).startswith(sentence)
