"""What is proposed, decided and marked stands in the log, all of it or none."""

import re
from pathlib import Path

import pytest

from data.revisions import (
    AlreadyDecided,
    OwnChange,
    StaleChange,
    Store,
    StoreError,
    UnknownRevision,
)
from data.revisions.history import Asked, count_events, read_events, read_revisions
from schemas import Ruling
from tests.revisions.drafts import a_draft, a_new_target, a_retirement

SOURCES = sorted((Path(__file__).parents[2] / "data" / "revisions").rglob("*.py"))


def propose(store: Store, *drafts, author: str = "ann", publish: bool = False) -> list[int]:
    return store.propose(drafts, author=author, publish=publish)


def test_proposal_is_read_back_as_it_was_written(fresh_store: Store) -> None:
    draft = a_draft(base=0, value="3500").model_copy(
        update={"reason": "新公报 “2024”", "cautions": "late"}
    )
    numbers = fresh_store.propose([draft], author="ann", version="0123456789ab")
    (revision,) = read_revisions(fresh_store, numbers)
    assert revision.model_dump(include=set(type(draft).model_fields)) == draft.model_dump()
    assert (revision.author, revision.version) == ("ann", "0123456789ab")


def test_batch_gets_numbers_in_a_row_and_one_name(fresh_store: Store) -> None:
    assert propose(fresh_store, a_new_target("a"), a_new_target("b")) == [1, 2]
    assert propose(fresh_store, a_new_target("c")) == [3]
    batches = [revision.batch for revision in read_revisions(fresh_store, [1, 2, 3])]
    assert batches[0] == batches[1] != batches[2]


def test_nothing_proposed_writes_nothing(fresh_store: Store) -> None:
    assert propose(fresh_store, publish=True) == []
    assert count_events(fresh_store, Asked()) == 0


def test_proposal_is_not_published(fresh_store: Store) -> None:
    propose(fresh_store, a_draft())
    assert (fresh_store.read_head(), fresh_store.read_published()) == (0, [])


def test_published_changes_come_in_the_order_of_publication(fresh_store: Store) -> None:
    propose(fresh_store, a_new_target("a"), a_new_target("b"))
    fresh_store.decide([2], Ruling.PUBLISH, author="bob")
    fresh_store.decide([1], Ruling.PUBLISH, author="bob")
    assert [revision.number for revision in fresh_store.read_published()] == [2, 1]
    assert [revision.number for revision in fresh_store.read_published(since=1)] == [1]
    assert [revision.number for revision in fresh_store.read_published(until=1)] == [2]
    assert fresh_store.read_head() == 2


def test_rejected_and_withdrawn_changes_are_never_published(fresh_store: Store) -> None:
    propose(fresh_store, a_new_target("a"), a_new_target("b"))
    fresh_store.decide([1], Ruling.REJECT, author="bob", note="wrong year")
    fresh_store.decide([2], Ruling.WITHDRAW, author="ann")
    rulings = [
        event.decision and event.decision.ruling for event in read_events(fresh_store, Asked())
    ]
    assert rulings == [Ruling.WITHDRAW, Ruling.REJECT]
    assert fresh_store.read_published() == []


@pytest.mark.parametrize("first", [Ruling.PUBLISH, Ruling.REJECT, Ruling.WITHDRAW])
def test_a_revision_is_decided_once(fresh_store: Store, first: Ruling) -> None:
    propose(fresh_store, a_draft(), a_new_target())
    fresh_store.decide([1], first, author="bob")
    with pytest.raises(AlreadyDecided, match=f"Revision 1 is decided already: {first.en.lower()}."):
        fresh_store.decide([2, 1], Ruling.PUBLISH, author="bob")
    assert count_events(fresh_store, Asked(pending=True)) == 1


def test_nobody_reviews_their_own_change(fresh_store: Store) -> None:
    propose(fresh_store, a_draft())
    for ruling in (Ruling.PUBLISH, Ruling.REJECT):
        with pytest.raises(OwnChange, match="Revision 1 is your own"):
            fresh_store.decide([1], ruling, author="ann")
    fresh_store.decide([1], Ruling.PUBLISH, author="ann", by_other=False)
    assert fresh_store.read_head() == 1


def test_unknown_revision_is_named(fresh_store: Store) -> None:
    propose(fresh_store, a_draft())
    with pytest.raises(UnknownRevision, match=r"There is no revision 7\."):
        fresh_store.decide([1, 7], Ruling.PUBLISH, author="bob")
    assert fresh_store.read_head() == 0


