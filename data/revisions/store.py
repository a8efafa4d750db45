"""The log of changes: propose, decide, and read what is published."""

import json
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple
from uuid import uuid4

from pydantic_core import from_json
from sqlalchemy import Connection, CursorResult, Engine, Select, Table, func, insert, select

from data.revisions.calls import Call, admit, keep_answer
from data.revisions.engine import open_engine, reading, writing
from data.revisions.errors import (
    AlreadyDecided,
    Overtaken,
    OwnChange,
    StaleChange,
    UnknownRevision,
)
from data.revisions.migrate import migrate
from data.revisions.moments import write_now
from data.revisions.tables import DECISIONS, IS_PUBLISHED, REVISIONS
from schemas.revision import FINAL, Decision, Draft, Revision, Ruling

FOLDED_INTO = ".."  # between the versions of the release before and after
WRITE_JSON = json.JSONEncoder(ensure_ascii=False).encode
CHUNK = 500  # keys a query; SQLite takes no more than some thousand parameters


class Store:
    """The two logs of one database. Every method is one transaction, or raises a StoreError."""

    def __init__(self, url: str) -> None:
        """Open the database and bring it up to date. Raises StoreUnavailable."""
        self.engine: Engine = open_engine(url)
        try:
            migrate(self.engine)
        except BaseException:
            self.engine.dispose()  # a database that is tried again and again must not fill up
            raise

    def read_head(self) -> int:
        """Return the number of the last decision that published something; 0 for none."""
        with reading(self.engine) as connection:
            return _read_last(connection, Ruling.PUBLISH)

    def propose(
        self,
        drafts: Sequence[Draft],
        *,
        author: str,
        version: str = "",
        publish: bool = False,
        call: Call | None = None,
    ) -> list[int]:
        """Write changes as one batch, all or none, and return their numbers.

        With `publish` they are in force at once; `call` says that a program sent them. Raises
        StaleChange where a row was changed since the author saw it, TokenEnded, Answered.
        """
        batch = uuid4().hex
        with writing(self.engine) as connection:
            if call:
                admit(connection, call)
            _refuse_stale(connection, drafts)
            now = write_now()
            first = _count_from(connection, REVISIONS)
            numbers = list(range(first, first + len(drafts)))
            common = {
                "batch": batch,
                "author": author,
                "made_at": now,
                "version": version,
                "through": call.token if call else "",
            }
            rows = [
                _write_draft(draft) | common | {"number": number}
                for number, draft in zip(numbers, drafts, strict=True)
            ]
            insert_rows(connection, REVISIONS, rows=rows)
            decided = _Decided(Ruling.PUBLISH, author, "", now, common["through"])
            decisions = _decide(connection, numbers, decided) if publish else []
            if call:
                revisions = [read_revision(row) for row in rows]
                keep_answer(connection, call, written=(revisions, read_decisions(decisions)))
        return numbers

    def decide(
        self,
        numbers: Sequence[int],
        ruling: Ruling,
        *,
        author: str,
        note: str = "",
        by_other: bool = True,
        call: Call | None = None,
    ) -> None:
        """Publish, reject or withdraw revisions in the order of their numbers, all or none.

        `by_other` demands that somebody else than the author publishes or rejects; `call` says that
        a program decides. Raises UnknownRevision, AlreadyDecided, OwnChange, StaleChange,
        TokenEnded, Answered.
        """
        numbers = sorted(set(numbers))
        with writing(self.engine) as connection:
            if call:
                admit(connection, call)
            revisions = select_revisions(connection, numbers)
            _refuse_decided(connection, numbers)
            if by_other and ruling is not Ruling.WITHDRAW:
                _refuse_own(revisions, author)
            if ruling is Ruling.PUBLISH:
                _refuse_stale(connection, revisions)
            decided = _Decided(ruling, author, note, write_now(), call.token if call else "")
            decisions = _decide(connection, numbers, decided)
            if call:
                keep_answer(connection, call, written=(revisions, read_decisions(decisions)))

    def mark_released(
        self, numbers: Sequence[int], *, author: str, before: str, after: str
    ) -> None:
        """Note that published revisions stand in the release now; each is marked once.

        `before` and `after` are the versions of the release.
        """
        note = f"{before}{FOLDED_INTO}{after}"
        with writing(self.engine) as connection:
            marked = set(connection.scalars(_select_marked()))
            new = [number for number in numbers if number not in marked]
            _decide(connection, new, _Decided(Ruling.RELEASE, author, note, write_now()))

    def read_published(self, since: int = 0, until: int | None = None) -> list[Revision]:
        """Return what was published by the decisions after one number and up to another.

        In the order of publication.
        """
        query = (
            select(REVISIONS)
            .join(DECISIONS, IS_PUBLISHED)
            .where(DECISIONS.c.number > since)
            .order_by(DECISIONS.c.number)
        )
        if until is not None:
            query = query.where(DECISIONS.c.number <= until)
        with reading(self.engine) as connection:
            return read_revisions_of(connection.execute(query))

    def read_released(self, version: str) -> set[int]:
        """Return the numbers of the revisions that stand in a release.

        Those that were folded into a later one are not in it: a mark's note names the release
        before and the one after.
        """
        query = select(DECISIONS.c.revision, DECISIONS.c.note).where(
            DECISIONS.c.ruling == Ruling.RELEASE
        )
        released: set[int] = set()
        with reading(self.engine) as connection:
            for revision, note in connection.execute(query.order_by(DECISIONS.c.number)):
                if note.startswith(f"{version}{FOLDED_INTO}"):
                    break
                released.add(revision)
        return released


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


