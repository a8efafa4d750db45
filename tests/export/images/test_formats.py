"""Each format is valid, of the exact size, and says what it shows and where it comes from."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard.export.images import SCALES, SIZES, render_image, render_images
from dashboard.export.images.engine import Engine
from tests.export.images.exhibits import ADDRESS, an_exhibit

SVG = "{http://www.w3.org/2000/svg}"
SLIDE = SIZES["slide"]
WORDS = (
    "AI core industry: targets for 2025",
    "Province 0 aims highest.",
    "> 340 bn yuan",
    "Left out, draft for comment: Hefei.",
    "Xinhua, a plan, 2023, Official media",
    "dataset abc123",
    ADDRESS,
)


def open_png(image: bytes) -> Image.Image:
    picture = Image.open(BytesIO(image))
    picture.load()
    return picture


@pytest.mark.parametrize("name", SIZES)
def test_png_has_exactly_its_size(engine: Engine, name: str) -> None:
    image = render_image(an_exhibit(), form="png", size=SIZES[name], scale=1, engine=engine)
    assert open_png(image).size == SIZES[name]


@pytest.mark.parametrize("scale", SCALES)
def test_png_has_exactly_its_size_at_each_scale(engine: Engine, scale: int) -> None:
    size = SIZES["half_slide"]
    image = render_image(an_exhibit(5), form="png", size=size, scale=scale, engine=engine)
    assert open_png(image).size == (size.width * scale, size.height * scale)


def test_png_carries_title_version_and_address(engine: Engine) -> None:
    image = render_image(an_exhibit(title="规划目标"), form="png", size=SLIDE, engine=engine)
    told = open_png(image).info
    assert (told["Title"], told["Source"]) == ("规划目标", ADDRESS)
    assert "abc123" in told["Copyright"]


def test_ground_is_white_or_transparent(engine: Engine) -> None:
    corners = [
        open_png(
            render_image(an_exhibit(), form="png", size=SLIDE, engine=engine, transparent=choice)
        )
        .convert("RGBA")
        .getpixel((2, 2))
        for choice in (False, True)
    ]
    assert corners == [(255, 255, 255, 255), (0, 0, 0, 0)]


def test_svg_holds_its_words_and_its_size(engine: Engine) -> None:
    image = render_image(an_exhibit(), form="svg", size=SLIDE, engine=engine)
    root = ElementTree.fromstring(image)
    text = " ".join("".join(node.itertext()) for node in root.iter(f"{SVG}text"))
    assert [word for word in WORDS if word not in text.replace("\u00a0", " ")] == []
    assert (root.get("width"), root.get("height")) == ("1280", "720")


def test_svg_says_what_it_shows_to_those_who_do_not_see_it(engine: Engine) -> None:
    exhibit = an_exhibit(title="Goals <b> & R&D")
    root = ElementTree.fromstring(render_image(exhibit, form="svg", size=SLIDE, engine=engine))
    assert root.findtext(f"{SVG}title") == "Goals <b> & R&D"
    assert root.findtext(f"{SVG}desc") == exhibit.figure.alt
    assert ADDRESS in (root.findtext(f"{SVG}metadata") or "")


def test_pdf_is_one_page_of_text_in_its_size(engine: Engine) -> None:
    image = render_image(an_exhibit(), form="pdf", size=SLIDE, engine=engine)
    (page,) = PdfReader(BytesIO(image)).pages
    text = page.extract_text().replace("\u00a0", " ")
    assert [word for word in WORDS if word not in text] == []
    assert (page.mediabox.width, page.mediabox.height) == (960, 540)  # points, 72 to the inch
    assert list(page.images) == []


def test_pdf_carries_title_subject_version_and_address(engine: Engine) -> None:
    image = render_image(an_exhibit(), form="pdf", size=SIZES["a4_portrait"], engine=engine)
    told = PdfReader(BytesIO(image)).metadata
    assert told is not None
    assert (told.title, told.subject) == (WORDS[0], "Provinces, in force, bn yuan")
    assert (told["/DatasetVersion"], told["/Address"]) == ("abc123", ADDRESS)


def test_many_are_given_in_their_order(engine: Engine) -> None:
    exhibits = [an_exhibit(title=f"Figure {number}") for number in range(9)]
    images = render_images(exhibits, form="png", size=SIZES["square"], scale=1, engine=engine)
    titles = [open_png(image).info["Title"] for image in images]
    assert titles == [exhibit.figure.title for exhibit in exhibits]


def test_another_form_or_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="`form` must be one of"):
        render_image(an_exhibit(), form="jpg", size=SLIDE)
