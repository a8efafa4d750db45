"""The search box finds a record by its figure however it is written, in both languages."""

import pandas as pd
import pytest

from dashboard.text.search import build_search_texts
from data import Catalog
from data.filters import Query, find_records
from tests.factories import a_catalog_of, an_instrument, said

GUANGDONG = a_catalog_of(
    (
        said("gd-1", "2022-12-15", statement_zh="超过3000亿元。", note_en="All districts.")[0],
        an_instrument(id="gd-1-says", title_zh="行动计划"),
    )
)


def _find(catalog: Catalog, words: str) -> list[str]:
    query = Query(pd.Timestamp("2026-11-21"), words)
    positions = find_records(catalog.records, build_search_texts(catalog), query)
    return catalog.records["id"].iloc[positions].tolist()


@pytest.mark.parametrize(
    "words",
    [
        "Guangdong",
        "guang dong",
        "广东",
        "AI core industry",
        "人工智能核心产业",
        "300 billion",
        "300 bn 2025",
        "3000亿元",
        "3,000",
        "3000",
        "超过3000",
        "all districts",
        "Plan for the AI industry",
        "行动计划",
        "gd-1",
        "2025-12-31",
        "INDUSTRY guangdong 2025",
    ],
)
def test_record_is_found_by_any_spelling(words: str) -> None:
    assert _find(GUANGDONG, words) == ["gd-1"]


@pytest.mark.parametrize("words", ["Zhejiang", "2026", "400 billion", "guangdong 3001"])
def test_record_is_not_found_by_other_words(words: str) -> None:
    assert _find(GUANGDONG, words) == []


@pytest.mark.parametrize(
    ("words", "region", "base_value"),
    [
        ("Guangdong 300 billion 2025", "CN-GD", 3e11),
        ("合肥 2400", "340100", 2400),
        ("Hefei 600 scenarios", "340100", 600),
    ],
)
def test_founding_figure_is_found_in_one_search(
    catalog: Catalog, words: str, region: str, base_value: float
) -> None:
    found = catalog.records[catalog.records["id"].isin(_find(catalog, words))]
    assert (region, base_value) in set(zip(found["region"], found["base_value"], strict=True))
    assert len(found) < 10


@pytest.mark.parametrize("words", ["nei meng gu", "Neimenggu", "内蒙古", "Inner Mongolia"])
def test_region_is_found_by_its_name_in_pinyin(catalog: Catalog, words: str) -> None:
    assert [key for key in _find(catalog, words) if key.startswith("cn-nm-")]


def test_every_record_has_one_lower_case_text(catalog: Catalog) -> None:
    texts = build_search_texts(catalog)
    assert texts.index.equals(catalog.records.index)
    assert texts.notna().all() and texts.eq(texts.str.lower()).all()
    assert not texts.str.contains(r"\bnan\b", regex=True).any()