def _write_draft(draft: Draft) -> dict[str, Any]:
    cells = {name: getattr(draft, name) for name in Draft.model_fields}
    return cells | {
        "row": WRITE_JSON(draft.row),
        "change": str(draft.change),
        "region": draft.row.get("region", ""),
    }


def _count_from(connection: Connection, table: Any) -> int:
    return (connection.scalar(select(func.max(table.c.number))) or 0) + 1


def _read_last(connection: Connection, ruling: Ruling) -> int:
    query = select(func.max(DECISIONS.c.number)).where(DECISIONS.c.ruling == ruling)
    return connection.scalar(query) or 0


def _refuse_decided(connection: Connection, numbers: Sequence[int]) -> None:
    for start in range(0, len(numbers), CHUNK):
        query = select(DECISIONS.c.revision, DECISIONS.c.ruling).where(
            DECISIONS.c.revision.in_(numbers[start : start + CHUNK]),
            DECISIONS.c.ruling.in_(list(FINAL)),
        )
        for number, ruling in connection.execute(query):
            raise AlreadyDecided(number, Ruling(ruling))


def _refuse_own(revisions: Sequence[Revision], author: str) -> None:
    for revision in revisions:
        if revision.author == author:
            raise OwnChange(revision.number)


def _refuse_stale(connection: Connection, drafts: Sequence[Draft]) -> None:
    bases = find_bases(connection, [(draft.table, draft.key) for draft in drafts])
    first: dict[Any, str] = {}  # the batch that changes a row; it may do so more than once
    overtaken: list[Draft] = []
    for draft in drafts:
        place, batch = (draft.table, draft.key), _name_batch(draft)
        if place not in first:
            first[place] = batch
            fits = bases.get(place, 0) == draft.base
        else:
            fits = first[place] == batch
        if not fits:
            overtaken.append(draft)
    if overtaken:
        numbers = [bases.get((draft.table, draft.key), 0) for draft in overtaken]
        found = sorted(set(numbers) - {0})
        theirs = dict(zip(found, select_revisions(connection, found), strict=True))
        raise StaleChange(
            [Overtaken(mine, theirs.get(n)) for mine, n in zip(overtaken, numbers, strict=True)]
        )


def _name_batch(draft: Draft) -> str:
    return draft.batch if isinstance(draft, Revision) else ""


def _select_marked() -> Select[int]:
    return select(DECISIONS.c.revision).where(DECISIONS.c.ruling == Ruling.RELEASE)


class _Decided(NamedTuple):
    """What is decided, of however many revisions."""

    ruling: Ruling
    author: str
    note: str
    made_at: str
    through: str = ""


def _decide(
    connection: Connection, numbers: Sequence[int], decided: _Decided
) -> list[dict[str, Any]]:
    first = _count_from(connection, DECISIONS)
    common = decided._asdict() | {"ruling": str(decided.ruling)}
    rows = [
        common | {"number": number, "revision": revision}
        for number, revision in enumerate(numbers, first)
    ]
    insert_rows(connection, DECISIONS, rows=rows)
    return rows
