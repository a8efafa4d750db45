"""A figure is read as stated, with its unit, however a Chinese or English source writes it."""

from decimal import Decimal

import pytest

from data.quantities import Reading, read_quantity
from schemas import Comparator
from tests.quantities.units import FRAME, UNITS, read, read_short


def test_reading_holds_all_that_was_said() -> None:
    assert read("超过3000亿元") == Reading(
        "超过3000亿元",
        comparator=Comparator.GT,
        value=Decimal(3000),
        unit="CNY_100M",
        base_unit="CNY",
        base_value=Decimal(300_000_000_000),
    )


def test_table_and_its_rows_give_the_same() -> None:
    assert read_quantity("60E", FRAME, "computing") == read_quantity("60E", UNITS, "computing")


@pytest.mark.parametrize(
    "text",
    [
        "3000亿元", "3,000亿元", "３，０００亿元", "3000 亿 元", "3 000亿元", "三千亿元", "3千亿元",
        "三千亿", "3000亿", "3000億元", "¥3000亿", "人民币3000亿元", "RMB 3000亿", "3000亿元人民币",
        "3000亿元。", "3000.0亿元", " 3000亿元 ", "3000 CNY_100M", "3,000 × 100 million yuan",
        "3,000 hundred million yuan",
    ],
)  # fmt: skip
def test_money_in_a_hundred_million_is_kept_so(text: str) -> None:
    assert read_short(text) == "3000 CNY_100M"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("300 billion yuan", "300 CNY_1B"),
        ("300bn Yuan", "300 CNY_1B"),
        ("300-billion-yuan", "300 CNY_1B"),
        ("CNY 300 billion", "300 CNY_1B"),
        ("¥0.3 trillion", "0.3 CNY_1T"),
        ("1万亿", "1 CNY_1T"),
        ("一万亿元", "1 CNY_1T"),
        ("1.2万亿元", "1.2 CNY_1T"),
        ("一万二千亿元", "12000 CNY_100M"),
        ("1亿2千万元", "1.2 CNY_100M"),
        ("两百亿元", "200 CNY_100M"),
        ("三点五亿元", "3.5 CNY_100M"),
        ("5000万元", "0.5 CNY_100M"),
        ("22 million yuan", "0.22 CNY_100M"),
        ("1673.9亿元", "1673.9 CNY_100M"),
        ("3000元", "3000 CNY"),
        ("-5亿元", "-5 CNY_100M"),
        ("负5亿元", "-5 CNY_100M"),
        ("US$3 billion", "3 USD_1B"),
        ("30亿美元", "3 USD_1B"),
        ("HK$3bn", "3 HKD_1B"),
        ("3億港元", "0.3 HKD_1B"),
    ],
)
def test_money_is_kept_in_the_unit_said_or_the_nearest(text: str, kept: str) -> None:
    assert read_short(text) == kept


@pytest.mark.parametrize(
    ("text", "dimension", "kept"),
    [
        ("60 EFLOPS", "computing", "60 EFLOPS"),
        ("60E", "computing", "60 EFLOPS"),
        ("3万P", "computing", "30000 PFLOPS"),
        ("5,000 petaflops", "computing", "5000 PFLOPS"),
        ("500 TFLOPS", "computing", "0.5 PFLOPS"),
        ("500 TB", "storage", "500 TB"),
        ("100P", "storage", "100 PB"),
        ("3EB", "storage", "3000 PB"),
        ("2,400家", "count", "2400 count"),
        ("2,400", "count", "2400 count"),
        ("1.2万个", "count", "12000 count"),
        ("10家企业", "count", "10 count"),
        ("10k firms", "count", "10000 count"),
        ("十五个", "count", "15 count"),
        ("一千零五十项", "count", "1050 count"),
        ("1.2万人", "persons", "1.2 10k_persons"),
        ("20,000 people", "persons", "20000 persons"),
        ("500名", "persons", "500 persons"),
        ("1亿人", "persons", "100000000 persons"),
        ("12%", "percent", "12 percent"),
        ("12.5 per cent", "percent", "12.5 percent"),
        ("百分之十二", "percent", "12 percent"),
        ("七成", "percent", "70 percent"),
        ("-5%", "percent", "-5 percent"),
        ("第3位", "rank", "3 rank"),
        ("全国第三", "rank", "3 rank"),
        ("3rd", "rank", "3 rank"),
        ("No. 3", "rank", "3 rank"),
        ("7.1元/美元", "rate", "7.1 CNY_per_USD"),
    ],
)
def test_other_quantities_are_kept_as_said(text: str, dimension: str, kept: str) -> None:
    assert read_short(text, dimension) == kept
