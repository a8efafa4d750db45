"""The comparator is read from the words of both languages; what is not said stays open."""

import pytest

from tests.quantities.units import read, read_short

WORDS = {
    "gt": ["超过{}", "突破{}", "{}多", "over {}", "more than {}", "exceeding {}", "> {}", "＞{}"],
    "ge": ["不低于{}", "不少于{}", "达到{}", "{}以上", "达到{}以上", "at least {}", "≥{}", ">={}",
           "{}+", "{} or more", "no less than {}", "reach {}", "力争达到{}"],
    "approx": ["约{}", "{}左右", "近{}", "达到约{}", "about {}", "around {}", "~{}",
               "≈ {}", "{} or so"],
    "le": ["不超过{}", "{}以内", "{}以下", "at most {}", "up to {}", "≤{}", "no more than {}"],
    "lt": ["低于{}", "不足{}", "不到{}", "under {}", "less than {}", "<{}"],
    "eq": ["等于{}", "exactly {}", "={}"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("form", "code"), [(form, code) for code, forms in WORDS.items() for form in forms]
)
def test_word_gives_its_comparator(form: str, code: str) -> None:
    reading = read(form.format("3000"), "count")
    assert (reading.problems, reading.comparator, reading.value) == ((), code, 3000)


def test_plain_figure_says_no_comparator() -> None:
    assert read("3000亿元").comparator is None


@pytest.mark.parametrize("text", ["3000多亿元", "3000余亿元", "超3000亿元", "Over RMB 300 billion"])
def test_comparator_is_found_inside_a_figure(text: str) -> None:
    assert read(text).comparator == "gt"


@pytest.mark.parametrize("text", ["前10名", "前十位", "top 10"])
def test_one_of_the_first_is_that_place_at_most(text: str) -> None:
    reading = read(text, "rank")
    assert (reading.comparator, reading.value) == ("le", 10)


@pytest.mark.parametrize("text", ["超过3000亿元以内", "about over 3000亿元", "超过3000-3500亿元"])
def test_words_that_contradict_are_refused(text: str) -> None:
    assert read_short(text) == "comparators"
