"""Finds what proposals lean on that waits for review too, such as the plan that a goal names."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import exists, select

from data.revisions.bases import Place
from data.revisions.engine import reading
from data.revisions.fold import Frames, list_tables
from data.revisions.log import CHUNK, read_revisions_of
from data.revisions.store import Store
from data.revisions.tables import IS_FINAL, REVISIONS
from schemas import TABLES, Change, Revision

Needs = Mapping[Place, Revision]


def read_needs(store: Store, frames: Frames, revisions: Sequence[Revision]) -> Needs:
    """Return the additions that wait and that revisions name, or that those name in turn."""
    found: dict[Place, Revision] = {}
    named = _list_missing(frames, revisions)
    while named:
        new = _read_waiting(store, named)
        found |= new
        named = _list_missing(frames, new.values()) - found.keys()
    return found


def pick_needs(needs: Needs, revision: Revision) -> list[Revision]:
    """Return those that one revision leans on, in the order of the log."""
    found: dict[Place, Revision] = {}
    left = [revision]
    while left:
        named = [place for place in _list_named(left.pop()) if place in needs]
        new = {place: needs[place] for place in named if place not in found}
        found |= new
        left += new.values()
    return sorted(found.values(), key=lambda need: need.number)


def _list_missing(frames: Frames, revisions: Iterable[Revision]) -> set[Place]:
    """List what revisions name and no row of the dataset is."""
    named = {place for revision in revisions for place in _list_named(revision)}
    tables = {table for table, _key in named}
    known = {table: set(frames[table].iloc[:, 0].tolist()) for table in tables}  # a key comes first
    return {(table, key) for table, key in named if key not in known[table]}


def _list_named(revision: Revision) -> Iterator[Place]:
    if revision.change is Change.RETIRE:
        return
    for column, target in TABLES[revision.table].references.items():
        if key := revision.row.get(column):
            for table in list_tables(target):
                yield table, key


def _read_waiting(store: Store, places: Collection[Place]) -> dict[Place, Revision]:
    """Return the additions that wait under some keys; of several under one key the first."""
    found: dict[Place, Revision] = {}
    with reading(store.engine) as connection:
        for table in sorted({table for table, _key in places}):
            keys = sorted(key for name, key in places if name == table)
            for start in range(0, len(keys), CHUNK):
                query = (
                    select(REVISIONS)
                    .where(
                        REVISIONS.c.table == table,
                        REVISIONS.c.key.in_(keys[start : start + CHUNK]),
                        REVISIONS.c.change == str(Change.ADD),
                        ~exists().where(IS_FINAL),
                    )
                    .order_by(REVISIONS.c.number)
                )
                for revision in read_revisions_of(connection.execute(query)):
                    found.setdefault((revision.table, revision.key), revision)
    return found
