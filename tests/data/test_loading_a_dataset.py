"""A dataset is loaded whole, or refused once with all that is wrong."""

from pathlib import Path

import pytest

from data import InvalidDataset, load_catalog
from schemas import TABLES
from tests.factories import (
    a_dataset,
    a_dataset_with_one_record,
    a_dataset_without_records,
    a_scope,
    a_target,
)


def test_tiny_dataset_loads(tmp_path: Path) -> None:
    catalog = load_catalog(a_dataset(tmp_path))
    assert list(catalog.frames) == list(TABLES)
    assert catalog.records["kind"].tolist() == ["actual", "target", "target"]


def test_dataset_without_records_loads(tmp_path: Path) -> None:
    catalog = load_catalog(a_dataset_without_records(tmp_path))
    assert (len(catalog.records), len(catalog.conflicts)) == (0, 0)
    assert catalog.records["superseded_by"].tolist() == []


def test_dataset_with_one_record_loads(tmp_path: Path) -> None:
    catalog = load_catalog(a_dataset_with_one_record(tmp_path))
    assert catalog.records["id"].tolist() == [a_target()["id"]]


def test_columns_have_the_same_types_with_and_without_records(tmp_path: Path) -> None:
    """Pages filter and format by type: an empty dataset must not turn dates into objects."""
    full = load_catalog(a_dataset(tmp_path / "full")).records.dtypes
    none = load_catalog(a_dataset_without_records(tmp_path / "none")).records.dtypes
    assert none.astype(str).to_dict() == full.astype(str).to_dict()


def test_all_problems_of_all_rows_are_listed_at_once(tmp_path: Path) -> None:
    folder = a_dataset(
        tmp_path,
        scopes=[a_scope(code="A B", comparison="never")],
        targets=[a_target(), a_target(id="second", value="many")],
    )
    (folder / "facts.csv").unlink()
    with pytest.raises(InvalidDataset) as refused:
        load_catalog(folder)
    found = [(problem.table, problem.line, problem.column) for problem in refused.value.problems]
    assert found == [
        ("scopes", 2, "code"),
        ("scopes", 2, "comparison"),
        ("targets", 3, "value"),
        ("facts", 0, ""),
    ]


def test_all_problems_between_tables_are_listed_at_once(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path, targets=[a_target(region="CN-GX", unit="CNY_1M"), a_target()])
    with pytest.raises(InvalidDataset) as refused:
        load_catalog(folder)
    found = [(problem.line, problem.column) for problem in refused.value.problems]
    assert found == [(3, "id"), (2, "region"), (2, "unit")]


def test_message_counts_the_problems_and_lays_them_out(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path, facts=[])
    (folder / "facts.csv").unlink()
    with pytest.raises(InvalidDataset) as refused:
        load_catalog(folder)
    assert str(refused.value).splitlines() == [
        "The dataset has 1 problem:",
        "table  line  column  value      wrong                allowed",
        "facts  0             facts.csv  the file is missing  a CSV file in UTF-8",
    ]
