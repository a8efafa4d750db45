"""A number is read whole and worked out, however it is written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.founding.numbers import parse_numbers

BILLIONS = Decimal(300_000_000_000)


def amounts(text: str) -> list[Decimal]:
    return [number.amount for number in parse_numbers(text)]


@pytest.mark.parametrize(
    "text",
    [
        "300 billion yuan", "300-billion-yuan", "300bn yuan", "RMB300 billion", "RMB 300 billion",
        "¥300 Billion", "¥0.3 trillion", "３００ billion yuan", "300,000 million yuan",
        "300,000,000,000 yuan", "3000亿元", "３０００亿元", "3,000亿元", "超过3000多亿元",
        "3千亿元", "0.3万亿元", "30000000万元", "人民币3000亿元",
    ],
)  # fmt: skip
def test_money_is_the_same_however_written(text: str) -> None:
    [number] = parse_numbers(text)
    assert (number.amount, number.unit) == (BILLIONS, "CNY")


@pytest.mark.parametrize(
    "text",
    [
        "over 2,000 firms", "over 2000 firms.", "(2,000)", "2,000-strong", "2000+ firms", "2 000",
        "2\u202f000", "2'000", "２０００家", "２，０００家", "2000余家", "2千家", "0.2万家",
        "2 thousand", "2000.0", "2000, and more",
    ],
)  # fmt: skip
def test_count_is_the_same_however_written(text: str) -> None:
    [number] = parse_numbers(text)
    assert (number.amount, number.unit) == (2000, "")


@pytest.mark.parametrize(
    "text",
    [
        "3000", "1300", "1,300", "1 300", "300,000", "300.5", "0.300", "12.300", "1.300.000",
        "300 billion", "300万", "300亿", "GB300", "v1.300", "300nm", "300th", "A$300", "３００４",
        "1３00", "3,00",
    ],
)  # fmt: skip
def test_longer_number_or_name_does_not_hold_300(text: str) -> None:
    assert Decimal(300) not in amounts(f"about {text} of them")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$300", "USD"), ("US$300", "USD"), ("＄300", "USD"), ("300 U.S. dollars", "USD"),
        ("300美元", "USD"), ("HK$300", "HKD"), ("300港元", "HKD"), ("€300", "EUR"),
        ("300 yen", "JPY"), ("300%", "percent"), ("300 per cent", "percent"),
        ("300 percentage points", "percent"), ("300 firms", ""), ("300个", ""),
    ],
)  # fmt: skip
def test_unit_is_told(text: str, unit: str) -> None:
    [number] = parse_numbers(text)
    assert (number.amount, number.unit) == (300, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By 2025, 300 billion yuan ($41.12 billion)", [2025, BILLIONS, 41_120_000_000]),
        ("in 2023-25", [2023, 25]),
        ("2000，300家", [2000, 300]),
        ("300\t400", [300, 400]),
        ("no number", []),
    ],
)
def test_numbers_of_a_line_come_in_order(text: str, expected: list[int]) -> None:
    assert amounts(text) == expected


@given(st.integers(0, 10**15))
def test_integer_survives_separators(number: int) -> None:
    wide = f"{number:,}".translate(str.maketrans("0123456789,", "０１２３４５６７８９，"))
    assert amounts(f"{number} | {number:,} | {wide}") == [number] * 3
