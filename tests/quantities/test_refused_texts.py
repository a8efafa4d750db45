"""What can be read in two ways, or not at all, is refused with a sentence that says why."""

import pytest

from data.quantities import FaultKind, read_quantity
from tests.quantities.units import read, read_problem, read_short

YUAN = "yuan (元), 100 million yuan (亿元), billion yuan (十亿元), trillion yuan (万亿元)"
MONEY = (
    f"{YUAN}, Hong Kong dollars (港元), billion Hong Kong dollars (十亿港元), US dollars (美元), "
    "billion US dollars (十亿美元)"
)
SEPARATORS = "The separators in `{}` can mean thousands or decimals. Write 1,234.5 or 1234.5."
ONE_WAY = "`{}` is no number that can be read in one way only. Write digits, such as 1234.5."
REFUSED = {
    "": "Nothing is written. Write a number with its unit, such as 3,000亿元 or 60 EFLOPS.",
    "1" * 201: "The text has 201 characters. Write the figure only, in 200 at most.",
    "\u202e3000亿元": "The text holds the sign U+202E, which is invisible or no plain digit. "
    "Type it anew.",
    "some money": "`money` holds no number. Write digits or Chinese numerals, such as 3,000 or "
    "三千.",
    "1,23": SEPARATORS.format("1,23"),
    "1.234,5": SEPARATORS.format("1.234,5"),
    "3,0000亿": SEPARATORS.format("3,0000亿"),
    "三百五亿": ONE_WAY.format("三百五亿"),
    "0.1234567890123456 yuan": "`0.1234567890123456 yuan` has more digits than the dataset holds "
    "exactly. Write 15 digits at most.",
    "3000 racoons": f"`racoons` was not understood. Write the number with its unit: {MONEY}.",
    "3000": f"`3000` says no unit. Write or choose one: {MONEY}.",
    "60 EFLOPS": "`60 EFLOPS` speaks of computing power, but the indicator is measured in money. "
    f"Write or choose one of its units: {MONEY}.",
    "$3 billion": "`$3 billion` can mean several units: Hong Kong dollars (港元), US dollars "
    "(美元). Write or choose one of them.",
    "us$3 yuan": "`us$3 yuan` names units that do not go together. Write one of them only.",
    "over 3亿元以内": "`over 3亿元以内` is said in ways that do not go together: over, at most. "
    "Write one of them only.",
    "1-2-3亿元": "`1-2-3亿元` holds more than one figure or range. Write one of them.",
    "between 3亿元": "`between 3亿元` is said to be a range, but has one end. Write both, such as "
    "3000至3500亿元.",
    "3500-3000亿元": "The upper end of a range must be above the lower. Received 3,500 and 3,000.",
}
REFUSED_UNITS = {
    "EUR": f"`EUR` is no unit of the dataset. Choose one: {MONEY}.",
    "USD": "`3亿元` is not stated in the chosen unit, US dollars (美元). Choose another unit, or "
    "mend it.",
}


@pytest.mark.parametrize(("text", "sentence"), REFUSED.items(), ids=range(len(REFUSED)))
def test_sentence_says_what_is_wrong_and_allowed(text: str, sentence: str) -> None:
    assert read_problem(text) == sentence


@pytest.mark.parametrize(("unit", "sentence"), REFUSED_UNITS.items())
def test_sentence_about_a_chosen_unit(unit: str, sentence: str) -> None:
    assert read_problem("3亿元", unit=unit) == sentence


def test_every_kind_of_fault_has_its_sentence_tested() -> None:
    found = {read(text).problems[0].kind for text in REFUSED}
    found |= {read("3亿元", unit=unit).problems[0].kind for unit in REFUSED_UNITS}
    assert found == set(FaultKind)


def test_sentence_is_said_in_chinese_too() -> None:
    [problem] = read("60 EFLOPS", "count").problems
    assert problem.say("zh") == "“60 EFLOPS”的量纲是算力，而该指标的量纲是数量。请使用：个。"


def test_long_text_is_shown_by_its_beginning() -> None:
    [problem] = read("x" * 100).problems
    assert problem.say().startswith(f"`{'x' * 59}…` holds no number.")


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u2066", "\ufeff", "\x00", "\t", "\n", "\ud800", "²", "½", "①", "Ⅲ", "㎡"]
)
def test_sign_that_hides_or_changes_a_digit_is_refused(sign: str) -> None:
    assert read_short(f"1{sign}2亿元") == "sign"


@pytest.mark.parametrize(
    ("text", "dimension"),
    [("3e11", "count"), ("0x10", "count"), ("数千", "count"), ("3个百分点", "percent"),
     ("3 percentage points", "percent"), ("2025年", "count"), (".5", "count"), ("1_000", "count"),
     ("12千", "count"), ("0,123", "count"), ("1.234.567", "count"), ("一二三", "count"),
     ("5000 PFLOPS (FP16)", "computing"), ("3倍", "count"), ("٣٠٠", "count")],
)  # fmt: skip
def test_what_only_looks_like_a_figure_is_refused(text: str, dimension: str) -> None:
    assert read(text, dimension).problems


def test_nothing_is_read_without_units() -> None:
    assert read_quantity("3000亿元", {}, "money").problems[0].kind == FaultKind.WORD