def test_stale_change_is_refused_with_both_versions(fresh_store: Store) -> None:
    propose(fresh_store, a_draft(value="3100"), publish=True)
    mine = a_draft(value="3200")
    with pytest.raises(StaleChange, match=mine.key) as refused:
        propose(fresh_store, a_new_target(), mine, author="bob")
    (pair,) = refused.value.overtaken
    assert (pair.mine, pair.theirs and pair.theirs.row["value"]) == (mine, "3100")
    assert count_events(fresh_store, Asked()) == 1


def test_change_of_something_never_published_is_stale(fresh_store: Store) -> None:
    with pytest.raises(StaleChange) as refused:
        propose(fresh_store, a_draft(base=5))
    assert refused.value.overtaken[0].theirs is None


def test_change_on_the_last_published_one_is_taken(fresh_store: Store) -> None:
    (first,) = propose(fresh_store, a_draft(value="3100"), publish=True)
    (second,) = propose(fresh_store, a_draft(value="3200", base=first), publish=True)
    assert [r.number for r in fresh_store.read_published()] == [first, second]


def test_proposal_overtaken_before_review_is_stale(fresh_store: Store) -> None:
    propose(fresh_store, a_draft(value="3100"))
    propose(fresh_store, a_draft(value="3200"), author="bob")
    fresh_store.decide([2], Ruling.PUBLISH, author="eve")
    with pytest.raises(StaleChange):
        fresh_store.decide([1], Ruling.PUBLISH, author="eve")


def test_two_proposals_for_one_row_are_not_published_together(fresh_store: Store) -> None:
    """Both were based on the release: the second never saw the first, and would bury it."""
    propose(fresh_store, a_draft(value="3100"), author="ann")
    propose(fresh_store, a_draft(value="3200"), author="bob")
    with pytest.raises(StaleChange):
        fresh_store.decide([1, 2], Ruling.PUBLISH, author="eve")
    assert fresh_store.read_head() == 0


def test_batch_may_change_a_row_twice(fresh_store: Store) -> None:
    numbers = propose(fresh_store, a_draft(value="3100"), a_draft(value="3200"), publish=True)
    assert [r.row["value"] for r in fresh_store.read_published()] == ["3100", "3200"]
    assert numbers == [1, 2]


def test_release_mark_comes_after_publication(fresh_store: Store) -> None:
    propose(fresh_store, a_draft(), a_new_target(), publish=True)
    fresh_store.mark_released([1], author="ann", before="old", after="new")
    assert (fresh_store.read_released("new"), fresh_store.read_head()) == ({1}, 2)


def test_revision_is_marked_once(fresh_store: Store) -> None:
    propose(fresh_store, a_draft(), a_new_target(), publish=True)
    fresh_store.mark_released([1], author="ann", before="old", after="new")
    fresh_store.mark_released([1, 2], author="ann", before="new", after="newer")
    assert fresh_store.read_released("newer") == {1, 2}


def test_older_release_does_not_hold_what_was_folded_into_a_newer_one(fresh_store: Store) -> None:
    """A server that still serves the release before would lose the change otherwise."""
    propose(fresh_store, a_draft(), a_new_target(), publish=True)
    fresh_store.mark_released([1], author="ann", before="old", after="new")
    fresh_store.mark_released([2], author="ann", before="new", after="newer")
    found = [fresh_store.read_released(version) for version in ("old", "new", "newer", "edited")]
    assert found == [set(), {1}, {1, 2}, {1, 2}]


def test_change_after_a_release_is_based_on_the_released_one(fresh_store: Store) -> None:
    propose(fresh_store, a_draft(), publish=True)
    fresh_store.mark_released([1], author="ann", before="old", after="new")
    with pytest.raises(StaleChange):
        propose(fresh_store, a_draft(base=0))
    assert propose(fresh_store, a_retirement(base=1)) == [2]


def test_many_rows_in_one_batch(fresh_store: Store) -> None:
    """More than one query may name."""
    drafts = [a_new_target(str(number)) for number in range(1201)]
    numbers = propose(fresh_store, *drafts, publish=True)
    assert len(fresh_store.read_published()) == 1201
    stale = [draft.model_copy(update={"base": 0}) for draft in drafts]
    with pytest.raises(StaleChange) as refused:
        propose(fresh_store, *stale)
    assert len(refused.value.overtaken) == 1201
    with pytest.raises(StoreError):
        fresh_store.decide(numbers, Ruling.PUBLISH, author="bob")


def test_logs_are_only_ever_added_to() -> None:
    """No statement changes or takes away a line of either log, or of what is known of tokens."""
    written = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    names = "revisions|decisions|tokens|revocations|token_days|answers"
    logs = rf"({names}|{names.upper()})\b"
    assert re.findall(rf"\b(update|delete)\(\s*{logs}", written) == []
    assert re.findall(rf"(?i)\b(update|delete from|truncate|drop table)\s+{logs}", written) == []
