"""Reads and writes rows of the two logs, inside a transaction that is open."""

import json
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from pydantic_core import from_json
from sqlalchemy import Connection, CursorResult, Table, func, insert, select

from data.revisions.errors import UnknownRevision
from data.revisions.tables import DECISIONS, IS_PUBLISHED, REVISIONS
from schemas.revision import Decision, Draft, Revision

WRITE_JSON = json.JSONEncoder(ensure_ascii=False).encode
CHUNK = 500  # keys a query; SQLite takes no more than some thousand parameters


def read_revision(row: Any) -> Revision:
    """Return a revision from a row of the log."""
    cells = {**row, "row": from_json(row["row"])}
    del cells["region"]
    return Revision.model_validate(cells)


def read_decisions(rows: Sequence[Mapping[str, Any]]) -> list[Decision]:
    """Return decisions from rows of the log."""
    return [Decision.model_validate(row) for row in rows]


def read_revisions_of(rows: CursorResult[Any]) -> list[Revision]:
    """Return the revisions of many rows; the names of their columns are asked for once."""
    names = list(rows.keys())
    return [read_revision(dict(zip(names, row, strict=True))) for row in rows]


def insert_rows(connection: Connection, table: Table, *, rows: Sequence[dict[str, Any]]) -> None:
    """Add rows, each with every column of the table.

    The statement is compiled once and handed to the driver with the rows as they are: SQLAlchemy
    would look at every cell of every row first.
    """
    if not rows:
        return
    compiled = insert(table).compile(dialect=connection.dialect)
    order: list[str] | None = getattr(compiled, "positiontup", None)
    cells = list(map(itemgetter(*order), rows)) if order else list(rows)
    connection.exec_driver_sql(str(compiled), cells)


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


def write_draft(draft: Draft) -> dict[str, Any]:
    """Return a draft as cells of the log; number, author and time are given by who writes it."""
    cells = {name: getattr(draft, name) for name in Draft.model_fields}
    return cells | {
        "row": WRITE_JSON(draft.row),
        "change": str(draft.change),
        "region": draft.row.get("region", ""),
    }


def count_from(connection: Connection, table: Any) -> int:
    """Return the next number of a log."""
    return (connection.scalar(select(func.max(table.c.number))) or 0) + 1
