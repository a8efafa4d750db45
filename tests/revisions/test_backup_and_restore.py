"""A backup holds everything, for either kind of database, and only a whole one is restored."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from data.revisions import Store, StoreUnavailable
from data.revisions.backup import BackupRefused, check_backup, restore_backup, write_backup
from data.revisions.before import read_before
from data.revisions.drafts import keep_draft, read_draft
from data.revisions.engine import writing
from data.revisions.history import Asked, count_events, read_events
from schemas import Ruling
from tests.databases import fresh_database
from tests.revisions.drafts import a_draft, a_new_target

COUNTS = {"drafts": 1, "revisions": 3, "decisions": 4, "rows_before": 1}


@pytest.fixture
def store(fresh_store: Store) -> Store:
    """Three changes: one released, one rejected, one waiting; and a form half filled in."""
    fresh_store.propose([a_draft(value="3500")], author="安娜", publish=True)
    fresh_store.propose([a_new_target("a"), a_new_target("b")], author="bob")
    fresh_store.decide([2], Ruling.REJECT, author="安娜", note="twice")
    rows = {1: a_draft().row}
    fresh_store.mark_released([1], author="安娜", before="old", after="new", rows=rows)
    fresh_store.propose([], author="bob", publish=True)
    fresh_store.decide([3], Ruling.WITHDRAW, author="bob")
    keep_draft(fresh_store, "bob", "target", content={"value": "3,000亿元"})
    return fresh_store


@pytest.fixture(params=["sqlite", "postgresql"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty database of each kind to restore into."""
    if request.param == "sqlite":
        store = Store(f"sqlite:///{tmp_path / 'other.sqlite3'}")
        yield store
        store.engine.dispose()
        return
    with fresh_database(request.getfixturevalue("postgres")) as url:
        store = Store(url)
        yield store
        store.engine.dispose()


def test_everything_comes_back_on_either_database(
    store: Store, other: Store, tmp_path: Path
) -> None:
    file = tmp_path / "backup.jsonl"
    assert write_backup(store, file) == COUNTS
    assert restore_backup(other, file) == COUNTS
    assert read_events(other, Asked()) == read_events(store, Asked())
    assert other.read_published() == store.read_published()
    revisions = store.read_published()
    assert read_before(other, {}, revisions) == read_before(store, {}, revisions)
    assert other.read_released("new") == {1}
    assert read_draft(other, "bob", "target") == {"value": "3,000亿元"}
    assert other.propose([a_draft(base=1)], author="bob") == [4]


def test_many_rows_come_back(fresh_store: Store, other: Store, tmp_path: Path) -> None:
    """More than are read at once."""
    numbers = fresh_store.propose([a_new_target(str(n)) for n in range(2300)], author="ann")
    write_backup(fresh_store, tmp_path / "backup")
    restore_backup(other, tmp_path / "backup")
    assert count_events(other, Asked()) == len(numbers)


def test_two_backups_of_the_same_hold_the_same_rows(store: Store, tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    write_backup(store, first)
    write_backup(store, second)
    assert first.read_bytes().split(b"\n")[1:-2] == second.read_bytes().split(b"\n")[1:-2]


def test_backup_while_others_write_is_of_one_moment(fresh_store: Store, tmp_path: Path) -> None:
    """Each change comes with its decision: never one without the other."""

    def write(_: int) -> None:
        for number in range(20):
            fresh_store.propose([a_new_target(f"{_}-{number}")], author="ann", publish=True)

    with ThreadPoolExecutor(2) as pool:
        work = [pool.submit(write, worker) for worker in range(2)]
        counts = [write_backup(fresh_store, tmp_path / str(turn)) for turn in range(5)]
        for done in work:
            done.result()
    assert [c["revisions"] for c in counts] == [c["decisions"] for c in counts]


def test_file_that_is_there_is_not_written_over(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup.jsonl"
    file.write_text("dear")
    with pytest.raises(BackupRefused, match=r"is there already\. Name another file\.$"):
        write_backup(store, file)
    assert file.read_text() == "dear"


def test_folder_that_is_not_there_is_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match=r"cannot be written: No such file or directory\.$"):
        write_backup(store, tmp_path / "nowhere" / "backup")


def test_database_with_changes_is_not_restored_into(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup.jsonl"
    write_backup(store, file)
    with pytest.raises(BackupRefused) as refused:
        restore_backup(store, file)
    assert str(refused.value) == (
        "The database holds 1 drafts, 3 revisions, 4 decisions already, and nothing was "
        "restored. Name an empty one by --database."
    )
    assert count_events(store, Asked()) == 3


@pytest.mark.parametrize("lost", [1, 30, 200, 700])
def test_truncated_file_is_refused(store: Store, other: Store, tmp_path: Path, lost: int) -> None:
    file = tmp_path / "backup.jsonl"
    write_backup(store, file)
    file.write_bytes(file.read_bytes()[: -lost - 1])
    with pytest.raises(BackupRefused, match="cut short or was changed"):
        restore_backup(other, file)
    assert count_events(other, Asked()) == 0


def test_changed_file_is_refused(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup.jsonl"
    write_backup(store, file)
    file.write_text(file.read_text(encoding="utf-8").replace("3500", "3600"), encoding="utf-8")
    with pytest.raises(BackupRefused, match="cut short or was changed"):
        check_backup(file)


@pytest.mark.parametrize("content", [b"", b"id,region\n1,2\n", b"{}\n", b"[1]\n", b"\xff\xfe\x00"])
def test_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(BackupRefused) as refused:
        check_backup(file)
    assert str(refused.value) == (
        f"{file} is no backup of this program. Name a file that `backup` wrote."
    )


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match=r"nowhere cannot be read: No such file or directory\."):
        check_backup(tmp_path / "nowhere")


def test_backup_of_a_newer_program_is_refused(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup.jsonl"
    with writing(store.engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    write_backup(store, file)
    with pytest.raises(BackupRefused, match=r"newer version of this program \(9999\)"):
        check_backup(file)


def test_broken_off_restore_leaves_the_database_empty(
    store: Store, other: Store, tmp_path: Path
) -> None:
    file = tmp_path / "backup.jsonl"
    write_backup(store, file)
    with writing(other.engine) as connection:
        connection.execute(text("DROP TABLE decisions"))  # so that the last table fails
    with pytest.raises(StoreUnavailable):
        restore_backup(other, file)
    assert not other.engine.pool.checkedout()  # pyright: ignore[reportAttributeAccessIssue]
