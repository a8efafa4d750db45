"""Kills a writer again and again, and looks at what is left.

A child process imports batches and says after each that it is done. It is killed at a random
moment; then every batch that it acknowledged must be there as a whole, and every other one as a
whole or not at all.
"""

import multiprocessing
import random
import sys
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from time import perf_counter
from types import ModuleType
from unittest.mock import patch

from sqlalchemy import func, select

from data.revisions import Store
from data.revisions.engine import reading
from data.revisions.tables import DECISIONS, REVISIONS
from schemas import Draft
from tests.revisions.drafts import a_new_target

ROWS = 40  # a batch: several pages of the database, so that a half-written one would show
LONGEST = 0.2  # seconds after it opened the database at which a writer is killed, at most
EARLY = 10  # each tenth is killed that long after its start, maybe while it makes the tables
READY = "ready"
PATIENCE = 120  # seconds for a writer to open the database
# Writers are forked from a process that has imported everything, so that a kill hits the writing.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__])


class Lost(Exception):
    """A batch is not what it must be; the message says which and how."""


@dataclass
class Tally:
    """What the kills so far have shown."""

    kills: int = 0
    acknowledged: set[str] = field(default_factory=set[str])  # batches that were said to be done
    unheard: int = 0  # batches that are wholly there though the kill came before the word
    seconds: float = 0.0

    def describe(self) -> str:
        """Say it in one line."""
        return (
            f"{self.kills} kills in {self.seconds:.0f} s; {len(self.acknowledged)} acknowledged "
            f"batches of {ROWS} rows, all wholly there; {self.unheard} more wholly there, killed "
            "before they could say so; none in part"
        )


def run_kills(url: str, kills: int, *, seed: int = 0) -> Tally:
    """Kill a writer so many times and check the log after each. Raises Lost."""
    chance, tally = random.Random(seed), Tally()
    started = perf_counter()
    for number in range(kills):
        after, early = chance.uniform(0, LONGEST), number % EARLY == 0
        heard = _write_and_kill(url, f"{number}", after=after, early=early)
        tally.acknowledged |= heard
        tally.kills += 1
        check_log(url, heard, writer=f"{number}-")
    tally.unheard = len(check_log(url, tally.acknowledged)) - len(tally.acknowledged)
    tally.seconds = perf_counter() - started
    return tally


def _write_and_kill(url: str, name: str, *, after: float, early: bool) -> set[str]:
    """Return the batches that the writer acknowledged before it was killed."""
    mine, theirs = PROCESSES.Pipe(duplex=False)
    writer = PROCESSES.Process(target=_write_batches, args=(url, name, theirs))
    # A child runs the main program of its parent first; page tests leave one there that fails.
    with patch.dict(sys.modules, {"__main__": ModuleType("__main__")}):
        writer.start()
    theirs.close()
    if not early and not mine.poll(PATIENCE):
        raise Lost(f"The writer {name} did not open the database.")
    writer.join(after)
    writer.kill()
    heard: set[str] = set()
    try:
        while True:
            heard.add(mine.recv())
    except EOFError:
        mine.close()
    writer.join()
    if writer.exitcode != -9:
        raise Lost(f"The writer {name} ended by itself with {writer.exitcode}.")
    return heard - {READY}


def _write_batches(url: str, name: str, done: Connection) -> None:
    """Import batch after batch, each acknowledged after it was committed."""
    store = Store(url)
    done.send(READY)
    number = 0
    while True:
        number += 1
        batch = f"{name}-{number}"
        store.propose(_build_batch(batch), author=batch, publish=True)
        done.send(batch)


def _build_batch(batch: str) -> list[Draft]:
    return [a_new_target(f"{batch}-{row}", note_en="为" * 20) for row in range(ROWS)]


def check_log(url: str, acknowledged: set[str], *, writer: str = "") -> set[str]:
    """Return the batches of a writer, or all, that are there. Raises Lost."""
    store = Store(url)
    found = _count_rows(store, writer)
    _check_numbers(store)
    store.engine.dispose()
    if missing := acknowledged - set(found):
        raise Lost(f"Acknowledged and gone: {', '.join(sorted(missing))}.")
    if parts := {batch: rows for batch, rows in found.items() if rows != (ROWS, ROWS)}:
        raise Lost(f"There in part, as changes and decisions: {parts}.")
    return set(found)


def _count_rows(store: Store, writer: str) -> dict[str, tuple[int, int]]:
    """Return the changes and the decisions of each batch."""
    counts: list[dict[str, int]] = []
    with reading(store.engine) as connection:
        for table in (REVISIONS, DECISIONS):
            query = select(table.c.author, func.count()).group_by(table.c.author)
            query = query.where(table.c.author.startswith(writer))
            counts.append({str(name): int(count) for name, count in connection.execute(query)})
    changes, decisions = counts
    names = changes.keys() | decisions.keys()
    return {name: (changes.get(name, 0), decisions.get(name, 0)) for name in names}


def _check_numbers(store: Store) -> None:
    with reading(store.engine) as connection:
        if store.engine.dialect.name == "sqlite":
            answer = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            if answer != "ok":
                raise Lost(f"The file is damaged: {answer}.")
        for table in (REVISIONS, DECISIONS):
            query = select(func.count(), func.coalesce(func.max(table.c.number), 0))
            count, last = connection.execute(query.select_from(table)).one()
            if count != last:
                raise Lost(f"The numbers of {table.name} have gaps: {count} rows up to {last}.")
