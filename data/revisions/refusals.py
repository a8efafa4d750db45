"""Refuses what the log overtook: changes of rows that changed since, decisions that were taken."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from data.revisions.errors import AlreadyDecided, Overtaken, OwnChange, StaleChange
from data.revisions.log import CHUNK, find_bases, select_revisions
from data.revisions.tables import DECISIONS
from schemas.revision import FINAL, Draft, Revision, Ruling


def refuse_decided(connection: Connection, numbers: Sequence[int]) -> None:
    """Raise AlreadyDecided for the first revision that has a final decision."""
    for start in range(0, len(numbers), CHUNK):
        query = select(DECISIONS.c.revision, DECISIONS.c.ruling).where(
            DECISIONS.c.revision.in_(numbers[start : start + CHUNK]),
            DECISIONS.c.ruling.in_(list(FINAL)),
        )
        for number, ruling in connection.execute(query):
            raise AlreadyDecided(number, Ruling(ruling))


def refuse_own(revisions: Sequence[Revision], author: str) -> None:
    """Raise OwnChange if the author is the one who is to decide."""
    for revision in revisions:
        if revision.author == author:
            raise OwnChange(revision.number)


def refuse_stale(connection: Connection, drafts: Sequence[Draft]) -> None:
    """Raise StaleChange with all changes of rows that were changed since they were read."""
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
