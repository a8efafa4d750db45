"""The loaded dataset answers by code and id, and names its version by its content."""

import re
from pathlib import Path

import pytest

from data import Catalog, UnknownRecord, load_catalog
from tests.factories import a_dataset, a_scope, a_target


@pytest.fixture
def tiny_catalog(tmp_path: Path) -> Catalog:
    """The tiny dataset, loaded."""
    return load_catalog(a_dataset(tmp_path))


def test_name_is_given_in_both_languages(tiny_catalog: Catalog) -> None:
    names = [tiny_catalog.name("regions", "CN-GD", lang) for lang in ("en", "zh")]
    assert names == ["Guangdong", "广东省"]


def test_unknown_code_stands_for_itself(tiny_catalog: Catalog) -> None:
    assert tiny_catalog.name("indicators", "agents") == "agents"


def test_record_is_joined_and_converted(tiny_catalog: Catalog) -> None:
    record = tiny_catalog.record(a_target()["id"])
    joined = ["kind", "province", "family", "base_value", "base_unit", "announced_text", "force"]
    assert {column: getattr(record, column) for column in joined} == {
        "kind": "target",
        "province": "CN-GD",
        "family": "industry",
        "base_value": 3e11,
        "base_unit": "CNY",
        "announced_text": "2022-12-15",
        "force": "plan",
    }
    assert (str(record.date.date()), record.year) == ("2025-12-31", 2025)


def test_month_of_announcement_means_its_first_day(tiny_catalog: Catalog) -> None:
    record = tiny_catalog.record("cn-zj-core-industry-value-2027-1")
    days = (str(record.announced.date()), str(record.date.date()))
    assert days == ("2024-03-01", "2027-12-31")


def test_unknown_record_is_named(tiny_catalog: Catalog) -> None:
    with pytest.raises(UnknownRecord) as refused:
        tiny_catalog.record("cn-gd-2")
    assert str(refused.value) == "No record has the id `cn-gd-2`."


def test_many_records_are_what_each_is_alone(tiny_catalog: Catalog) -> None:
    ids = tiny_catalog.records["id"].tolist()
    rows = tiny_catalog.record_rows([*reversed(ids), ids[0]])
    assert list(rows) == ids[::-1]
    assert all(str(rows[record]) == str(tiny_catalog.record(record)) for record in ids)


def test_records_of_an_indicator(tiny_catalog: Catalog) -> None:
    assert len(tiny_catalog.records_of("core_industry_value")) == 3
    assert tiny_catalog.records_of("industry_value").empty
    assert list(tiny_catalog.records_of("unheard-of")) == list(tiny_catalog.records)


def test_records_of_the_nation_come_first(tmp_path: Path) -> None:
    nation = a_target(id="cn-1", region="CN", deadline="2030")
    catalog = load_catalog(a_dataset(tmp_path, targets=[a_target(), nation]))
    assert catalog.records["id"].iloc[0] == "cn-1"


def test_evidence_of_a_record(tiny_catalog: Catalog) -> None:
    assert [row.verdict for row in tiny_catalog.evidence_of(a_target()["id"])] == ["corroborates"]
    assert tiny_catalog.evidence_of("unheard-of") == []


def test_row_of_a_table(tiny_catalog: Catalog) -> None:
    assert tiny_catalog.row("scopes", "one-site")["comparison"] == "apart"


def test_version_depends_on_the_content_alone(tmp_path: Path) -> None:
    versions = [
        load_catalog(
            a_dataset(tmp_path / name, scopes=[a_scope(name_en=title), a_scope(code="x")])
        ).version
        for name, title in (("one", "Same"), ("two", "Same"), ("three", "Other"))
    ]
    assert versions[0] == versions[1] != versions[2]
    assert re.fullmatch("[0-9a-f]{12}", versions[0])
