"""Reads the log: what waits for review, what happened to a row, who changed what."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, func, select

from data.revisions.engine import reading
from data.revisions.errors import UnknownRevision
from data.revisions.store import Store, read_revision
from data.revisions.tables import DECISIONS, REVISIONS
from schemas.revision import FINAL, Decision, Revision, Ruling

PAGE = 25


@dataclass(frozen=True)
class Asked:
    """Which part of the log is wanted; blank means any."""

    table: str = ""
    key: str = ""
    author: str = ""
    batch: str = ""
    region: str = ""
    since: str = ""  # ISO days or times, in UTC
    until: str = ""
    pending: bool = False  # only what waits for a decision


@dataclass(frozen=True)
class Event:
    """A revision with what was decided about it, if anything."""

    revision: Revision
    decision: Decision | None


def read_events(store: Store, asked: Asked, *, page: int = 1, size: int = PAGE) -> list[Event]:
    """Return one page of the log, newest first."""
    query = (
        _select(asked, REVISIONS, *_name_decision())
        .order_by(REVISIONS.c.number.desc())
        .limit(size)
        .offset((page - 1) * size)
    )
    with reading(store.engine) as connection:
        return [_read_event(dict(row)) for row in connection.execute(query).mappings()]


def count_events(store: Store, asked: Asked) -> int:
    """Return how many revisions there are."""
    with reading(store.engine) as connection:
        return connection.scalar(_select(asked, func.count(REVISIONS.c.number))) or 0


def list_authors(store: Store) -> list[str]:
    """Return everybody who changed something, in alphabetical order."""
    query = select(REVISIONS.c.author).distinct().order_by(REVISIONS.c.author)
    with reading(store.engine) as connection:
        return list(connection.scalars(query))


def read_revisions(store: Store, numbers: Sequence[int]) -> list[Revision]:
    """Return revisions by number, in that order. Raises UnknownRevision."""
    query = select(REVISIONS).where(REVISIONS.c.number.in_(list(numbers)))
    with reading(store.engine) as connection:
        found = {row["number"]: read_revision(row) for row in connection.execute(query).mappings()}
    unknown = next((number for number in numbers if number not in found), None)
    if unknown is not None:
        raise UnknownRevision(unknown)
    return [found[number] for number in numbers]


def find_last(store: Store, table: str, key: str) -> Revision | None:
    """Return the last published revision of a row, if it has one."""
    query = (
        select(REVISIONS)
        .join(DECISIONS, DECISIONS.c.revision == REVISIONS.c.number)
        .where(
            REVISIONS.c.table == table,
            REVISIONS.c.key == key,
            DECISIONS.c.ruling == Ruling.PUBLISH,
        )
        .order_by(REVISIONS.c.number.desc())
        .limit(1)
    )
    with reading(store.engine) as connection:
        row = connection.execute(query).mappings().first()
    return None if row is None else read_revision(row)


def _select(asked: Asked, *columns: Any) -> Select[*tuple[Any, ...]]:
    final = and_(DECISIONS.c.revision == REVISIONS.c.number, DECISIONS.c.ruling.in_(list(FINAL)))
    query = select(*columns).select_from(REVISIONS.outerjoin(DECISIONS, final))
    for name in ("table", "key", "author", "batch"):
        if value := getattr(asked, name):
            query = query.where(REVISIONS.c[name] == value)
    if asked.region:
        query = query.where(REVISIONS.c.region == asked.region)
    if asked.since:
        query = query.where(REVISIONS.c.made_at >= asked.since)
    if asked.until:
        query = query.where(REVISIONS.c.made_at < asked.until)
    return query.where(DECISIONS.c.number.is_(None)) if asked.pending else query


def _name_decision() -> list[Any]:
    return [column.label(f"decision_{column.name}") for column in DECISIONS.c]


def _read_event(row: dict[str, Any]) -> Event:
    decided = {
        name.removeprefix("decision_"): row.pop(name)
        for name in list(row)
        if name.startswith("decision_")
    }
    decision = Decision.model_validate(decided) if decided["number"] is not None else None
    return Event(read_revision(row), decision)
