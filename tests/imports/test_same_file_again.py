"""What is in the dataset already changes nothing when it is imported, in whatever form it comes."""

import pandas as pd
import pytest

from data import Catalog
from data.imports import Sheet, Status, match_columns, plan_import, read_cells
from data.revisions.rows import read_rows
from schemas import TABLES
from tests.factories import Cells, a_catalog, some_frames
from tests.imports.files import GOAL, a_csv, a_file, a_plan, a_workbook


def count(sheet: Sheet, table: str, catalog: Catalog) -> dict[Status, int]:
    plan = plan_import(sheet, match_columns(sheet.header, TABLES[table]), catalog)
    return {status: n for status, n in plan.count().items() if n}


def write_cells(catalog: Catalog, table: str) -> list[list[str]]:
    frame = catalog.frames[table]
    cells = frame.astype(object).where(frame.notna(), "").to_numpy().tolist()
    return [
        [f"{cell:.15g}" if isinstance(cell, float) else str(cell) for cell in row] for row in cells
    ]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_of_the_dataset_is_the_same(catalog: Catalog, table: str) -> None:
    rows = write_cells(catalog, table)
    sheet = read_cells(a_csv(TABLES[table].columns, *rows), "again.csv")
    assert count(sheet, table, catalog) == {Status.SAME: len(rows)}


@pytest.mark.parametrize("table", ["targets", "actuals"])
def test_records_without_ids_are_known_by_their_claims(catalog: Catalog, table: str) -> None:
    rows = [row[1:] for row in write_cells(catalog, table)]
    sheet = read_cells(a_csv(TABLES[table].columns[1:], *rows), "again.csv")
    assert count(sheet, table, catalog) == {Status.SAME: len(rows)}


def test_names_and_numbers_in_a_workbook_say_the_same(catalog: Catalog) -> None:
    targets = catalog.frames["targets"].head(60)
    columns = [name for name in targets if name not in ("id", "value_max")]
    shown = targets.assign(
        region=targets["region"].map(catalog.names("regions", "zh")),
        indicator=targets["indicator"].map(catalog.names("indicators")),
        unit=targets["unit"].map(catalog.names("units", "zh")),
    )
    rows = shown[columns].to_numpy().tolist()
    missing = targets["value_max"].notna()
    kept = [row for row, gone in zip(rows, missing, strict=True) if not gone]
    sheet = read_cells(a_workbook(columns, *kept), "again.xlsx")
    assert count(sheet, "targets", catalog) == {Status.SAME: len(kept)}


def test_claim_in_another_unit_is_the_same() -> None:
    """300 billion beside 3000亿 of the same document stood in the dataset twice."""
    other = GOAL | {"value": "350", "unit": "CNY_1B"}
    catalog = import_rows(a_catalog(), [a_plan(GOAL).rows[0].cells])
    (row,) = a_plan(other, catalog=catalog).rows
    assert row.status is Status.SAME
    assert [(change.column, change.new) for change in row.differences] == [
        ("value", "350"),
        ("unit", "CNY_1B"),
    ]
    assert [row.status for row in a_plan(GOAL, other).rows] == [Status.NEW, Status.SAME]


def import_rows(catalog: Catalog, rows: list[Cells]) -> Catalog:
    """Lay new rows over the targets, as publishing them does."""
    new = read_rows(rows, TABLES["targets"])
    targets = pd.concat([catalog.frames["targets"], new], ignore_index=True)
    return Catalog(catalog.frames | {"targets": targets}, "1")


def test_second_import_of_new_rows_changes_nothing() -> None:
    goals = [GOAL, GOAL, GOAL | {"deadline": "2020"}, GOAL | {"region": "CN-ZJ"}]
    first = a_plan(*goals, accept=True)
    after = import_rows(a_catalog(), [row.cells for row in first.select(Status.NEW)])
    assert first.count()[Status.NEW] == 3
    assert count(a_file(*goals), "targets", after) == {Status.SAME: 4}


def test_tables_are_as_they_were_after_planning() -> None:
    catalog, before = a_catalog(), some_frames()
    a_plan(GOAL, catalog=catalog)
    for name, frame in before.items():
        pd.testing.assert_frame_equal(catalog.frames[name], frame)
