"""Exported CSV holds the records as stated, can be read back, and runs nothing in a spreadsheet."""

from csv import DictReader
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.records import export_records
from data import Catalog
from data.formulas import FORMULA_STARTS, neutralise_formula
from tests.factories import (
    Cells,
    a_catalog,
    a_catalog_of,
    a_source,
    a_target,
    an_instrument,
    said,
)


def _export(catalog: Catalog) -> list[dict[str, str]]:
    text = export_records(catalog.records, catalog).decode("utf-8-sig")
    return list(DictReader(StringIO(text)))


def test_record_is_written_as_stated_with_its_source() -> None:
    row = _export(a_catalog_of(said("gd", "2022-12-15")))[0]
    assert row == {
        "id": "gd",
        "kind": "target",
        "region": "CN-GD",
        "indicator": "core_industry_value",
        "scope": "",
        "comparator": "gt",
        "value": "3000",
        "value_max": "",
        "unit": "CNY_100M",
        "date_text": "2025-12-31",
        "region_name": "Guangdong",
        "indicator_name": "AI core industry",
        "announced": "2022-12-15",
        "force": "plan",
        "document": "Plan for the AI industry",
        "statement": "Over 300 billion yuan by 2025.",
        "note": "",
        "source_title": "人工智能产业",
        "source_url": "https://www.gd.gov.cn/ai",
        "source_tier": "primary",
        "dataset": "0123456789ab",
    }


def test_spreadsheets_see_that_it_is_unicode() -> None:
    catalog = a_catalog()
    assert export_records(catalog.records, catalog).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("changes", "value", "value_max"),
    [
        ({"value": "1673.9"}, "1673.9", ""),
        ({"value": "0.1"}, "0.1", ""),
        ({"comparator": "range", "value": "15", "value_max": "20.5"}, "15", "20.5"),
        ({"value": "123456789012"}, "123456789012", ""),
    ],
)
def test_figure_is_not_rounded(changes: Cells, value: str, value_max: str) -> None:
    row = _export(a_catalog_of(said("gd", "2022", **changes)))[0]
    assert (row["value"], row["value_max"]) == (value, value_max)


def test_document_with_a_chinese_title_only_is_named() -> None:
    plan = an_instrument(title_en="", title_zh="行动计划")
    assert _export(a_catalog_of((a_target(), plan)))[0]["document"] == "行动计划 (in Chinese only)"


def test_no_record_gives_a_header_alone() -> None:
    catalog = a_catalog()
    text = export_records(catalog.records.head(0), catalog).decode("utf-8-sig")
    assert text.startswith("id,kind,region") and len(text.splitlines()) == 1


def test_whole_dataset_can_be_read_back(catalog: Catalog) -> None:
    rows = _export(catalog)
    assert [row["id"] for row in rows] == catalog.records["id"].tolist()
    assert [float(row["value"]) for row in rows] == catalog.records["value"].tolist()
    statements = [row["statement"].removeprefix("'") for row in rows]
    assert statements == catalog.records["statement_en"].tolist()


HOSTILE = '=HYPERLINK("https://example.org","click")'


def test_every_text_of_a_record_is_made_harmless() -> None:
    goal = said("gd", "2022", statement_en=HOSTILE, note_en="@SUM(1)")
    catalog = a_catalog_of((goal[0], goal[1] | {"title_en": "+1"}), sources=[a_source(title="-1")])
    row = _export(catalog)[0]
    texts = [row[name] for name in ("statement", "note", "document", "source_title")]
    assert texts == [f"'{HOSTILE}", "'@SUM(1)", "'+1", "'-1"]


def test_negative_figure_stays_a_number() -> None:
    assert _export(a_catalog_of(said("gd", "2022", value=-5)))[0]["value"] == "-5"


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "＠a", "＋1", "－1"]
)
def test_formula_is_made_text(text: str) -> None:
    assert neutralise_formula(text) == f"'{text}"


@given(st.text())
def test_text_never_begins_as_a_formula_and_can_be_read_back(text: str) -> None:
    safe = neutralise_formula(text)
    assert not safe.startswith(FORMULA_STARTS)
    assert text in (safe, safe.removeprefix("'"))
