"""The log of changes: propose, decide, and read what is published."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import uuid4

from pydantic_core import from_json
from sqlalchemy import Connection, Engine, Select, func, select

from data.revisions.calls import Call, admit, keep_answer
from data.revisions.engine import open_engine, reading, writing
from data.revisions.laid import Laid
from data.revisions.log import (
    WRITE_JSON,
    count_from,
    insert_rows,
    list_rows,
    read_decisions,
    read_revision,
    read_revisions_of,
    select_revisions,
    write_drafts,
)
from data.revisions.migrate import migrate
from data.revisions.moments import write_now
from data.revisions.refusals import refuse_decided, refuse_own, refuse_stale
from data.revisions.tables import DECISIONS, IS_PUBLISHED, REVISIONS, ROWS_BEFORE
from schemas.revision import Change, Draft, Revision, Ruling

Row = Mapping[str, str]  # every cell as text
FOLDED_INTO = ".."  # between the versions of the release before and after


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
            refuse_stale(connection, drafts)
            now = write_now()
            first = count_from(connection, REVISIONS)
            numbers = list(range(first, first + len(drafts)))
            through = call.token if call else ""
            common = {"batch": batch, "author": author, "made_at": now, "version": version}
            columns = write_drafts(drafts) | _repeat(common | {"through": through}, len(drafts))
            columns["number"] = numbers
            insert_rows(connection, REVISIONS, columns)
            decided = _Decided(Ruling.PUBLISH, author, "", now, through)
            decisions = _decide(connection, numbers, decided) if publish else {}
            if call:
                written = map(read_revision, list_rows(columns))
                answer = (list(written), read_decisions(list_rows(decisions)))
                keep_answer(connection, call, written=answer)
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
            refuse_decided(connection, numbers)
            if by_other and ruling is not Ruling.WITHDRAW:
                refuse_own(revisions, author)
            if ruling is Ruling.PUBLISH:
                refuse_stale(connection, revisions)
            decided = _Decided(ruling, author, note, write_now(), call.token if call else "")
            decisions = _decide(connection, numbers, decided)
            if call:
                answer = (revisions, read_decisions(list_rows(decisions)))
                keep_answer(connection, call, written=answer)

    def mark_released(
        self,
        numbers: Sequence[int],
        *,
        author: str,
        before: str,
        after: str,
        rows: Mapping[int, Row] | None = None,
    ) -> None:
        """Note that published revisions stand in the release now; each is marked once.

        `before` and `after` are the versions of the release, `rows` what some of the revisions
        replaced in it.
        """
        note = f"{before}{FOLDED_INTO}{after}"
        with writing(self.engine) as connection:
            marked = set(connection.scalars(_select_marked()))
            new = [number for number in numbers if number not in marked]
            _decide(connection, new, _Decided(Ruling.RELEASE, author, note, write_now()))
            known = rows or {}
            kept = [number for number in new if number in known]
            columns = {"revision": kept, "row": [WRITE_JSON(known[number]) for number in kept]}
            insert_rows(connection, ROWS_BEFORE, columns)

    def read_published(self, since: int = 0, until: int | None = None) -> list[Revision]:
        """Return what was published by the decisions after one number and up to another.

        In the order of publication.
        """
        query = _order_published(select(REVISIONS)).where(DECISIONS.c.number > since)
        if until is not None:
            query = query.where(DECISIONS.c.number <= until)
        with reading(self.engine) as connection:
            return read_revisions_of(connection.execute(query))

    def read_laid(self, until: int) -> list[Laid]:
        """Return what `read_published` does up to a decision, as far as laying it over needs it."""
        columns = select(*(REVISIONS.c[name] for name in Laid._fields))
        query = _order_published(columns).where(DECISIONS.c.number <= until)
        with reading(self.engine) as connection:
            rows: Sequence[Any] = connection.execute(query).all()
        changes = {str(change): change for change in Change}
        return [
            Laid(number, table, key, changes[change], from_json(row))
            for number, table, key, change, row in rows
        ]

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


def _read_last(connection: Connection, ruling: Ruling) -> int:
    query = select(func.max(DECISIONS.c.number)).where(DECISIONS.c.ruling == ruling)
    return connection.scalar(query) or 0


def _order_published(query: Select[Any]) -> Select[Any]:
    return query.join(DECISIONS, IS_PUBLISHED).order_by(DECISIONS.c.number)


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
) -> dict[str, Sequence[Any]]:
    first, count = count_from(connection, DECISIONS), len(numbers)
    columns = _repeat(decided._asdict() | {"ruling": str(decided.ruling)}, count)
    columns |= {"number": range(first, first + count), "revision": numbers}
    insert_rows(connection, DECISIONS, columns)
    return columns


def _repeat(cells: Mapping[str, str], count: int) -> dict[str, Sequence[Any]]:
    """Return columns that say the same in every row."""
    return {name: [cell] * count for name, cell in cells.items()}
