"""`release` writes what was published into the files: only what changed, once, whatever breaks."""

import os
import shutil
from difflib import unified_diff
from pathlib import Path

import pytest

from dashboard.editing import Desk
from dashboard.editing.people import everything
from data import CURATED, InvalidDataset, load_catalog
from data.read import read_tables
from data.revisions import Dataset, Store
from data.revisions import release as module
from data.revisions.before import read_before
from data.revisions.release import Release, release_changes
from data.revisions.rows import find_row, write_row
from data.version import calculate_digest
from schemas import TABLES, Change, Draft
from tests.factories import a_dataset, some_rows
from tests.revisions.drafts import a_draft, a_new_target, a_retirement

GOAL = "cn-gd-core-industry-value-2025-1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_dataset(tmp_path / "dataset")


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of the dataset of the repository."""
    return Path(shutil.copytree(CURATED, tmp_path / "curated"))


def publish(store: Store, *drafts: Draft) -> list[int]:
    return store.propose(drafts, author="ann", publish=True)


def release(folder: Path, store: Store) -> Release:
    return release_changes(folder, store, author="ann")


def read_all(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def find_difference(before: dict[str, bytes], folder: Path) -> list[str]:
    """The lines that a git diff would show."""
    found: list[str] = []
    for name, text in read_all(folder).items():
        old, new = before[name].decode().splitlines(), text.decode().splitlines()
        lines = list(unified_diff(old, new, n=0))[2:]
        found += [f"{name}: {line}" for line in lines if line[0] in "+-"]
    return found


def a_real_draft(table: str, key: str, change: Change = Change.CHANGE, **cells: str) -> Draft:
    row = find_row(load_catalog().frames, table, key)
    assert row
    return Draft(table=table, key=key, change=change, row=write_row(TABLES[table], row) | cells)


def test_only_changed_lines_differ(real: Path, fresh_store: Store) -> None:
    before = read_all(real)
    new = {"id": "cn-gd-core-industry-value-2026-9", "deadline": "2026", "acknowledged": ""}
    publish(
        fresh_store,
        a_real_draft("targets", GOAL, note_en='said "so", and more'),
        Draft(
            table="targets",
            key=new["id"],
            change=Change.ADD,
            row=a_real_draft("targets", GOAL).row | new,
        ),
        a_real_draft("sources", "stats-gov-cn-2021-1", title="另一个"),
    )
    found = release(real, fresh_store)
    difference = find_difference(before, real)
    assert found.numbers == (1, 2, 3)
    assert found.files == ("sources.csv", "targets.csv")
    assert sorted(line[: line.index(": ") + 3] for line in difference) == [
        "sources.csv: +", "sources.csv: -", "targets.csv: +", "targets.csv: +", "targets.csv: -",
    ]  # fmt: skip
    assert load_catalog(real).record(new["id"]).value == load_catalog(real).record(GOAL).value


def test_new_row_stands_where_the_order_of_the_file_wants_it(
    folder: Path, fresh_store: Store
) -> None:
    publish(fresh_store, a_new_target("2024", deadline="2024", region="CN"))
    release(folder, fresh_store)
    lines = (folder / "targets.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == [
        "cn-gd-core-industry-value-2024", GOAL, "cn-zj-core-industry-value-2027-1",
    ]  # fmt: skip


def test_unchanged_lines_stay_byte_for_byte(tmp_path: Path, fresh_store: Store) -> None:
    """A person wrote 3000.0, or quoted a cell that needs no quotes: that is theirs."""
    rows = some_rows()["targets"]
    folder = a_dataset(tmp_path / "dataset", targets=[rows[0] | {"value": "3000.0"}, rows[1]])
    publish(fresh_store, a_new_target())
    release(folder, fresh_store)
    assert ",3000.0," in (folder / "targets.csv").read_text(encoding="utf-8")


def test_releasing_twice_changes_nothing(folder: Path, fresh_store: Store) -> None:
    publish(fresh_store, a_draft(value="3500"), a_new_target(), a_retirement("searches"))
    release(folder, fresh_store)
    before = read_all(folder)
    again = release(folder, fresh_store)
    assert (again.numbers, again.files) == ((), ())
    assert read_all(folder) == before


def test_proposals_stay_where_they_are(folder: Path, fresh_store: Store) -> None:
    fresh_store.propose([a_draft(value="3500")], author="ann")
    before = read_all(folder)
    assert release(folder, fresh_store).numbers == ()
    assert read_all(folder) == before


def test_retired_record_goes_with_what_points_at_it(folder: Path, fresh_store: Store) -> None:
    publish(fresh_store, a_retirement())
    assert release(folder, fresh_store).files == ("targets.csv", "evidence.csv", "facts.csv")
    assert (load_catalog(folder).frames["facts"]["outcome"] == "left_out").all()


def test_dataset_of_the_new_release_is_the_dataset_before(
    folder: Path, fresh_store: Store, url: str
) -> None:
    publish(fresh_store, a_draft(value="3500"), a_new_target(), a_draft("sources", title="T"))
    old = Dataset(load_catalog(folder), url)
    before = old.current().records
    found = release(folder, fresh_store)
    new = Dataset(load_catalog(folder), url)
    assert new.release.version == found.version
    for dataset in (old, new):
        after = dataset.current(at_once=True).records
        assert after.set_index("id").sort_index().equals(before.set_index("id").sort_index())
        dataset.store.engine.dispose()


def test_change_that_does_not_fit_waits_in_the_log(tmp_path: Path, fresh_store: Store) -> None:
    folder = a_dataset(tmp_path / "dataset", scopes=some_rows()["scopes"][1:])
    publish(fresh_store, a_new_target("a", scope="above-scale"), a_draft(value="3500"))
    found = release(folder, fresh_store)
    assert (found.numbers, [left.revision.number for left in found.unfit]) == ((2,), [1])
    publish(fresh_store, a_draft("scopes", Change.ADD, code="above-scale"))
    assert release(folder, fresh_store).numbers == (1, 3)


def test_files_that_would_not_be_valid_are_not_written(folder: Path, fresh_store: Store) -> None:
    publish(fresh_store, a_new_target(deadline="2020"))  # a warning that nobody acknowledged
    before = read_all(folder)
    with pytest.raises(InvalidDataset, match="the deadline lies before the announcement"):
        release(folder, fresh_store)
    assert read_all(folder) == before
    assert fresh_store.read_released(calculate_digest(folder)) == set()


def test_change_that_was_released_can_still_be_taken_back(
    folder: Path, fresh_store: Store, url: str
) -> None:
    row = write_row(TABLES["targets"], find_row(load_catalog(folder).frames, "targets", GOAL) or {})
    publish(fresh_store, a_draft(value="3500"), a_draft("sources", title="T"))
    release(folder, fresh_store)
    publish(fresh_store, a_draft(base=1, value="3600"))
    release(folder, fresh_store)
    dataset = Dataset(load_catalog(folder), url)
    desk = Desk(dataset, everything("ann"))
    assert desk.start_revert(3, reason="slip").row["value"] == "3500"
    desk.revert(1, reason="slip")
    assert dataset.current(at_once=True).record(GOAL).value == float(row["value"])
    assert desk.start_revert(1, reason="slip").row == row
    dataset.store.engine.dispose()


@pytest.mark.parametrize("files_before_the_break", [0, 1, 2, 3])
def test_broken_off_release_is_completed_by_the_next(
    folder: Path, fresh_store: Store, monkeypatch: pytest.MonkeyPatch, files_before_the_break: int
) -> None:
    """Between two files the folder is no valid dataset: the scope is used before it is there."""
    left = [files_before_the_break]

    class Killed(BaseException):
        pass

    def replace_some(source: Path, target: Path) -> None:
        if not left[0]:
            raise Killed
        left[0] -= 1
        os.rename(source, target)

    publish(
        fresh_store,
        a_draft("scopes", Change.ADD, code="new-scope"),
        a_new_target(scope="new-scope"),
        a_draft("regions", Change.RETIRE, code="440300"),
        a_draft("actuals", value="1900"),
    )
    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(module.os, "replace", replace_some)
        release(folder, fresh_store)
    found = release(folder, fresh_store)
    assert found.numbers == (1, 2, 3, 4)
    assert load_catalog(folder).record("cn-gd-core-industry-value-new").scope == "new-scope"
    assert [name for name in read_all(folder) if name.startswith(".")] == []


def test_break_before_the_marks_is_completed_by_the_next(
    folder: Path, fresh_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(fresh_store, a_draft(value="3500"))
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Store, "mark_released", lambda *_, **__: _interrupt())
        release(folder, fresh_store)
    before = read_all(folder)
    assert release(folder, fresh_store).numbers == (1,)
    assert read_all(folder) == before
    revisions = fresh_store.read_published()
    assert not read_before(fresh_store, read_tables(folder), revisions)[1].known  # nothing made up


def _interrupt() -> None:
    raise KeyboardInterrupt
