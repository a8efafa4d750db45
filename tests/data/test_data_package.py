"""The data package describes every table to programs that know nothing of ours."""

import json
from pathlib import Path
from typing import Any

import pytest
from frictionless import Error, Package, system

from data import CURATED
from data.package import build_package, format_package
from schemas import TABLES
from tests.factories import a_conflict, a_dataset, a_search, a_target, an_evidence

TABLES_BY_NAME = {resource["name"]: resource for resource in build_package()["resources"]}


def _validate(folder: Path) -> list[tuple[str, str]]:
    (folder / "datapackage.json").write_text(format_package(), encoding="utf-8")
    return [(table, error.type) for table, error in _find_errors(folder)]


def _find_errors(folder: Path) -> list[tuple[str, Error]]:
    with system.use_context(trusted=True):  # the folder of a test lies outside this one
        report = Package(str(folder / "datapackage.json")).validate()
    assert report.errors == []
    return [(task.name, error) for task in report.tasks for error in task.errors]


def _get_field(table: str, column: str) -> dict[str, Any]:
    fields = TABLES_BY_NAME[table]["schema"]["fields"]
    return next(field for field in fields if field["name"] == column)


def test_descriptor_is_valid() -> None:
    assert Package.validate_descriptor(build_package()).errors == []


def test_tiny_dataset_is_valid_by_it(tmp_path: Path) -> None:
    folder = a_dataset(
        tmp_path,
        evidence=[an_evidence(), an_evidence(source="", verdict="none_found")],
        conflicts=[a_conflict()],
    )
    assert _validate(folder) == []


@pytest.mark.parametrize(
    ("tables", "error"),
    [
        ({"targets": [a_target(region="CN-XX")]}, ("targets", "foreign-key")),
        ({"targets": [a_target(), a_target()]}, ("targets", "primary-key")),
        ({"targets": [a_target(comparator="more")]}, ("targets", "constraint-error")),
        ({"targets": [a_target(deadline="soon")]}, ("targets", "constraint-error")),
        ({"targets": [a_target(value="many")]}, ("targets", "type-error")),
        ({"searches": [a_search(outcome="")]}, ("searches", "constraint-error")),
    ],
)
def test_broken_dataset_is_invalid_by_it(
    tmp_path: Path, tables: dict[str, Any], error: tuple[str, str]
) -> None:
    assert error in _validate(a_dataset(tmp_path, **tables))


def test_every_table_is_a_resource() -> None:
    assert list(TABLES_BY_NAME) == list(TABLES)
    assert TABLES_BY_NAME["units"]["path"] == "units.csv"


def test_field_carries_what_the_model_says() -> None:
    assert _get_field("targets", "value_max") == {
        "name": "value_max",
        "title": "Upper value",
        "titleZh": "上限值",
        "type": "number",
        "format": "default",
        "description": "Upper end; only for a range. Unit: as `unit` says.",
        "example": "3500",
        "constraints": {},
    }


def test_codes_are_listed_with_their_names() -> None:
    field = _get_field("targets", "comparator")
    assert field["constraints"]["enum"][:2] == ["gt", "ge"]
    assert field["categories"][0] == {"value": "gt", "label": "over", "labelZh": "超过"}


def test_self_reference_is_written_as_the_standard_asks() -> None:
    [key] = TABLES_BY_NAME["regions"]["schema"]["foreignKeys"]
    assert key == {"fields": ["parent"], "reference": {"resource": "", "fields": ["code"]}}


def test_reference_to_both_kinds_of_record_is_left_out_and_said() -> None:
    assert "foreignKeys" not in TABLES_BY_NAME["conflicts"]["schema"]
    assert "which a foreign key cannot say" in build_package()["description"]


def test_curated_files_are_valid_by_the_package() -> None:
    assert [(table, error.message) for table, error in _find_errors(CURATED)] == []


def test_descriptor_is_readable_text() -> None:
    assert json.loads(format_package()) == build_package()
    assert "地区" in format_package()
