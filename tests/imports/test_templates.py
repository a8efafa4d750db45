"""Templates name every column, explain it in both languages, and can be read back."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from data import Catalog
from data.imports import match_columns, read_cells, write_template, write_template_csv
from schemas import TABLES, Comparator
from schemas.tables import Table
from tests.factories import a_catalog, a_region


def read_sheet(content: bytes, sheet: str) -> list[tuple[str, ...]]:
    book = load_workbook(BytesIO(content))
    return [
        tuple(str(cell or "") for cell in row) for row in book[sheet].iter_rows(values_only=True)
    ]


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_template_is_read_back_with_every_column(table: Table, catalog: Catalog) -> None:
    for content, name in (
        (write_template(table, catalog), "a.xlsx"),
        (write_template_csv(table), "a.csv"),
    ):
        sheet = read_cells(content, name)
        matching = match_columns(sheet.header, table)
        assert (list(matching.columns), matching.problems) == (table.columns[::-1], [])
        assert sheet.rows == []


def test_second_sheet_explains_each_column() -> None:
    rows = read_sheet(write_template(TABLES["targets"]), "Columns 列说明")
    assert [row[0] for row in rows[1:]] == TABLES["targets"].columns
    comparator = next(row for row in rows if row[0] == "comparator")
    assert comparator[1:5] == ("Comparator", "比较方式", "yes 是", "code 代码")
    assert all(f"{code} {code.en} {code.zh}" in comparator[6] for code in Comparator)


def test_third_sheet_lists_the_codes_that_a_catalog_has() -> None:
    content = write_template(TABLES["targets"], a_catalog())
    rows = read_sheet(content, "Codes 代码")
    assert ("regions", "CN-GD", "Guangdong", "广东省") in rows


def test_name_in_the_dataset_is_no_formula_in_the_template() -> None:
    catalog = a_catalog(regions=[a_region(name_en="=1+1")])
    book = load_workbook(BytesIO(write_template(TABLES["targets"], catalog)))
    cell = book["Codes 代码"]["C2"]
    assert (cell.value, cell.data_type) == ("'=1+1", "s")


def test_dates_and_codes_are_typed_as_text() -> None:
    book = load_workbook(BytesIO(write_template(TABLES["targets"])))
    formats = {
        letter: book["Targets"].column_dimensions[letter].number_format
        for letter in ("B", "F", "I")
    }
    assert formats == {"B": "@", "F": "General", "I": "@"}
