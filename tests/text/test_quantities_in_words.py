"""Stated figures are written as stated, never rounded; converted ones to three digits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.text.values import (
    DERIVED_DIGITS,
    SIGNS,
    Scale,
    choose_common_scale,
    choose_scale,
    format_number,
    format_value,
)
from data import Catalog
from schemas import Comparator

NAN = float("nan")


@pytest.mark.parametrize(
    ("comparator", "words"),
    [
        ("gt", "> 300 bn yuan"),
        ("ge", "≥ 300 bn yuan"),
        ("eq", "300 bn yuan"),
        ("approx", "≈ 300 bn yuan"),
        ("le", "≤ 300 bn yuan"),
        ("lt", "< 300 bn yuan"),
    ],
)
def test_comparator_stands_first(comparator: str, words: str) -> None:
    assert format_value(3e11, "CNY", comparator=comparator, value_max=NAN) == words


def test_every_comparator_has_its_sign() -> None:
    assert set(SIGNS) == {str(comparator) for comparator in Comparator}


@pytest.mark.parametrize(
    ("value", "base_unit", "words"),
    [
        (1.2e12, "CNY", "1.2 tn yuan"),
        (3e11, "CNY", "300 bn yuan"),
        (5e7, "CNY", "50 m yuan"),
        (999_999, "CNY", "999,999 yuan"),
        (0, "CNY", "0 yuan"),
        (2e9, "USD", "2 bn US dollars"),
        (1e11, "HKD", "100 bn Hong Kong dollars"),
        (60_000, "PFLOPS", "60 EFLOPS"),
        (999, "PFLOPS", "999 PFLOPS"),
        (2e6, "TB", "2 EB"),
        (5000, "TB", "5 PB"),
        (500, "TB", "500 TB"),
        (12.5, "percent", "12.5%"),
        (3, "rank", "No. 3"),
        (100_000, "persons", "100,000 people"),
        (2400, "count", "2,400"),
        (1.2e9, "count", "1.2 bn"),
        (1e12, "count", "1 tn"),
        (-3e9, "CNY", "-3 bn yuan"),
    ],
)
def test_unit_is_the_one_that_reads_best(value: float, base_unit: str, words: str) -> None:
    assert format_value(value, base_unit) == words


def test_every_unit_of_the_dataset_is_named(catalog: Catalog) -> None:
    base_units = set(catalog.records["base_unit"])
    known = {"CNY", "USD", "HKD", "PFLOPS", "TB", "percent", "rank", "persons", "count"}
    assert base_units <= known


@pytest.mark.parametrize(
    ("ends", "base_unit", "words"),
    [
        ((2, 3), "count", "2–3"),
        ((9e8, 1.2e9), "CNY", "900–1,200 m yuan"),
        ((70, 80), "percent", "70–80%"),
        ((1, 3), "rank", "No. 1–3"),
        ((15e3, 20.5e3), "PFLOPS", "15–20.5 EFLOPS"),
    ],
)
def test_range_has_both_ends_in_one_unit(
    ends: tuple[float, float], base_unit: str, words: str
) -> None:
    assert format_value(ends[0], base_unit, comparator="range", value_max=ends[1]) == words


def test_scale_of_a_chart_suits_its_middle() -> None:
    assert choose_common_scale([5e7, 3e11, 4e11], "CNY") == choose_scale(3e11, "CNY")
    assert choose_common_scale([], "CNY") == Scale(1, "yuan")


def test_given_scale_is_kept() -> None:
    scale = choose_scale(3e11, "CNY")
    assert format_value(5e7, "CNY", scale=scale) == "0.05 bn yuan"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (421_271.07, "421,000"),
        (2363.6, "2,360"),
        (236.36, "236"),
        (23.636, "23.6"),
        (0.0123456, "0.0123"),
        (999.6, "1,000"),
        (0.0, "0"),
    ],
)
def test_converted_figure_has_three_digits(number: float, words: str) -> None:
    assert format_number(number, digits=DERIVED_DIGITS) == words


STATED = st.decimals(min_value=0, max_value=10**7, places=4).map(lambda value: value.normalize())


@given(STATED, st.sampled_from([1, 100_000_000, 1_000_000_000, 1_000_000_000_000]))
def test_stated_money_is_never_rounded(stated: Decimal, factor: int) -> None:
    """A figure that was read back from its words is the one that was stated."""
    base = float(stated) * factor
    number, unit = format_value(base, "CNY").rsplit(" ", 1)[0].partition(" ")[::2]
    divisor = {"tn": 10**12, "bn": 10**9, "m": 10**6, "": 1}[unit]
    assert Decimal(number.replace(",", "")) * divisor == stated * factor


@given(STATED, st.sampled_from(["count", "percent", "persons", "PFLOPS", "TB", "rank"]))
def test_stated_number_is_never_rounded(stated: Decimal, base_unit: str) -> None:
    scale = Scale(1, "")
    number = format_value(float(stated), base_unit, scale=scale)
    assert Decimal(number.replace(",", "")) == stated


@given(st.floats(min_value=1e-3, max_value=1e12))
def test_converted_figure_is_off_by_less_than_its_last_digit(number: float) -> None:
    written = float(format_number(number, digits=DERIVED_DIGITS).replace(",", ""))
    assert written == pytest.approx(number, rel=0.005)


@given(st.floats(min_value=-1e13, max_value=1e13, allow_nan=False))
def test_number_is_written_without_needless_signs(number: float) -> None:
    words = format_number(number)
    assert words not in ("-0", "") and not words.endswith(".")
    assert "e" not in words
