"""The data dictionary explains every table, column and code."""

import pytest

from data.columns import describe_columns
from data.dictionary import build_dictionary
from schemas import TABLES, Table

TEXT = build_dictionary()


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_table_has_a_section_with_all_its_columns(table: Table) -> None:
    section = TEXT.split(f"\n## {table.name}\n")[1].split("\n## ")[0]
    rows = [line.split("|")[1].strip(" `") for line in section.splitlines() if line.startswith("|")]
    assert rows[2:] == table.columns
    assert str(table.model.__doc__) in section


def test_column_is_explained_in_one_row() -> None:
    assert (
        "| `value_max` | Upper value | 上限值 | number or blank | as `unit` says |  "
        "| Upper end; only for a range. | `3500` |"
    ) in TEXT


def test_allowed_codes_are_named_in_both_languages() -> None:
    assert "`gt` over 超过, `ge` at least 不少于" in TEXT


def test_reference_is_said_with_the_column_and_with_the_table() -> None:
    assert "| a key of `indicators` |" in TEXT
    assert "`parent` → `regions`" in TEXT


def test_every_row_of_a_table_has_the_same_cells() -> None:
    """A bar inside a pattern would split its cell."""
    for block in TEXT.split("\n\n"):
        lines = [line for line in block.splitlines() if line.startswith("|")]
        assert len({line.replace("\\|", "").count("|") for line in lines}) <= 1


def test_limits_are_put_in_words() -> None:
    columns = {column.name: column for column in describe_columns(TABLES["context"])}
    assert columns["year"].limits == {"minimum": 1990, "maximum": 2060}
    assert "| at least 1990, at most 2060 |" in TEXT
    assert "| above 0 |" in TEXT or "above 0.0" in TEXT
