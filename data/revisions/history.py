"""Reads the log: what waits for review, what happened to a row, who changed what."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, exists, func, select

from data.revisions.engine import reading
from data.revisions.log import read_revision, select_revisions
from data.revisions.store import Store
from data.revisions.tables import DECISIONS, IS_FINAL, IS_PUBLISHED, REVISIONS
from schemas.revision import Decision, Revision, Ruling

PAGE = 25


LAST, DECIDED = func.max(REVISIONS.c.number), func.max(DECISIONS.c.number)
PUBLISHED = select(DECIDED).where(DECISIONS.c.ruling == Ruling.PUBLISH)
ASK_MARK = select(  # put together once: every process asks it twice a second
    *(part.scalar_subquery() for part in (select(LAST), select(DECIDED), PUBLISHED))
)


@dataclass(frozen=True)
class Asked:
    """Which part of the log is wanted; blank means any."""

    table: str = ""
    key: str = ""
    author: str = ""
    batch: str = ""
    region: str = ""
    instrument: str = ""  # named by the row after the change
    since: str = ""  # ISO days or times, in UTC
    until: str = ""
    pending: bool = False  # only what waits for a decision
    ruling: str = ""  # only what got this decision
    before: int = 0  # only what has a smaller number


@dataclass(frozen=True)
class Event:
    """A revision with what was decided about it, if anything."""

    revision: Revision
    decision: Decision | None


class Mark(NamedTuple):
    """How far the log has come: it has grown when one of these numbers has."""

    revision: int
    decision: int
    head: int  # the last decision that published something


def read_mark(store: Store) -> Mark:
    """Return how far the log has come, by one look at the ends of three indexes."""
    with reading(store.engine) as connection:
        row = connection.execute(ASK_MARK).one()
    return Mark(*(number or 0 for number in row))


def read_events(
    store: Store, asked: Asked, *, page: int = 1, size: int = PAGE, oldest_first: bool = False
) -> list[Event]:
    """Return one page of the log, newest first.

    The page is chosen by number alone: what lies before it is never read.
    """
    number = REVISIONS.c.number
    wanted = select(number).where(*_restrict(asked)).order_by(_order(number, oldest_first))
    chosen = wanted.limit(size).offset((page - 1) * size).subquery()
    joined = REVISIONS.join(chosen, chosen.c.number == number).outerjoin(DECISIONS, IS_FINAL)
    query = (
        select(REVISIONS, *_name_decision())
        .select_from(joined)
        .order_by(_order(number, oldest_first))
    )
    with reading(store.engine) as connection:
        return [_read_event(dict(row)) for row in connection.execute(query).mappings()]


def list_numbers(store: Store, asked: Asked) -> list[int]:
    """Return the numbers of revisions, oldest first."""
    query = select(REVISIONS.c.number).where(*_restrict(asked)).order_by(REVISIONS.c.number)
    with reading(store.engine) as connection:
        return list(connection.scalars(query))


def count_events(store: Store, asked: Asked) -> int:
    """Return how many revisions there are."""
    query = select(func.count()).select_from(REVISIONS).where(*_restrict(asked))
    with reading(store.engine) as connection:
        return connection.scalar(query) or 0


def list_authors(store: Store) -> list[str]:
    """Return everybody who changed something, in alphabetical order."""
    query = select(REVISIONS.c.author).distinct().order_by(REVISIONS.c.author)
    with reading(store.engine) as connection:
        return list(connection.scalars(query))


def read_revisions(store: Store, numbers: Sequence[int]) -> list[Revision]:
    """Return revisions by number, in that order. Raises UnknownRevision."""
    with reading(store.engine) as connection:
        return select_revisions(connection, numbers)


def find_last(store: Store, table: str, key: str) -> Revision | None:
    """Return the last published revision of a row, if it has one."""
    query = (
        select(REVISIONS)
        .join(DECISIONS, IS_PUBLISHED)
        .where(REVISIONS.c.table == table, REVISIONS.c.key == key)
        .order_by(REVISIONS.c.number.desc())
        .limit(1)
    )
    with reading(store.engine) as connection:
        row = connection.execute(query).mappings().first()
    return None if row is None else read_revision(row)


def _restrict(asked: Asked) -> Iterator[ColumnElement[bool]]:
    for name in ("table", "key", "author", "batch", "region"):
        if value := getattr(asked, name):
            yield REVISIONS.c[name] == value
    if asked.instrument:  # what was typed stands in quotes with its own quotes escaped
        part = f'"instrument": {json.dumps(asked.instrument, ensure_ascii=False)}'
        yield REVISIONS.c.row.contains(part, autoescape=True)
    if asked.since:
        yield REVISIONS.c.made_at >= asked.since
    if asked.until:
        yield REVISIONS.c.made_at < asked.until
    if asked.pending:
        yield ~exists().where(IS_FINAL)
    if asked.ruling:
        yield exists().where(IS_FINAL, DECISIONS.c.ruling == asked.ruling)
    if asked.before:
        yield REVISIONS.c.number < asked.before


def _order(number: Any, oldest_first: bool) -> Any:
    return number.asc() if oldest_first else number.desc()


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
