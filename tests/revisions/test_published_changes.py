"""What was published is summed up by row, up to a head of the log and no further."""

import pytest

from data.revisions import Store
from data.revisions.published import read_news, read_retired, read_traces
from schemas import Ruling
from tests.factories import a_target
from tests.revisions.drafts import a_draft, a_new_target, a_retirement

GOAL = a_target()["id"]


@pytest.fixture
def store(fresh_store: Store) -> Store:
    """Changes 1 and 4 of the goal and 5, its retirement, in force; 2 rejected, 3 not decided."""
    fresh_store.propose([a_draft(value="3100")], author="ann", publish=True)
    fresh_store.propose([a_new_target("a")], author="ann")
    fresh_store.decide([2], Ruling.REJECT, author="bob")
    fresh_store.propose([a_new_target("b")], author="ann")
    fresh_store.propose([a_draft(value="3200", base=1)], author="ann", publish=True)
    fresh_store.propose([a_retirement(base=4)], author="ann", publish=True)
    return fresh_store


def heads(store: Store) -> list[int]:
    """The decisions that published something, oldest first; the log before comes first."""
    return [0, 1, 3, store.read_head()]


@pytest.mark.parametrize(("head", "count"), [(0, None), (1, 1), (2, 2), (3, 3)])
def test_trace_counts_what_was_published(store: Store, head: int, count: int | None) -> None:
    traces = read_traces(store, "targets", heads(store)[head])
    assert {key: trace.count for key, trace in traces.items()} == ({GOAL: count} if count else {})


def test_trace_tells_when_a_row_was_last_published(store: Store) -> None:
    head = store.read_head()
    [last, *_earlier] = read_news(store, head, 10)
    assert read_traces(store, "targets", head)[GOAL].last == last.at
    assert read_traces(store, "sources", head) == {}


def test_retired_row_is_listed_until_it_comes_back(store: Store) -> None:
    assert read_retired(store, "targets", heads(store)[2]) == []
    [revision] = read_retired(store, "targets", store.read_head())
    assert (revision.key, revision.number) == (GOAL, 5)
    store.propose([a_draft(value="3300", base=5)], author="ann", publish=True)
    assert read_retired(store, "targets", store.read_head()) == []


def test_news_are_the_last_published_first(store: Store) -> None:
    news = read_news(store, store.read_head(), 2)
    assert [item.revision.number for item in news] == [5, 4]
    assert [item.revision.number for item in read_news(store, heads(store)[2], 9)] == [4, 1]
