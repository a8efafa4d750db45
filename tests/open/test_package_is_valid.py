"""The package that is served is valid to frictionless, and holds what the release holds."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from frictionless import Package, system

from dashboard.open.package import write_csv, write_descriptor, write_package
from data import CURATED, Catalog, load_catalog
from schemas import TABLES
from tests.factories import (
    a_catalog,
    a_dataset,
    a_dataset_with_one_record,
    a_dataset_without_records,
    a_target,
)

SITE = "https://ai.example"


def unpack(catalog: Catalog, folder: Path) -> Path:
    """Unpack the package into a folder."""
    with ZipFile(BytesIO(write_package(catalog, SITE))) as archive:
        archive.extractall(folder)
    return folder


def list_errors(folder: Path) -> list[str]:
    """What frictionless finds wrong with an unpacked package, checksums included."""
    with system.use_context(trusted=True):  # the folder of a test lies outside this one
        report = Package(str(folder / "datapackage.json")).validate()
    return [*map(str, report.errors), *(e.message for task in report.tasks for e in task.errors)]


@pytest.mark.parametrize("write", [a_dataset, a_dataset_with_one_record, a_dataset_without_records])
def test_any_dataset_is_valid(write, tmp_path: Path) -> None:
    catalog = load_catalog(write(tmp_path / "data"))
    assert list_errors(unpack(catalog, tmp_path / "package")) == []


def test_curated_dataset_is_valid(catalog: Catalog, tmp_path: Path) -> None:
    assert list_errors(unpack(catalog, tmp_path)) == []


def test_changed_file_is_noticed(tmp_path: Path) -> None:
    folder = unpack(a_catalog(), tmp_path)
    (folder / "data" / "targets.csv").write_bytes(b"id\n")
    assert list_errors(folder)


@pytest.mark.parametrize("table", TABLES)
def test_table_without_changes_is_the_file_of_the_release(catalog: Catalog, table: str) -> None:
    assert write_csv(catalog, table) == (CURATED / f"{table}.csv").read_bytes()


def test_package_says_its_version_and_licence(tmp_path: Path) -> None:
    folder = unpack(a_catalog(), tmp_path)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert (package["version"], package["homepage"]) == ("0123456789ab", SITE)
    assert "0123456789ab" in (folder / "README.md").read_text(encoding="utf-8")
    assert "CC-BY-4.0" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert sorted(path.name for path in folder.iterdir()) == [
        "LICENSE", "README.md", "data", "datapackage.json",
    ]  # fmt: skip


def test_served_descriptor_is_that_of_the_package(tmp_path: Path) -> None:
    packed = (unpack(a_catalog(), tmp_path) / "datapackage.json").read_bytes()
    assert write_descriptor(a_catalog(), SITE) == packed


def test_same_version_gives_the_same_bytes() -> None:
    assert write_package(a_catalog(), SITE) == write_package(a_catalog(), SITE)


def test_any_order_of_rows_gives_the_same_file() -> None:
    one, other = a_target(), a_target(id="cn-gd-core-industry-value-2026-1", deadline="2026-12-31")
    assert write_csv(a_catalog(targets=[one, other]), "targets") == write_csv(
        a_catalog(targets=[other, one]), "targets"
    )
