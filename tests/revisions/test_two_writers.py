"""Several threads and processes write at once: nothing is lost, and numbers have no gaps."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from data.revisions import StaleChange, Store
from data.revisions.history import Asked, count_events
from tests.processes import ROOT
from tests.revisions.drafts import a_draft, a_new_target

WRITE = """
import sys
from data.revisions import Store
from tests.revisions.drafts import a_new_target
url, name = sys.argv[1:]
store = Store(url)
for number in range(10):
    store.propose([a_new_target(f"{name}-{number}-{n}") for n in (1, 2)], author=name, publish=True)
"""


def test_threads_lose_nothing(fresh_store: Store) -> None:
    def write(name: int) -> list[int]:
        return [
            number
            for turn in range(5)
            for number in fresh_store.propose(
                [a_new_target(f"{name}-{turn}-{n}") for n in (1, 2)], author="ann", publish=True
            )
        ]

    with ThreadPoolExecutor(4) as pool:
        given = [number for numbers in pool.map(write, range(4)) for number in numbers]
    assert sorted(given) == list(range(1, 41))
    assert fresh_store.read_head() == 40
    assert [r.number for r in fresh_store.read_published()] == list(range(1, 41))


def test_only_one_of_two_who_change_a_row_at_once_is_taken(fresh_store: Store) -> None:
    def change(author: str) -> bool:
        try:
            fresh_store.propose([a_draft(value="3100")], author=author, publish=True)
        except StaleChange:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(change, "abcd")) == [False, False, False, True]
    assert count_events(fresh_store, Asked()) == 1


def test_processes_that_start_together_on_an_empty_database_lose_nothing(url: str) -> None:
    """Each finds no tables and wants to make them."""
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITE, url, name], cwd=ROOT) for name in "ab"
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    store = Store(url)
    published = store.read_published()
    store.engine.dispose()
    assert [revision.number for revision in published] == list(range(1, 41))
    assert len({revision.key for revision in published}) == 40
