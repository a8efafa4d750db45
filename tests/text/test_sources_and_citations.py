"""Sources are numbered in order of first use and cited in full."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.i18n import use_language
from dashboard.text.sources import Citation, cite_record, describe_source, number_sources
from tests.factories import Cells, a_frame, a_source

NAMES = ["a", "b", "c", "d"]
SOURCES = a_frame("sources", [a_source(id=name, url=f"https://{name}.cn") for name in NAMES])


def _number(*used: str) -> tuple[list[Citation], dict[str, int]]:
    return number_sources(pd.Series(used, dtype="str"), SOURCES)


def test_sources_are_numbered_in_order_of_first_use() -> None:
    citations, numbers = _number("c", "a", "c", "b")
    assert numbers == {"c": 1, "a": 2, "b": 3}
    assert [(source.number, source.url) for source in citations] == [
        (1, "https://c.cn"),
        (2, "https://a.cn"),
        (3, "https://b.cn"),
    ]


def test_nothing_used_gives_no_source() -> None:
    assert _number() == ([], {})


def test_blank_source_gets_no_number() -> None:
    assert _number("", "b")[1] == {"b": 1}


@given(st.lists(st.sampled_from(NAMES)))
def test_numbers_are_gapless_and_in_order(used: list[str]) -> None:
    citations, numbers = _number(*used)
    assert [source.number for source in citations] == list(range(1, len(set(used)) + 1))
    assert list(numbers) == list(dict.fromkeys(used))


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, 'Guangdong Provincial Government, "人工智能产业", 1 Feb 2024, Government site'),
        ({"publisher": ""}, '"人工智能产业", 1 Feb 2024, Government site'),
        ({"published_on": ""}, 'Guangdong Provincial Government, "人工智能产业", Government site'),
        (
            {"described": "yes", "title": "News page", "tier": "secondary"},
            "Guangdong Provincial Government, [News page], 1 Feb 2024, Secondary source",
        ),
    ],
)
def test_source_is_one_line(changes: Cells, line: str) -> None:
    assert describe_source(a_source(**changes)) == line


def test_citation_names_source_version_and_address() -> None:
    citation = cite_record(
        "gd-1",
        "Over 300 bn.",
        a_source(),
        version="0123456789ab",
        address="http://x/record?id=gd-1",
    )
    assert citation == (
        'Over 300 bn. Source: Guangdong Provincial Government, "人工智能产业", 1 Feb 2024, '
        "Government site, https://www.gd.gov.cn/ai. In: Regional AI Target Dashboard, dataset "
        "0123456789ab, record gd-1, http://x/record?id=gd-1 (CC BY 4.0)."
    )


def test_citation_in_chinese_has_chinese_marks() -> None:
    use_language("zh")
    citation = cite_record(
        "gd-1", "超过3,000亿元。", a_source(), version="v", address="http://x/gd-1"
    )
    assert citation.endswith(
        "政府网站，https://www.gd.gov.cn/ai。载于：地区人工智能目标看板，数据集v，记录gd-1，"
        "http://x/gd-1（CC BY 4.0）。"
    )


def test_citation_of_a_source_without_address() -> None:
    source = a_source(url="")
    citation = cite_record("gd-1", "Over 300 bn.", source, version="v", address="gd-1")
    assert "Government site. In: Regional" in citation
