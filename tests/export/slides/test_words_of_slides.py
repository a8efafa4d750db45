"""Slides say what their figures say: on the slide where it fits, in the notes in full."""

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation

from dashboard.charts.measure import measure_text
from dashboard.export.exhibit import Exhibit
from dashboard.export.slides import Deck, write_slides
from dashboard.export.slides.footing import join_numbers
from dashboard.i18n import use_language
from dashboard.text.sources import Citation
from tests.export.exhibits import NATION, a_figure, expose, many_marks
from tests.export.slides.reading import charts_of, draw, notes_of, open_slides, texts_of, walk

LONG = "Development zone of the very long name " * 5  # 195 signs


def test_a_slide_says_what_its_figure_says() -> None:
    exhibit = expose(a_figure(*many_marks(3)), remark="As I said in May.")
    (slide,) = draw(exhibit)
    words = texts_of(slide)
    figure = exhibit.figure
    for text in (
        figure.title,
        figure.subtitle,
        figure.finding,
        *figure.footnotes,
        '1. "Plan", Government site https://www.gd.gov.cn/ai',
        "As I said in May.",
        exhibit.version_line,
        exhibit.address,
    ):
        assert text in words


def test_letters_say_their_language() -> None:
    use_language("zh")
    (slide,) = draw(expose(a_figure()))
    assert set(slide._element.xpath(".//a:rPr/@lang")) == {"zh-CN"}


def test_the_presenters_title_stands_above() -> None:
    (slide,) = draw(expose(a_figure(), title="Who aims highest?"))
    assert slide.shapes.title.text_frame.text == "Who aims highest?"


def test_notes_cite_in_full() -> None:
    exhibit = expose(a_figure(*many_marks(3)))
    notes = notes_of(draw(exhibit)[0])
    for text in (
        exhibit.citation,
        exhibit.address,
        "Dataset 0123456789ab, as of 21 Nov 2026; retrieved 22 Nov 2026.",
        '1. "Plan", Government site https://www.gd.gov.cn/ai',
        *exhibit.figure.footnotes,
    ):
        assert text in notes


def test_charts_have_alternative_text(exhibits: dict[str, Exhibit]) -> None:
    for exhibit in exhibits.values():
        for slide in draw(exhibit):
            described = [
                shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in slide.shapes
            ]
            assert exhibit.figure.alt in described


@pytest.mark.parametrize("bars", [20, 34])
def test_what_does_not_fit_stands_in_the_notes(bars: int) -> None:
    """34 bars fit on one slide however much is said beside them."""
    sources = tuple(Citation(n, f"Source of line {n}. {LONG}", "") for n in range(1, 60))
    notes = tuple(f"Note {n}. {LONG}" for n in range(40))
    figure = a_figure(*many_marks(bars), sources=sources, footnotes=notes, reference=NATION)
    (slide,) = draw(expose(figure))
    assert texts_of(slide).count("in the notes") == 2
    assert all(source.text in notes_of(slide) for source in sources)
    assert all(note in notes_of(slide) for note in notes)


def test_a_name_that_is_cut_stands_in_the_notes_and_in_the_numbers() -> None:
    marks = [*many_marks(20), {"id": "long", "region": "X", "region_name": LONG.strip()}]
    (slide,) = draw(expose(a_figure(*marks)))
    (chart,) = charts_of([slide])
    assert any(name.endswith("…") for name in chart.plots[0].categories)
    assert LONG.strip() in notes_of(slide)


def _check_inside(slide: object, width: int, height: int) -> None:
    for shape in slide.shapes:  # type: ignore[attr-defined]
        assert shape.left >= 0 and shape.top >= 0
        assert shape.left + shape.width <= width
        assert shape.top + shape.height <= height


