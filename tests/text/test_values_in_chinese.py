"""Figures, dates and names as Chinese readers write them: nothing rounded, nothing invented."""

import pandas as pd
import pytest

from dashboard.figures.words import name_document, write_stated
from dashboard.i18n import use_language
from dashboard.text.dates import format_date, format_deadline
from dashboard.text.own import pick_column, pick_own
from dashboard.text.values import choose_scale, format_value
from data import Catalog


@pytest.fixture(autouse=True)
def _chinese() -> None:
    use_language("zh")


@pytest.mark.parametrize(
    ("comparator", "words"),
    [
        ("gt", "超过3,000亿元"),
        ("ge", "不少于3,000亿元"),
        ("eq", "3,000亿元"),
        ("approx", "约3,000亿元"),
        ("le", "不超过3,000亿元"),
        ("lt", "低于3,000亿元"),
    ],
)
def test_comparator_is_a_word(comparator: str, words: str) -> None:
    assert format_value(3e11, "CNY", comparator=comparator) == words


@pytest.mark.parametrize(
    ("value", "base_unit", "words"),
    [
        (1.2e12, "CNY", "1.2万亿元"),
        (5e7, "CNY", "5,000万元"),
        (999, "CNY", "999元"),
        (2e9, "USD", "20亿美元"),
        (1e11, "HKD", "1,000亿港元"),
        (30_000, "PFLOPS", "3万P"),
        (999, "PFLOPS", "999P"),
        (1_800e6, "TB", "1,800EB"),
        (12.5, "percent", "12.5%"),
        (3, "rank", "第3位"),
        (100_000, "persons", "10万人"),
        (25_000, "count", "2.5万"),
        (20_662, "count", "20,662"),
        (300, "count", "300"),
    ],
)
def test_unit_counts_by_the_ten_thousand(value: float, base_unit: str, words: str) -> None:
    assert format_value(value, base_unit) == words


@pytest.mark.parametrize(
    ("low", "high", "base_unit", "words"),
    [
        (2e11, 3e11, "CNY", "2,000亿—3,000亿元"),
        (20, 30, "percent", "20%—30%"),
        (2, 3, "count", "2—3"),
    ],
)
def test_both_ends_of_a_range_have_their_magnitude(
    low: float, high: float, base_unit: str, words: str
) -> None:
    assert format_value(low, base_unit, comparator="range", value_max=high) == words


def test_share_is_low_rather_than_few() -> None:
    assert format_value(70, "percent", comparator="ge") == "不低于70%"


def test_axis_names_its_unit() -> None:
    assert choose_scale(3e11, "CNY").unit == "亿元"


@pytest.mark.parametrize(
    ("text", "words"),
    [("2025", "2025年"), ("2025-03", "2025年3月"), ("2025-12-31", "2025年12月31日")],
)
def test_date_is_as_precise_as_it_is_known(text: str, words: str) -> None:
    assert format_date(text) == words


def test_deadline_at_the_end_of_a_year_is_the_year() -> None:
    assert (format_deadline("2025-12-31"), format_deadline("2025-06-30")) == (
        "2025年",
        "2025年6月30日",
    )


def test_every_record_is_written_in_the_unit_of_its_source(catalog: Catalog) -> None:
    written = [write_stated(catalog, row) for row in catalog.records.itertuples()]
    assert not [words for words in written if "十亿" in words or " " in words or "×" in words]
    assert "超过4,400亿元" in written


def test_title_known_in_one_language_is_shown_as_it_is_and_marked(catalog: Catalog) -> None:
    plans = catalog.frames["instruments"]
    bare = plans[plans["title_zh"] == ""].iloc[0]
    assert name_document(catalog, bare["id"]) == f"{bare['title_en']}（仅有英文）"
    titles = pick_column(plans, "title")
    assert titles.tolist() == [pick_own(row, "title") for row in plans.to_dict("records")]
    assert (titles[plans["title_zh"] != ""] == plans["title_zh"][plans["title_zh"] != ""]).all()


def test_title_known_in_chinese_only_is_marked_for_english_readers() -> None:
    use_language("en")
    frame = pd.DataFrame({"title_en": ["", "Plan"], "title_zh": ["规划", ""]})
    assert pick_column(frame, "title").tolist() == ["规划 (in Chinese only)", "Plan"]
