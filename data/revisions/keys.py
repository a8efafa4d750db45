"""Reads from the log which keys were ever given, and which rows are retired now."""

from collections.abc import Sequence

from sqlalchemy import func, select

from data.revisions.engine import reading
from data.revisions.log import read_revision
from data.revisions.store import Store
from data.revisions.tables import DECISIONS, IS_PUBLISHED, REVISIONS
from schemas.revision import Change, Revision


def list_keys(store: Store, tables: Sequence[str]) -> set[str]:
    """Return the keys of all rows that the log speaks of, proposed and retired ones included."""
    query = select(REVISIONS.c.key).where(REVISIONS.c.table.in_(tables)).distinct()
    with reading(store.engine) as connection:
        return set(connection.scalars(query))


def list_retired(store: Store, tables: Sequence[str]) -> list[Revision]:
    """Return the revisions by which rows were retired that nobody restored, newest first."""
    last = (
        select(func.max(REVISIONS.c.number))
        .join(DECISIONS, IS_PUBLISHED)
        .where(REVISIONS.c.table.in_(tables))
        .group_by(REVISIONS.c.table, REVISIONS.c.key)
    )
    query = (
        select(REVISIONS)
        .where(REVISIONS.c.number.in_(last), REVISIONS.c.change == str(Change.RETIRE))
        .order_by(REVISIONS.c.number.desc())
    )
    with reading(store.engine) as connection:
        return [read_revision(row) for row in connection.execute(query).mappings()]
