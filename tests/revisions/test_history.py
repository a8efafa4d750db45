"""The log is read by page and by filter: who changed what, when, and what became of it."""

import pytest

from data.revisions import Store
from data.revisions.history import (
    Asked,
    count_events,
    find_last,
    list_authors,
    read_events,
    read_revisions,
)
from schemas import Change, Ruling
from tests.revisions.drafts import a_draft, a_new_target

ZHEJIANG = {"region": "CN-ZJ"}


@pytest.fixture
def store(fresh_store: Store) -> Store:
    """Five changes: 1 and 2 by ann, 3 and 4 by bob, 5 by ann; 1 and 5 in force, 3 rejected."""
    fresh_store.propose([a_draft(value="3100")], author="ann", publish=True)
    fresh_store.propose([a_new_target("a", **ZHEJIANG)], author="ann")
    fresh_store.propose([a_new_target("b"), a_draft("sources", title="T")], author="bob")
    fresh_store.decide([3], Ruling.REJECT, author="ann", note="twice")
    fresh_store.propose([a_draft(value="3200", base=1)], author="ann", publish=True)
    return fresh_store


def numbers(store: Store, **asked: object) -> list[int]:
    return [event.revision.number for event in read_events(store, Asked(**asked))]  # pyright: ignore[reportArgumentType]


def test_newest_comes_first_with_its_decision(store: Store) -> None:
    events = read_events(store, Asked())
    rulings = [event.decision and event.decision.ruling for event in events]
    assert [event.revision.number for event in events] == [5, 4, 3, 2, 1]
    assert rulings == [Ruling.PUBLISH, None, Ruling.REJECT, None, Ruling.PUBLISH]
    assert events[2].decision and events[2].decision.note == "twice"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"author": "bob"}, [4, 3]),
        ({"table": "sources"}, [4]),
        ({"table": "targets", "key": "cn-gd-core-industry-value-2025-1"}, [5, 1]),
        ({"region": "CN-ZJ"}, [2]),
        ({"pending": True}, [4, 2]),
        ({"author": "ann", "pending": True}, [2]),
        ({"since": "2000"}, [5, 4, 3, 2, 1]),
        ({"until": "2000"}, []),
        ({"author": "nobody"}, []),
    ],
)
def test_filters_leave_what_was_asked_for(
    store: Store, asked: dict[str, object], found: list[int]
) -> None:
    assert numbers(store, **asked) == found
    assert count_events(store, Asked(**asked)) == len(found)  # pyright: ignore[reportArgumentType]


def test_batch_and_time_are_filters_too(store: Store) -> None:
    third = read_revisions(store, [3])[0]
    assert numbers(store, batch=third.batch) == [4, 3]
    assert numbers(store, since=third.made_at.isoformat(timespec="microseconds")) == [5, 4, 3]


def test_pages_follow_each_other(store: Store) -> None:
    pages = [read_events(store, Asked(), page=page, size=2) for page in (1, 2, 3, 4)]
    found = [[event.revision.number for event in page] for page in pages]
    assert found == [[5, 4], [3, 2], [1], []]


def test_release_mark_does_not_show_a_revision_twice(store: Store) -> None:
    store.mark_released([1, 5], author="ann", before="old", after="new")
    assert numbers(store) == [5, 4, 3, 2, 1]


def test_last_published_change_of_a_row(store: Store) -> None:
    store.propose([a_draft(value="9", base=5)], author="bob")
    last = find_last(store, "targets", "cn-gd-core-industry-value-2025-1")
    assert last and (last.number, last.change) == (5, Change.CHANGE)
    assert find_last(store, "targets", "cn-gd-core-industry-value-b") is None


def test_authors_in_alphabetical_order(store: Store) -> None:
    assert list_authors(store) == ["ann", "bob"]
