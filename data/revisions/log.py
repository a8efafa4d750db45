"""Reads and writes rows of the two logs, inside a transaction that is open."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import from_json
from sqlalchemy import Connection, CursorResult, Table, func, insert, select

from data.revisions.errors import UnknownRevision
from data.revisions.tables import DECISIONS, IS_PUBLISHED, REVISIONS
from schemas.revision import Decision, Draft, Revision

WRITE_JSON = json.JSONEncoder(ensure_ascii=False).encode
Columns = Mapping[str, Sequence[Any]]  # of equal length
CHUNK = 500  # keys a query; SQLite takes no more than some thousand parameters


def read_revision(row: Any) -> Revision:
    """Return a revision from a row of the log."""
    cells = dict(row)
    cells["row"] = from_json(cells["row"])
    del cells["region"]
    return Revision.model_validate(cells)


def read_decisions(rows: Sequence[Mapping[str, Any]]) -> list[Decision]:
    """Return decisions from rows of the log."""
    return [Decision.model_validate(row) for row in rows]


def read_revisions_of(rows: CursorResult[Any]) -> list[Revision]:
    """Return the revisions of many rows; the names of their columns are asked for once."""
    names = list(rows.keys())
    return [read_revision(zip(names, row, strict=True)) for row in rows.all()]


def insert_rows(connection: Connection, table: Table, columns: Columns) -> None:
    """Add rows, given column by column, each column of the table.

    The statement is compiled once and handed to the driver with the rows as they are: SQLAlchemy
    would look at every cell of every row first.
    """
    compiled = insert(table).compile(dialect=connection.dialect)
    order: list[str] | None = getattr(compiled, "positiontup", None)
    rows = (
        list(zip(*(columns[name] for name in order), strict=True)) if order else list_rows(columns)
    )
    if rows:
        connection.exec_driver_sql(str(compiled), rows)


def list_rows(columns: Columns) -> list[dict[str, Any]]:
    """Return rows by the names of their columns."""
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def select_revisions(connection: Connection, numbers: Sequence[int]) -> list[Revision]:
    """Return revisions by number, in that order. Raises UnknownRevision."""
    found: dict[int, Revision] = {}
    for start in range(0, len(numbers), CHUNK):
        query = select(REVISIONS).where(REVISIONS.c.number.in_(numbers[start : start + CHUNK]))
        for row in connection.execute(query).mappings():
            found[row["number"]] = read_revision(row)
    unknown = next((number for number in numbers if number not in found), None)
    if unknown is not None:
        raise UnknownRevision(unknown)
    return [found[number] for number in numbers]


def find_bases(
    connection: Connection, keys: Sequence[tuple[str, str]], *, until: int | None = None
) -> dict[Any, int]:
    """Return the last published revision of each row that has one, by table and key.

    `until` is the last decision that counts.
    """
    early = [] if until is None else [DECISIONS.c.number <= until]
    found: dict[Any, int] = {}
    tables = dict.fromkeys(table for table, _ in keys)
    for table in tables:
        wanted = [key for name, key in keys if name == table]
        for start in range(0, len(wanted), CHUNK):
            query = (
                select(REVISIONS.c.key, func.max(REVISIONS.c.number))
                .join(DECISIONS, IS_PUBLISHED)
                .where(
                    REVISIONS.c.table == table,
                    REVISIONS.c.key.in_(wanted[start : start + CHUNK]),
                    *early,
                )
                .group_by(REVISIONS.c.key)
            )
            found |= {(table, key): number for key, number in connection.execute(query)}
    return found


def write_drafts(drafts: Sequence[Draft]) -> dict[str, Sequence[Any]]:
    """Return drafts as columns of the log; number, author and time are given by who writes them."""
    columns: dict[str, Sequence[Any]] = {
        name: [getattr(draft, name) for draft in drafts] for name in Draft.model_fields
    }
    return columns | {
        "row": [WRITE_JSON(draft.row) for draft in drafts],
        "change": [str(draft.change) for draft in drafts],
        "region": [draft.row.get("region", "") for draft in drafts],
    }


def count_from(connection: Connection, table: Any) -> int:
    """Return the next number of a log."""
    return (connection.scalar(select(func.max(table.c.number))) or 0) + 1
