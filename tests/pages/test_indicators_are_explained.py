"""Sources and method says what each indicator counts and what must not be mixed with it."""

from pathlib import Path

from dashboard.loading import load_dataset
from tests.pages.conftest import OpenPage
from tests.pages.reading import read_words


def test_every_comparable_indicator_is_explained(open_page: OpenPage) -> None:
    words = read_words(open_page("sources"))
    indicators = load_dataset().frames["indicators"]
    compared = indicators["comparable"] == "yes"
    shown = {code: f"/compare?indicator={code})" in words for code in indicators["code"]}
    assert shown == dict(zip(indicators["code"], compared, strict=True))
    assert [text for text in indicators.loc[compared, "definition_en"] if text not in words] == []


def test_entry_names_unit_direction_and_relatives(open_page: OpenPage) -> None:
    words = read_words(open_page("sources"))
    entry = words[words.index("[AI core industry](/compare?indicator=core_industry_value)") :][:700]
    assert "yuan · Higher is better" in entry
    assert "Not to be mixed with:" in entry
    assert "AI-related industry" in entry


def test_indicators_are_explained_in_chinese(open_page: OpenPage) -> None:
    words = read_words(open_page("sources", lang="zh"))
    assert "[人工智能核心产业规模](/compare?indicator=core_industry_value&lang=zh)" in words
    assert "元 · 越高越好" in words


def test_small_dataset_explains_what_it_has(open_page: OpenPage, one_record: Path) -> None:
    assert "/compare?indicator=core_industry_value)" in read_words(open_page("sources", one_record))
