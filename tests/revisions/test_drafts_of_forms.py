"""What was typed and not saved is kept for each person and form; keys once given are known."""

from data.revisions import Store
from data.revisions.drafts import drop_draft, keep_draft, read_draft
from data.revisions.keys import list_keys, list_retired
from tests.revisions.drafts import a_draft, a_new_target, a_retirement

TYPED = {"cells": {"value": "超过3000亿元"}}


def test_nothing_is_kept_at_first(fresh_store: Store) -> None:
    assert read_draft(fresh_store, "li", "new") is None


def test_last_draft_is_kept(fresh_store: Store) -> None:
    keep_draft(fresh_store, "li", "new", content={"cells": {"value": "3"}})
    keep_draft(fresh_store, "li", "new", content=TYPED)
    assert read_draft(fresh_store, "li", "new") == TYPED


def test_draft_is_its_author_s_and_its_form_s(fresh_store: Store) -> None:
    keep_draft(fresh_store, "li", "new", content=TYPED)
    assert read_draft(fresh_store, "wang", "new") is None
    assert read_draft(fresh_store, "li", "record:a") is None


def test_draft_is_dropped(fresh_store: Store) -> None:
    keep_draft(fresh_store, "li", "new", content=TYPED)
    drop_draft(fresh_store, "li", "new")
    assert read_draft(fresh_store, "li", "new") is None


def test_draft_survives_another_start(fresh_store: Store, url: str) -> None:
    keep_draft(fresh_store, "li", "new", content=TYPED)
    again = Store(url)
    assert read_draft(again, "li", "new") == TYPED
    again.engine.dispose()


def test_keys_of_proposals_are_given_too(fresh_store: Store) -> None:
    fresh_store.propose([a_new_target()], author="li")
    assert list_keys(fresh_store, ["targets"]) == {"cn-gd-core-industry-value-new"}
    assert list_keys(fresh_store, ["sources"]) == set()


def test_retired_rows_are_listed_until_they_are_restored(fresh_store: Store) -> None:
    (retired,) = fresh_store.propose([a_retirement()], author="li", publish=True)
    listed = list_retired(fresh_store, ["targets"])
    assert [revision.number for revision in listed] == [retired]
    fresh_store.propose([a_draft(base=retired)], author="li", publish=True)
    assert list_retired(fresh_store, ["targets"]) == []


def test_proposed_retirement_is_none_yet(fresh_store: Store) -> None:
    fresh_store.propose([a_retirement()], author="li")
    assert list_retired(fresh_store, ["targets"]) == []
