"""Every column is described once and in full, and is used."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError, create_model

from data.columns import Column, describe_columns
from schemas import TABLES, Kind, Row, Table
from schemas.record import RECORD, Target
from tests.factories import FACTORIES, a_target, an_actual

ROOT = Path(__file__).parents[2]
COLUMNS = [
    pytest.param(table, column, id=f"{table.name}.{column.name}")
    for table in TABLES.values()
    for column in describe_columns(table)
]
NAMES = sorted({name for table in TABLES.values() for name in table.columns})


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_column_has_both_titles_a_description_and_an_example(table: Table, column: Column) -> None:
    words = (column.title, column.title_zh, column.description, column.example)
    assert all(words)
    assert re.search("[一-鿿]", column.title_zh)
    assert column.description.endswith(".")


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_number_column_names_its_unit(table: Table, column: Column) -> None:
    assert bool(column.unit) == (column.kind in ("number", "whole number"))


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_every_example_is_allowed(table: Table, column: Column) -> None:
    info = table.fields[column.name]
    definition: Any = (info.annotation, info)  # the column alone, without its row
    alone = create_model("Alone", __base__=Row, **{column.name: definition})
    for example in info.examples or []:
        read = alone.model_validate({column.name: str(example)}).model_dump()[column.name]
        assert str(read).removesuffix(".0") == str(example)


@pytest.mark.parametrize("name", NAMES)
def test_column_is_used(name: str) -> None:
    """A column that neither a rule nor a page reads would be kept up for nobody."""
    stem = re.sub("_(en|zh)$", "", name)
    reads = re.compile(rf"""["'.]{name}\b|["']{stem}_\{{|\bpick_\w+\(\w+, "{stem}"\)""")
    is_read = reads.search(_read_code()) is not None
    assert is_read, f"no rule and no page reads `{name}`"


@pytest.mark.parametrize("table", TABLES)
def test_unknown_column_is_refused(table: str) -> None:
    cells = FACTORIES[table]() | {"colour": "red"}
    with pytest.raises(ValidationError, match="colour\n  Extra inputs are not permitted"):
        TABLES[table].model.model_validate(cells)


def test_row_never_changes() -> None:
    target = Target.model_validate(a_target())
    with pytest.raises(ValidationError, match="Instance is frozen"):
        target.region = "CN-ZJ"


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_key_and_references_name_columns_and_tables(table: Table) -> None:
    assert {*table.key, *table.references} <= set(table.columns)
    assert set(table.references.values()) <= {*TABLES, "records"}


def test_record_is_told_apart_by_its_kind() -> None:
    rows = [a_target() | {"kind": "target"}, an_actual() | {"kind": "actual"}]
    assert [RECORD.validate_python(row).kind for row in rows] == [Kind.TARGET, Kind.ACTUAL]


def test_kind_is_no_column_of_a_file() -> None:
    assert "kind" not in {*TABLES["targets"].columns, *TABLES["actuals"].columns}


@cache
def _read_code() -> str:
    floors = ("schemas", "data", "dashboard")
    files = [path for floor in floors for path in sorted((ROOT / floor).rglob("*.py"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)
