"""The dataset is the release with what was published, whoever published it and whatever fails."""

import os
from pathlib import Path
from time import monotonic

import pandas as pd
import pytest

from data import Catalog
from data.revisions import Dataset, Store, StoreUnavailable
from data.revisions.dataset import FRESH
from data.revisions.fitting import fold_fitting
from schemas import Change
from tests.factories import a_catalog, a_target, some_rows
from tests.revisions.drafts import a_draft, a_new_target, a_retirement

GOAL = "cn-gd-core-industry-value-2025-1"


@pytest.fixture
def dataset(fresh_store: Store, url: str):
    dataset = Dataset(a_catalog(), url)
    yield dataset
    dataset.store.engine.dispose()


def publish(store: Store, *drafts) -> list[int]:
    return store.propose(drafts, author="ann", publish=True)


def read_value(catalog: Catalog, record: str = GOAL) -> float:
    return catalog.record(record).value


def test_without_a_database_the_dataset_is_the_release() -> None:
    dataset = Dataset(a_catalog())
    assert dataset.current() is dataset.release
    with pytest.raises(StoreUnavailable, match="runs without a database of changes"):
        _ = dataset.store


def test_empty_log_leaves_the_release_as_it_is(dataset: Dataset) -> None:
    assert dataset.current() is dataset.release
    assert dataset.trouble == ""


def test_published_change_is_seen(dataset: Dataset, fresh_store: Store) -> None:
    dataset.current()
    publish(fresh_store, a_draft(value="3500"), a_new_target())
    catalog = dataset.current(at_once=True)
    assert (read_value(catalog), catalog.version) == (3500.0, "0123456789ab+2")
    assert len(catalog.frames["targets"]) == 3


def test_proposal_is_not_seen(dataset: Dataset, fresh_store: Store) -> None:
    fresh_store.propose([a_draft(value="3500")], author="ann")
    assert dataset.current(at_once=True) is dataset.release


def test_same_head_is_the_same_catalog(dataset: Dataset, fresh_store: Store) -> None:
    publish(fresh_store, a_draft(value="3500"))
    assert dataset.current(at_once=True) is dataset.current(at_once=True)


@pytest.mark.parametrize("writer", ["here", "elsewhere"])
@pytest.mark.parametrize("seen", ["from the empty log on", "from the first change on"])
def test_step_by_step_is_the_same_as_all_at_once(
    dataset: Dataset, fresh_store: Store, url: str, seen: str, writer: str
) -> None:
    """Two servers, one of which has seen each change come or made it, show the same."""
    if seen == "from the empty log on":
        assert dataset.current() is dataset.release
    steps = [
        [a_draft(value="3500"), a_new_target("a")],
        [a_retirement(base=1)],
        [a_new_target("b"), a_draft("sources", title="Another")],
        [a_draft(change=Change.RESTORE, base=3, value="3600")],
        [a_draft("evidence", note_en="seen again")],
        [a_draft(base=6, value="3700"), a_new_target("c")],
    ]
    for drafts in steps:
        version = dataset.current(at_once=True).version
        publish(fresh_store, *drafts)
        if writer == "here":
            dataset.take_in(drafts, version=version)
        else:
            dataset.current(at_once=True)
    late = Dataset(a_catalog(), url)
    mine, theirs = dataset.current(), late.current()
    late.store.engine.dispose()
    assert mine.version == theirs.version
    for table, frame in theirs.frames.items():
        pd.testing.assert_frame_equal(mine.frames[table], frame)
    pd.testing.assert_frame_equal(mine.records, theirs.records)


