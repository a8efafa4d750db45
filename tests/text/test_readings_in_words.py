"""What was read from a text is said back in words, as the reader of each language says it."""

import pytest

from dashboard.i18n import current_language
from dashboard.text.readings import describe_reading
from data import Catalog
from tests.quantities.units import UNITS, read


@pytest.mark.parametrize(
    ("text", "dimension", "english", "chinese"),
    [
        ("over 300 billion yuan", "money",
         "> 300 bn yuan (base unit: 300,000,000,000 yuan)", "超过3,000亿元"),
        ("1.2万亿元", "money",
         "1.2 tn yuan (base unit: 1,200,000,000,000 yuan)", "1.2万亿元"),
        ("300-350 billion yuan", "money",
         "300–350 bn yuan (base unit: 300,000,000,000–350,000,000,000 yuan)", "3,000至3,500亿元"),
        ("US$3bn", "money", "3 bn US dollars (base unit: 3,000,000,000 US dollars)", "30亿美元"),
        ("3000元", "money", "3,000 yuan", "3,000元"),
        ("60E以上", "computing", "≥ 60 EFLOPS (base unit: 60,000 PFLOPS)", "不少于60 EFLOPS"),
        ("3万P", "computing", "30 EFLOPS (base unit: 30,000 PFLOPS)", "3万PFLOPS"),
        ("约1.2万家", "count", "≈ 12,000", "约1.2万个"),
        ("up to 20,000 people", "persons", "≤ 20,000 people", "不超过2万人"),
        ("12.5%", "percent", "12.5%", "12.5%"),
        ("第3位", "rank", "No. 3", "第3位"),
        ("123,456,789,012,345 yuan", "money",
         "123.456789012345 tn yuan (base unit: 123,456,789,012,345 yuan)",
         "123.456789012345万亿元"),
        ("x", "rank",
         "`x` holds no number. Write digits or Chinese numerals, such as 3,000 or 三千.",
         "“x”中没有数字。请用阿拉伯数字或中文数字填写，例如“3,000”或“三千”。"),
    ],
)  # fmt: skip
def test_reading_is_said_in_both_languages(
    text: str, dimension: str, english: str, chinese: str
) -> None:
    reading = read(text, dimension)
    assert describe_reading(reading, UNITS) == english
    assert describe_reading(reading, UNITS, language="zh") == chinese


def test_other_language_is_used_for_the_reading_only() -> None:
    describe_reading(read("3000亿元"), UNITS, language="zh")
    assert current_language() == "en"


def test_chinese_words_are_read_as_the_same_again(catalog: Catalog) -> None:
    for row in catalog.records.itertuples():
        reading = read(f"{row.value:.2f}", str(row.dimension), unit=str(row.unit))
        again = read(describe_reading(reading, UNITS, language="zh"), str(row.dimension))
        assert (again.base_value, again.problems) == (reading.base_value, ())
