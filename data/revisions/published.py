"""Sums up what was published: how often a row was changed, what was retired, what came last."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from data.revisions.engine import reading
from data.revisions.log import read_revision, read_revisions_of
from data.revisions.store import Store
from data.revisions.tables import DECISIONS, IS_PUBLISHED, REVISIONS
from schemas.revision import Change, Revision

PUBLISHED = REVISIONS.join(DECISIONS, IS_PUBLISHED)


@dataclass(frozen=True)
class Trace:
    """How often a row was changed since the first release, and when last."""

    count: int
    last: datetime


@dataclass(frozen=True)
class News:
    """A published revision, and when it was published."""

    revision: Revision
    at: datetime


def read_traces(store: Store, table: str, until: int) -> dict[str, Trace]:
    """Return the trace of each changed row of a table, by key, up to a head of the log."""
    query = (
        select(REVISIONS.c.key, func.count(), func.max(DECISIONS.c.made_at))
        .select_from(PUBLISHED)
        .where(REVISIONS.c.table == table, DECISIONS.c.number <= until)
        .group_by(REVISIONS.c.key)
    )
    with reading(store.engine) as connection:
        rows = connection.execute(query).all()
    return {key: Trace(count, datetime.fromisoformat(last)) for key, count, last in rows}


def read_retired(store: Store, table: str, until: int) -> list[Revision]:
    """Return the revisions that took rows out of a table and were not taken back, by key."""
    last = (
        select(func.max(REVISIONS.c.number))
        .select_from(PUBLISHED)
        .where(REVISIONS.c.table == table, DECISIONS.c.number <= until)
        .group_by(REVISIONS.c.key)
    )
    query = (
        select(REVISIONS)
        .where(REVISIONS.c.number.in_(last), REVISIONS.c.change == Change.RETIRE)
        .order_by(REVISIONS.c.key)
    )
    with reading(store.engine) as connection:
        return read_revisions_of(connection.execute(query))


def read_news(store: Store, until: int, limit: int) -> list[News]:
    """Return what was published last up to a head of the log, newest first."""
    moment = DECISIONS.c.made_at.label("published_at")
    query = (
        select(REVISIONS, moment)
        .select_from(PUBLISHED)
        .where(DECISIONS.c.number <= until)
        .order_by(DECISIONS.c.number.desc())
        .limit(limit)
    )
    with reading(store.engine) as connection:
        return [_read_news(dict(row)) for row in connection.execute(query).mappings()]


def _read_news(row: dict[str, Any]) -> News:
    at = datetime.fromisoformat(row.pop("published_at"))
    return News(read_revision(row), at)