def test_what_was_published_here_is_not_read_back(
    dataset: Dataset, fresh_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = dataset.current().version
    monkeypatch.delattr(Store, "read_published")
    publish(fresh_store, a_draft(value="3500"))
    catalog = dataset.take_in([a_draft(value="3500")], version=version)
    assert (read_value(catalog), catalog.version) == (3500.0, "0123456789ab+1")


def test_change_of_another_between_ours_is_taken_in_too(
    dataset: Dataset, fresh_store: Store
) -> None:
    version = dataset.current().version
    publish(fresh_store, a_new_target())
    publish(fresh_store, a_draft(value="3500"))
    catalog = dataset.take_in([a_draft(value="3500")], version=version)
    assert (read_value(catalog), len(catalog.frames["targets"])) == (3500.0, 3)


def test_what_was_checked_against_an_older_version_is_read_and_checked(
    dataset: Dataset, fresh_store: Store
) -> None:
    """Another reader saw the other change come while ours was on its way: the count alone fits."""
    version = dataset.current().version
    mine = a_new_target()
    publish(fresh_store, a_draft("actuals", Change.ADD, id=mine.key, as_of="2024-12-31"))
    dataset.current(at_once=True)
    assert not dataset.unfit
    publish(fresh_store, mine)
    dataset.take_in([mine], version=version)
    assert [unfit.revision.key for unfit in dataset.unfit] == [mine.key]


def test_restored_record_has_its_second_sources_back(dataset: Dataset, fresh_store: Store) -> None:
    publish(fresh_store, a_retirement())
    assert dataset.current(at_once=True).evidence_of(GOAL) == []
    publish(fresh_store, a_draft(change=Change.RESTORE, base=1))
    assert len(dataset.current(at_once=True).evidence_of(GOAL)) == 1


def test_change_that_does_not_fit_a_changed_release_is_left_out_and_reported(
    fresh_store: Store, url: str
) -> None:
    publish(fresh_store, a_new_target("a", scope="above-scale"), a_draft(value="3500"))
    newer = a_catalog(scopes=some_rows()["scopes"][1:])
    dataset = Dataset(newer, url)
    catalog = dataset.current()
    (unfit,) = dataset.unfit
    assert (unfit.revision.number, unfit.finding.column) == (1, "scope")
    assert read_value(catalog) == 3500.0
    publish(fresh_store, a_draft("scopes", Change.ADD, code="above-scale"))
    assert len(dataset.current(at_once=True).frames["targets"]) == 3
    assert dataset.unfit == []
    dataset.store.engine.dispose()


def test_released_changes_are_not_laid_over_again(fresh_store: Store, url: str) -> None:
    """Else a figure that was mended by hand in the files would turn back."""
    publish(fresh_store, a_draft(value="3500"), a_new_target())
    fresh_store.mark_released([1], author="ann", before="old", after="0123456789ab")
    mended = a_catalog(targets=[a_target(value=3600), *some_rows()["targets"][1:]])
    dataset = Dataset(mended, url)
    assert read_value(dataset.current()) == 3600.0
    assert len(dataset.current().frames["targets"]) == 3
    dataset.store.engine.dispose()


def test_running_server_keeps_what_was_folded_into_a_release_that_it_has_not(
    dataset: Dataset, fresh_store: Store, url: str
) -> None:
    """Neither does it lose a change when the next one is published, nor when it starts again."""
    publish(fresh_store, a_draft(value="3500"))
    dataset.current()
    fresh_store.mark_released([1], author="ann", before="0123456789ab", after="new")
    publish(fresh_store, a_new_target())
    again = Dataset(a_catalog(), url)
    assert [read_value(d.current(at_once=True)) for d in (dataset, again)] == [3500.0, 3500.0]
    again.store.engine.dispose()


def test_log_that_was_set_back_is_read_anew(fresh_store: Store, url: str, tmp_path: Path) -> None:
    """As after a backup was restored into another database under the same name."""
    publish(fresh_store, a_draft(value="3500"), a_new_target())
    dataset = Dataset(a_catalog(), url)
    dataset.current()
    dataset._head = 7
    assert read_value(dataset.current(at_once=True)) == 3500.0
    dataset.store.engine.dispose()


def test_file_that_goes_away_leaves_the_last_good_dataset(tmp_path: Path) -> None:
    file, aside = tmp_path / "changes.sqlite3", tmp_path / "aside"
    store, dataset = Store(str(file)), Dataset(a_catalog(), str(file))
    publish(store, a_draft(value="3500"))
    before = dataset.current()
    for engine in (store.engine, dataset.store.engine):
        engine.dispose()
    os.rename(file, aside)
    file.mkdir()
    assert dataset.current(at_once=True) is before
    assert dataset.trouble == (
        f"The database of changes cannot be used (sqlite:///{file}): unable to open database file."
    )
    file.rmdir()
    os.rename(aside, file)
    publish(store, a_new_target())
    assert dataset.current(at_once=True).version == "0123456789ab+2"
    assert dataset.trouble == ""
    for engine in (store.engine, dataset.store.engine):
        engine.dispose()


def test_missing_database_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    dataset = Dataset(a_catalog(), f"sqlite:///{tmp_path / 'taken'}")
    assert dataset.current() is dataset.release
    assert dataset.trouble
    (tmp_path / "taken").rmdir()
    assert dataset.current(at_once=True) is dataset.release
    assert dataset.trouble == ""
    dataset.store.engine.dispose()


def test_only_what_does_not_fit_is_left_out(fresh_store: Store) -> None:
    publish(fresh_store, a_draft(value="3500"), a_new_target(region="CN-BJ"), a_new_target("b"))
    frames, left = fold_fitting(a_catalog().frames, fresh_store.read_published())
    assert list(left) == [2]
    assert len(frames["targets"]) == 3


def test_dataset_is_known_only_while_the_log_was_asked_just_now(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dataset.known() is None
    assert dataset.current() is dataset.known()
    now = monotonic()
    monkeypatch.setattr("data.revisions.dataset.monotonic", lambda: now + FRESH + 1)
    assert dataset.known() is None
    without_log = Dataset(a_catalog())
    assert without_log.known() is without_log.release
