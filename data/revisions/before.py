"""Finds out what a row said before a revision."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from pydantic_core import from_json
from sqlalchemy import select

from data.revisions.bases import Place, read_bases
from data.revisions.engine import reading
from data.revisions.fold import Frames
from data.revisions.history import read_revisions
from data.revisions.log import CHUNK
from data.revisions.rows import find_rows
from data.revisions.store import Row, Store
from data.revisions.tables import DECISIONS, ROWS_BEFORE
from schemas import Change, Revision, Ruling


@dataclass(frozen=True)
class Before:
    """A row before a revision; None where there was none.

    It is not known where a release took the revision in and did not write the row down: before
    releases did so, or when one broke off.
    """

    row: Mapping[str, str] | None
    known: bool = True


def read_before(store: Store, release: Frames, revisions: Sequence[Revision]) -> dict[int, Before]:
    """Return the row before each revision, by the revision's number."""
    numbers = sorted({revision.base for revision in revisions if revision.base})
    bases = dict(zip(numbers, read_revisions(store, numbers), strict=True))
    fresh = {r.number for r in revisions if not r.base and r.change is Change.CHANGE}
    folded = _read_folded(store, fresh)
    standing = {(r.table, r.key) for r in revisions if r.number in fresh - folded.keys()}
    released = find_rows(release, standing)
    return {
        revision.number: folded.get(revision.number)
        or _find_before(revision, released, base=bases.get(revision.base))
        for revision in revisions
    }


def find_overtaking(store: Store, revisions: Sequence[Revision]) -> dict[int, Revision]:
    """Return what was published in the meantime, by the number of the proposal that is stale."""
    bases = read_bases(store, [(r.table, r.key) for r in revisions])
    last = {r.number: bases.get((r.table, r.key), 0) for r in revisions}
    first = {(r.table, r.key, r.batch): r.number for r in reversed(revisions)}
    stale = [
        revision.number
        for revision in revisions
        if last[revision.number] != revision.base
        and first[revision.table, revision.key, revision.batch] == revision.number
    ]
    numbers = sorted({last[number] for number in stale})
    theirs = dict(zip(numbers, read_revisions(store, numbers), strict=True))
    return {number: theirs[last[number]] for number in stale}


def _find_before(
    revision: Revision, released: Mapping[Place, Row], *, base: Revision | None
) -> Before:
    if revision.change is Change.RETIRE:
        return Before(revision.row)
    if base is not None:
        return Before(None if base.change is Change.RETIRE else base.row)
    if revision.change is not Change.CHANGE:
        return Before(None)
    return Before(released.get((revision.table, revision.key)))


def _read_folded(store: Store, numbers: Collection[int]) -> dict[int, Before]:
    """Return the row before those of the revisions that stand in the release now."""
    query = (
        select(DECISIONS.c.revision, ROWS_BEFORE.c.row)
        .join(ROWS_BEFORE, ROWS_BEFORE.c.revision == DECISIONS.c.revision, isouter=True)
        .where(DECISIONS.c.ruling == Ruling.RELEASE)
    )
    ordered, found = sorted(numbers), dict[int, Before]()
    with reading(store.engine) as connection:
        for start in range(0, len(ordered), CHUNK):
            asked = DECISIONS.c.revision.in_(ordered[start : start + CHUNK])
            for number, row in connection.execute(query.where(asked)):
                known = row is not None
                found[number] = Before(from_json(row) if known else None, known=known)
    return found
