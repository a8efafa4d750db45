"""Whatever is written is read or refused, never an error; what is written plainly comes back."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.quantities import find_slips
from data.quantities.chinese import write_in_chinese
from schemas import Dimension
from tests.quantities.units import UNITS, read

PIECES = [
    *"三千百十万亿零点元家%P$-至多约第位前×,.(){} ９\u202e\u3000",
    "1", "20", "3,000", "1.5", "美元", "EFLOPS", "billion", "yuan", "US$", "to", "between", "and",
    "超过", "以上",
]  # fmt: skip
texts = st.text() | st.lists(st.sampled_from(PIECES)).map("".join)
numbers = st.decimals(0, 10**12, places=3).filter(lambda number: number > 0)


@given(texts, st.sampled_from(Dimension), st.sampled_from(["", "x", *UNITS]))
@example("1" + "0" * 199, Dimension.COUNT, "")
@example("9" * 190 + "万亿元", Dimension.MONEY, "")
def test_any_text_is_read_or_refused(text: str, dimension: Dimension, unit: str) -> None:
    reading = read(text, dimension, unit=unit)
    assert (reading.value is None) == bool(reading.problems)
    assert all(problem.say(language) for problem in reading.problems for language in ("en", "zh"))


@given(texts, st.sampled_from(Dimension))
def test_base_value_is_the_value_times_the_factor(text: str, dimension: Dimension) -> None:
    reading = read(text, dimension)
    if reading.value is not None:
        unit = UNITS[reading.unit]
        assert (unit.dimension, unit.base_unit) == (dimension, reading.base_unit)
        assert reading.base_value == reading.value * Decimal(repr(unit.factor))


@given(texts, st.lists(st.floats(), max_size=9))
def test_any_neighbours_are_compared(text: str, neighbours: list[float]) -> None:
    slips = find_slips(read(text, "count"), neighbours, units=UNITS)
    assert all(slip.say(language) for slip in slips for language in ("en", "zh"))


@pytest.mark.parametrize("code", UNITS)
@given(number=numbers)
def test_figure_written_in_chinese_is_read_as_the_same(code: str, number: Decimal) -> None:
    unit = UNITS[code]
    reading = read(write_in_chinese([number], unit), unit.dimension)
    assert reading.base_value == number * Decimal(repr(unit.factor))


@given(number=numbers, low=st.integers(1, 500), more=st.integers(1, 500))
def test_separators_and_widths_change_nothing(number: Decimal, low: int, more: int) -> None:
    wide = str.maketrans("0123456789,.-", "０１２３４５６７８９，．－")
    for text in (f"{number:,}", f"{number}", f"{number:,} ", f"{low}-{low + more}"):
        assert read(text, "count").value is not None
        assert read(text.translate(wide), "count").value == read(text, "count").value
