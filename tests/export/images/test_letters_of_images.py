"""Letters look the same everywhere: Latin ones are embedded, Chinese ones are never boxes."""

import re
from base64 import b64decode
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops

from dashboard.export.images import NoChineseFont, render, render_image
from dashboard.export.images import footing as footings
from dashboard.export.images.engine import Engine
from dashboard.export.images.letters import measure_letters
from dashboard.export.images.sizes import SIZES
from tests.export.images.exhibits import an_exhibit

SLIDE = SIZES["slide"]
MISSING = "\U00020d58\U00020d59"  # letters that no common font has: drawn as boxes


def list_embedded(svg: bytes) -> list[TTFont]:
    fonts = re.findall(rb"url\(data:font/woff2;base64,([^)]*)\)", svg)
    return [TTFont(BytesIO(b64decode(font))) for font in fonts]


def draw_title(title: str, engine: Engine) -> Image.Image:
    image = render_image(an_exhibit(title=title), form="png", size=SLIDE, scale=1, engine=engine)
    return Image.open(BytesIO(image)).convert("L").crop((0, 0, 300, 80))


def test_svg_embeds_the_letters_that_it_shows(engine: Engine) -> None:
    svg = render_image(an_exhibit(title="规划 for 2025"), form="svg", size=SLIDE, engine=engine)
    latin, *chinese = (font.getBestCmap() or {} for font in list_embedded(svg))
    assert set(map(ord, "Province2025>")) <= set(latin)
    assert [set(map(ord, "规划")) <= set(font) for font in chinese] == [True, True]  # and bold
    assert len(svg) < 120_000


def test_chinese_letters_are_drawn_and_not_boxes(engine: Engine) -> None:
    titles = [draw_title(title, engine) for title in ("规划", "广东", MISSING)]
    boxes = [ImageChops.difference(one, titles[2]).getbbox() for one in titles[:2]]
    assert None not in boxes
    assert ImageChops.difference(titles[0], titles[1]).getbbox()


def test_without_a_chinese_font_a_chinese_figure_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(render, "find_chinese_font", lambda: None)
    with pytest.raises(NoChineseFont, match="install Noto Sans CJK"):
        render_image(an_exhibit(title="规划"), form="png", size=SLIDE)


def test_without_a_chinese_font_chinese_sources_are_said_to_be_missing(
    monkeypatch: pytest.MonkeyPatch, engine: Engine
) -> None:
    for module in (render, footings):
        monkeypatch.setattr(module, "find_chinese_font", lambda: None)
    exhibit = an_exhibit(footnotes=("规划",))
    svg = render_image(exhibit, form="svg", size=SLIDE, engine=engine).decode()
    assert "Chinese words are missing here" in svg


def test_letters_have_the_widths_of_the_embedded_font() -> None:
    assert measure_letters("iiii", 10) < measure_letters("nnnn", 10) < measure_letters("mmmm", 10)
    assert measure_letters("规划", 10) == pytest.approx(20.4)
    assert measure_letters("<b>R&amp;D</b>", 10) == measure_letters("R&amp;D", 10)
