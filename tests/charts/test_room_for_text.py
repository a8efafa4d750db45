"""Text is measured, wrapped, cut and placed before the figure is drawn."""

import itertools

import pytest

from dashboard.charts.measure import escape_text, measure_text, shorten_text, wrap_text
from dashboard.charts.placement import Box, find_place, stagger_labels
from tests.charts.frames import LONG_NAME


@pytest.mark.parametrize(
    "text", [LONG_NAME, "北京经济技术开发区（亦庄）人工智能产业", "AI 产业 value of 2025"]
)
def test_wrapped_lines_fit_and_keep_the_text(text: str) -> None:
    wrapped = wrap_text(text, 13, 120)
    assert measure_text(wrapped, 13) <= 120
    assert wrapped.replace("<br>", "").replace(" ", "") == text.replace(" ", "")


def test_a_word_too_long_is_not_cut() -> None:
    assert wrap_text("Heilongjiang", 13, 20) == "Heilongjiang"


@pytest.mark.parametrize(
    ("text", "signs", "wrapped"),
    [
        ("产业规模（未区分核心与相关）", 13, "产业规模（未区分核心与相<br>关）"),
        ("产业规模（核心）", 5, "产业规模<br>（核心）"),
        ("专精特新“小巨人”企业", 5, "专精特新<br>“小巨人”<br>企业"),
        ("仅半精度（FP16）", 6, "仅半精度<br>（FP16）"),
    ],
)
def test_no_chinese_line_begins_or_ends_with_the_wrong_mark(
    text: str, signs: int, wrapped: str
) -> None:
    assert wrap_text(text, 10, 10.3 * signs) == wrapped


def test_cut_text_fits_and_says_so() -> None:
    cut = shorten_text(LONG_NAME, 12, 150)
    assert measure_text(cut, 12) <= 150
    assert cut.endswith("…")
    assert LONG_NAME.startswith(cut[:-1])


def test_an_entity_is_not_cut_in_two() -> None:
    text = escape_text("R&D&D&D&D")
    cuts = {shorten_text(text, 12, width) for width in range(20, 60)}
    assert all(cut.count("&") == cut.count("&amp;") for cut in cuts)


def test_chinese_is_measured_as_squares() -> None:
    assert measure_text("广东", 10) > measure_text("ab", 10) * 1.3


@pytest.mark.parametrize("distance", [0, 4, 17, 40])
def test_staggered_labels_never_meet(distance: int) -> None:
    centres = [distance * place for place in range(12)]
    levels = stagger_labels(centres, [30] * 12, gap=5)
    shown = [(c, level) for c, level in zip(centres, levels, strict=True) if level is not None]
    pairs = itertools.combinations(shown, 2)
    assert all(one[1] != two[1] or abs(one[0] - two[0]) >= 35 for one, two in pairs)
    assert levels[0] == 0


def test_a_label_takes_the_next_free_place() -> None:
    plot = Box(0, 0, 200, 100)
    above = find_place((100, 50), 40, [], plot=plot)
    assert above is not None
    assert above[0] == "top center"
    below = find_place((100, 50), 40, [above[1]], plot=plot)
    assert below is not None
    assert below[0] == "bottom center"
    assert find_place((100, 50), 40, [plot], plot=plot) is None


def test_a_label_in_a_corner_reaches_inwards() -> None:
    plot = Box(0, 0, 200, 100)
    beside = Box(10, 84, 200, 100)  # what lies right of the mark
    found = find_place((5, 90), 80, [beside], plot=plot)
    assert found is not None
    assert found[0] == "top right"
