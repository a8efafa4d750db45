"""Both ends of a range are read in one unit, in which both are exact."""

import pytest

from schemas import Comparator
from tests.quantities.units import read, read_short


@pytest.mark.parametrize(
    "text",
    [
        "3000-3500亿元", "3000–3500亿元", "3000～3500亿元", "3000亿至3500亿元",
        "3000亿元到3500亿元", "3,000亿元 - 3,500亿元", "介于3000与3500亿元之间", "约3000-3500亿元",
        "三千至三千五百亿元", "between 3000亿 and 3500亿", "达到3000至3500亿元",
    ],
)  # fmt: skip
def test_range_is_the_same_however_written(text: str) -> None:
    reading = read(text)
    assert (reading.comparator, reading.base_value_max) == (Comparator.RANGE, 350_000_000_000)
    assert read_short(text) == "3000 to 3500 CNY_100M"


@pytest.mark.parametrize(
    ("text", "dimension", "kept"),
    [
        ("between 300 and 350 billion yuan", "money", "300 to 350 CNY_1B"),
        ("from 300 to 350 billion yuan", "money", "300 to 350 CNY_1B"),
        ("US$3-5 billion", "money", "3 to 5 USD_1B"),
        ("8000万至1亿元", "money", "0.8 to 1 CNY_100M"),
        ("9000亿至1万亿元", "money", "9000 to 10000 CNY_100M"),
        ("800 PFLOPS to 1 EFLOPS", "computing", "800 to 1000 PFLOPS"),
        ("3元至5亿元", "money", "3 to 500000000 CNY"),
        ("¥3-5亿", "money", "3 to 5 CNY_100M"),
        ("3-5个", "count", "3 to 5 count"),
        ("三至五个", "count", "3 to 5 count"),
        ("1-2万家", "count", "10000 to 20000 count"),
        ("5%-10%", "percent", "5 to 10 percent"),
        ("5-10%", "percent", "5 to 10 percent"),
        ("-5% to -3%", "percent", "-5 to -3 percent"),
    ],
)
def test_ends_share_magnitude_and_unit(text: str, dimension: str, kept: str) -> None:
    assert read_short(text, dimension) == kept


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3500-3000亿元", "ends"),
        ("3000-3000亿元", "ends"),
        ("9000-1万元", "ends"),
        ("3-5-7亿元", "more_numbers"),
        ("between 3亿元", "one_end"),
        ("3亿元 and 5亿元", "word"),
        ("3000-", "word"),
        ("US$3 to 5亿元", "units_differ"),
    ],
)
def test_what_is_no_range_is_refused(text: str, kind: str) -> None:
    assert read_short(text) == kind