def test_nothing_leaves_the_slide_or_covers_another(deck: bytes) -> None:
    presentation = Presentation(BytesIO(deck))
    for slide in presentation.slides:
        _check_inside(slide, presentation.slide_width or 0, presentation.slide_height or 0)
        boxes = [
            (shape.top, shape.top + shape.height, shape.left, shape.left + shape.width)
            for shape in slide.shapes
            if shape.name not in ("Rule",)
        ]
        for place, (top, bottom, left, right) in enumerate(boxes):
            for other in boxes[place + 1 :]:
                apart = bottom <= other[0] + 12700 or other[1] <= top + 12700
                assert apart or right <= other[2] or other[3] <= left


def test_letters_are_never_smaller_than_eight_points(deck: bytes) -> None:
    for slide in open_slides(deck):
        sizes = [int(size) for size in slide._element.xpath(".//a:rPr/@sz | .//a:endParaRPr/@sz")]
        assert min(sizes) >= 800


def test_every_text_names_an_east_asian_font(deck: bytes) -> None:
    for slide in open_slides(deck):
        runs = slide._element.xpath(".//a:r[a:t]")
        assert all(run.xpath("./a:rPr/a:ea/@typeface") for run in runs)


def test_the_file_says_what_it_is() -> None:
    exhibit = expose(a_figure())
    content = write_slides([exhibit], deck=Deck("Targets", "A review"))
    properties = Presentation(BytesIO(content)).core_properties
    assert (properties.title, properties.subject) == ("Targets", "A review")
    assert properties.author == "Regional AI Target Dashboard"
    assert properties.keywords == "dataset 0123456789ab"
    assert properties.identifier == exhibit.address


def test_a_deck_has_front_contents_sources_and_method(deck: bytes) -> None:
    slides = open_slides(deck)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles[0] == "Regional AI targets"
    assert titles[1] == "Contents"
    assert any(title.startswith("Sources (1 of") for title in titles)
    assert titles[-1] == "How this was made"
    assert "人工智能目标" in texts_of(slides[0])


def test_contents_name_the_slide_of_each_figure(exhibits: dict[str, Exhibit], deck: bytes) -> None:
    slides = open_slides(deck)
    lines = [line for line in texts_of(slides[1]).splitlines() if line[:1].isdigit()]
    assert len(lines) == len(exhibits)
    for line in lines:
        number, title = line.split("   ")
        assert slides[int(number) - 1].shapes.title.text_frame.text.startswith(title)


def test_sources_of_a_deck_stand_once_by_their_own_numbers() -> None:
    shared = Citation(1, "Plan of Guangdong", "https://a.example.org")
    first = expose(a_figure(sources=(shared,)), "first")
    own = (Citation(1, "Plan of Zhejiang", ""), replace(shared, number=2))
    second = expose(a_figure(sources=own), "second")
    deck = Deck("Targets", front=False, contents=False, method=False)
    slides = draw(first, second, deck=deck)
    assert "Source 1: see the slide of sources." in texts_of(slides[0])
    assert "Sources 1, 2: see the slides of sources." in texts_of(slides[1])
    lines = [line for line in texts_of(slides[2]).splitlines() if "Plan" in line]
    assert lines == ["1. Plan of Guangdong https://a.example.org", "2. Plan of Zhejiang "]


def test_only_web_addresses_can_be_opened() -> None:
    bad = replace(expose(a_figure()), address="javascript:alert(1)")
    (slide,) = draw(bad)
    links = [rel.target_ref for rel in slide.part.rels.values() if rel.is_external]
    assert links == []
    assert "javascript:alert(1)" in texts_of(slide)


@pytest.mark.parametrize(("numbers", "words"), [([1], "1"), ([1, 2], "1, 2"), ([4, 5, 6], "4–6")])
def test_numbers_are_written_in_few_signs(numbers: list[int], words: str) -> None:
    assert join_numbers(numbers) == words


def test_words_on_tiles_fit_their_squares(exhibits: dict[str, Exhibit]) -> None:
    (slide,) = draw(exhibits["tiles"])
    for shape in walk(slide.shapes):
        if shape.shape_type == 1 and shape.name != "Rule":
            lines = shape.text_frame.text.splitlines()
            assert max(measure_text(line, 8) for line in lines) <= shape.width / 12700
