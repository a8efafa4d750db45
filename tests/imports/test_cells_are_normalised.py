"""Numbers, dates and codes are read as people write them; texts stay as they are."""

import pytest

from data import Catalog
from data.imports.names import list_codes, list_keys
from data.imports.normalise import Refusal, read_code, read_date, read_number
from schemas import Comparator, Force, Tier
from tests.factories import a_region, a_source, some_frames, some_rows
from tests.imports.files import GOAL, a_plan

REGIONS = some_rows()["regions"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("3000", "3000"), ("3,000", "3000"), ("３，０００", "3000"), ("12 000", "12000"),
        ("1,234,567.50", "1234567.5"), ("-5", "-5"), ("3e3", "3000"), ("0.30", "0.3"),
        ("3,00", "3,00"), ("2024 100", "2024 100"), ("3000亿元", "3000亿元"), ("1_000", "1_000"),
        ("", ""), ("三千", "三千"),
    ],
)  # fmt: skip
def test_number_is_read(written: str, read: str) -> None:
    assert read_number(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025年6月30日", "2025-06-30"), ("２０２５年 6 月", "2025-06"), ("2025年", "2025"),
        ("2025/6/30", "2025-06-30"), ("2025-6", "2025-06"), ("2025.6.30", "2025-06-30"),
        ("2025-06-30 00:00:00", "2025-06-30"), ("2025-06-30T00:00:00", "2025-06-30"),
        ("2025", "2025"), ("", ""), ("2025.1", "2025.1"), ("30/6/2025", "30/6/2025"),
        ("2025年底", "2025年底"), ("2025-06-30 08:30:00", "2025-06-30 08:30:00"),
    ],
)  # fmt: skip
def test_date_is_read(written: str, read: str) -> None:
    assert read_date(written) == read


@pytest.mark.parametrize(
    "written", ["CN-GD", "cn-gd", "Guangdong", "GUANGDONG ", "广东省", "广东", "ＣＮ－ＧＤ"]
)
def test_region_is_known_by_code_and_by_name(written: str) -> None:
    assert read_code(written, list_keys("regions", some_frames())) == "CN-GD"


def test_closed_lists_are_known_by_both_names() -> None:
    found = [
        read_code("at least", list_codes(Comparator)),
        read_code("超过", list_codes(Comparator)),
        read_code("Government work report", list_codes(Force)),
        read_code("政府网站", list_codes(Tier)),
    ]
    assert found == ["ge", "gt", "work_report", "primary"]


def test_source_is_known_by_its_address_to_the_letter() -> None:
    sources = list_keys("sources", some_frames())
    assert read_code("https://www.gd.gov.cn/ai", sources) == "gd-gov-cn-2024-1"
    assert isinstance(read_code("https://www.gd.gov.cn/a-i", sources), Refusal)


def test_name_of_two_regions_is_refused_with_both_codes() -> None:
    other = a_region(code="CN-GX", name_zh="广东市")
    refusal = read_code("Guangdong", list_keys("regions", some_frames(regions=[*REGIONS, other])))
    assert refusal == Refusal("the name means several", "one of CN-GD, CN-GX")


def test_title_of_two_sources_is_refused() -> None:
    frames = some_frames(sources=[a_source(), a_source(id="b", url="https://b.cn/1")])
    assert isinstance(read_code("人工智能产业", list_keys("sources", frames)), Refusal)


def test_unknown_name_is_refused_with_the_near_ones() -> None:
    refusal = read_code("Guandong", list_keys("regions", some_frames()))
    assert refusal == Refusal("no such code or name", "Did you mean Guangdong?")


@pytest.mark.parametrize(
    ("word", "codes"),
    [("家", ["count"]), ("亿元", ["CNY_100M"]), ("％", ["percent"]), ("P", ["PB", "PFLOPS"])],
)
def test_unit_is_known_by_the_words_of_figures(
    catalog: Catalog, word: str, codes: list[str]
) -> None:
    assert list_keys("units", catalog.frames).find(word) == codes


def test_row_written_in_chinese_is_read() -> None:
    written = {
        "region": "广东", "indicator": "人工智能核心产业规模", "comparator": "不少于",
        "value": "３，５００", "unit": "cny 100m", "deadline": "2027年12月31日",
    }  # fmt: skip
    row = a_plan(GOAL | written).rows[0]
    assert {name: row.cells[name] for name in written} == {
        "region": "CN-GD", "indicator": "core_industry_value", "comparator": "ge",
        "value": "3500", "unit": "CNY_100M", "deadline": "2027-12-31",
    }  # fmt: skip


def test_text_keeps_its_full_width_signs() -> None:
    row = a_plan(GOAL | {"statement_en": " ３，５００亿元 "}).rows[0]
    assert row.cells["statement_en"] == "３，５００亿元"
