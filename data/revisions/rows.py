"""Turns rows of the dataset into the text of a revision and back."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd

from data.checks.rule import show_cell
from data.lookup import mark
from data.read import is_number, type_columns
from schemas import TABLES, Table

PARTS = "|"  # between the parts of a key of several columns


def write_key(table: Table, row: Mapping[str, Any]) -> str:
    """Return the key of a row as one text.

    >>> from schemas import TABLES
    >>> write_key(TABLES["conflicts"], {"record": "a", "other": "b", "why_en": "?"})
    'a|b'
    """
    return PARTS.join(show_cell(row[name]) for name in table.key)


def write_key_text(table: Table, row: Mapping[str, str]) -> str:
    """Return the key of a valid row of text, which may write a number in another way.

    >>> from schemas import TABLES
    >>> write_key_text(TABLES["context"], {"region": "CN", "series": "gdp", "year": "2024.0"})
    'CN|gdp|2024'
    """
    return PARTS.join(
        show_cell(float(row[name]))
        if is_number(table.fields[name].annotation)
        else row[name].strip()
        for name in table.key
    )


def write_keys(frame: pd.DataFrame, table: Table) -> pd.Series:
    """Return the key of every row as text."""
    first, *others = (
        # Without a row, what `map` gives is no text.
        frame[name].map(show_cell).astype("str")
        if is_number(table.fields[name].annotation)
        else frame[name]
        for name in table.key
    )
    for part in others:
        first = first + PARTS + part
    return first


def write_row(table: Table, row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's cells as a CSV file would hold them."""
    return {name: show_cell(row[name]) for name in table.columns}


def read_rows(rows: Sequence[Mapping[str, str]], table: Table) -> pd.DataFrame:
    """Return rows of text as a typed frame; a column that an old row lacks is blank."""
    names = table.columns
    ordered = (
        row.values() if list(row) == names else [row.get(name, "") for name in names]
        for row in rows
    )
    columns: list[tuple[str, ...]] = list(zip(*ordered, strict=True)) or [()] * len(names)
    cells = {name: list(column) for name, column in zip(names, columns, strict=True)}
    return type_columns(pd.DataFrame(cells, columns=names, dtype="str"), table)


def find_rows(
    frames: Mapping[str, pd.DataFrame], places: Collection[tuple[str, str]]
) -> dict[tuple[str, str], dict[str, str]]:
    """Return many rows as text by their tables and keys; what is not there is left out."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for name in dict.fromkeys(table for table, _key in places):
        keys = write_keys(frames[name], TABLES[name])
        wanted = mark(keys, {key for table, key in places if table == name})
        rows = frames[name][wanted].to_dict("records")
        for key, row in zip(keys[wanted].tolist(), rows, strict=True):
            found[name, key] = write_row(TABLES[name], {str(cell): row[cell] for cell in row})
    return found


def find_row(frames: Mapping[str, pd.DataFrame], table: str, key: str) -> dict[str, Any] | None:
    """Return the row with a key; None where there is none."""
    frame = frames[table]
    first, *others = key.split(PARTS)
    name = TABLES[table].key[0]
    found = frame[frame[name].map(show_cell) == first] if others else frame[frame[name] == first]
    for row in found.to_dict("records"):
        cells = {str(column): cell for column, cell in row.items()}
        if write_key(TABLES[table], cells) == key:
            return cells
    return None
