"""A page of the log is read alone, in either order, by what is asked; a row is known as it was."""

import pytest

from data.revisions import Store
from data.revisions.before import Before, find_overtaking, read_before
from data.revisions.history import (
    Asked,
    Mark,
    count_events,
    list_authors,
    list_numbers,
    read_events,
    read_mark,
    read_revisions,
)
from schemas import Change, Ruling
from tests.factories import a_target, some_frames
from tests.revisions.drafts import a_draft, a_new_target, a_retirement

GOAL = a_target()["id"]


def propose(store: Store, *drafts, author: str = "ann", publish: bool = False) -> list[int]:
    return store.propose(drafts, author=author, publish=publish)


@pytest.fixture
def told(fresh_store: Store) -> Store:
    """A log of five: a published change, a rejected addition, and three that wait."""
    propose(fresh_store, a_draft(value="3500"), publish=True)
    propose(fresh_store, a_new_target("a", region="CN-ZJ"), author="bob")
    fresh_store.decide([2], Ruling.REJECT, author="ann", note="No.")
    propose(fresh_store, a_new_target("b"), a_new_target("c", instrument='of "50%" _'))
    propose(fresh_store, a_draft("sources"), author="bob")
    return fresh_store


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        (Asked(), [5, 4, 3, 2, 1]),
        (Asked(pending=True), [5, 4, 3]),
        (Asked(author="bob"), [5, 2]),
        (Asked(author="bob", pending=True), [5]),
        (Asked(table="targets", key=GOAL), [1]),
        (Asked(region="CN-ZJ"), [2]),
        (Asked(instrument="cn-gd-2022-1"), [3, 2, 1]),
        (Asked(instrument='of "50%" _'), [4]),
        (Asked(instrument='of "5%" _'), []),
        (Asked(since="2020-01-01", until="2099-01-01"), [5, 4, 3, 2, 1]),
        (Asked(until="2020-01-01"), []),
        (Asked(since="2099-01-01"), []),
    ],
)
def test_log_is_filtered(told: Store, asked: Asked, numbers: list[int]) -> None:
    assert [event.revision.number for event in read_events(told, asked)] == numbers
    assert list_numbers(told, asked) == numbers[::-1]
    assert count_events(told, asked) == len(numbers)


def test_pages_of_the_log_follow_each_other(told: Store) -> None:
    def list_page(page: int, **order: bool) -> list[int]:
        events = read_events(told, Asked(), page=page, size=2, **order)
        return [event.revision.number for event in events]

    assert [list_page(page) for page in (1, 2, 3, 4)] == [[5, 4], [3, 2], [1], []]
    assert list_page(1, oldest_first=True) == [1, 2]


def test_decision_stands_beside_its_revision(told: Store) -> None:
    rulings = [event.decision and event.decision.ruling for event in read_events(told, Asked())]
    assert rulings == [None, None, None, Ruling.REJECT, Ruling.PUBLISH]
    assert list_authors(told) == ["ann", "bob"]


def test_mark_moves_with_every_line(fresh_store: Store) -> None:
    assert read_mark(fresh_store) == Mark(0, 0, 0)
    propose(fresh_store, a_draft(), publish=True)
    assert read_mark(fresh_store) == Mark(1, 1, 1)
    propose(fresh_store, a_new_target())
    assert read_mark(fresh_store) == Mark(2, 1, 1)
    fresh_store.decide([2], Ruling.REJECT, author="bob")
    assert read_mark(fresh_store) == Mark(2, 2, 1)


def test_row_before_a_change_is_the_release_or_the_revision_below(fresh_store: Store) -> None:
    propose(fresh_store, a_draft(value="3500"), publish=True)
    propose(fresh_store, a_draft(base=1, value="3600"), publish=True)
    propose(fresh_store, a_retirement(base=2, value="3600"), publish=True)
    propose(fresh_store, a_draft(change=Change.RESTORE, base=3), publish=True)
    propose(fresh_store, a_new_target())
    before = read_before(fresh_store, some_frames(), read_revisions(fresh_store, [1, 2, 3, 4, 5]))
    rows = [before[number].row for number in range(1, 6)]
    values = [row["value"] if row else None for row in rows]
    assert values == ["3000", "3500", "3600", None, None]
    assert all(entry.known for entry in before.values())


def test_row_before_a_change_that_was_folded_is_the_one_that_was_written_down(
    fresh_store: Store,
) -> None:
    """The release has the row after the change by then."""
    drafts = [a_draft(value="3500"), a_draft("sources", title="T"), a_new_target()]
    propose(fresh_store, *drafts, publish=True)
    rows = {1: a_draft().row}
    fresh_store.mark_released([1, 2, 3], author="ann", before="a", after="b", rows=rows)
    before = read_before(fresh_store, some_frames(), read_revisions(fresh_store, [1, 2, 3]))
    assert before == {1: Before(rows[1]), 2: Before(None, known=False), 3: Before(None)}


def test_proposal_is_overtaken_by_what_was_published_meanwhile(fresh_store: Store) -> None:
    propose(fresh_store, a_draft(value="3500"), a_new_target())
    propose(fresh_store, a_draft(value="3100"), author="bob", publish=True)
    found = find_overtaking(fresh_store, read_revisions(fresh_store, [1, 2]))
    assert {number: theirs.number for number, theirs in found.items()} == {1: 3}
