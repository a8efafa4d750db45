"""Whatever is the matter with the database is told in one sentence, and the data stays shown."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import event, make_url, text

from data.revisions import Dataset, Store, StoreUnavailable
from data.revisions.engine import open_engine, writing
from tests.databases import fresh_database
from tests.factories import a_catalog
from tests.processes import find_free_port
from tests.revisions.drafts import a_draft, a_new_target

NOBODY = 65534


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Do without the rights of the superuser, for whom no file is read-only."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def close_database(server: str, url: str) -> None:
    """Break all connections to a database and take no more."""
    _allow(server, url, allowed=False)
    ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s"
    with psycopg.connect(server) as connection:
        connection.execute(ended, [make_url(url).database])


def open_database(server: str, url: str) -> None:
    """Take connections again."""
    _allow(server, url, allowed=True)


def _allow(server: str, url: str, *, allowed: bool) -> None:
    command = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    name, answer = sql.Identifier(make_url(url).database or ""), sql.Literal(allowed)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(command.format(name, answer))


def open_and_fail(url: str) -> str:
    with pytest.raises(StoreUnavailable) as refused:
        Store(url)
    return str(refused.value)


def is_one_sentence(text: str) -> bool:
    return text.endswith(".") and "\n" not in text and "Traceback" not in text


def test_server_that_does_not_answer_is_named_without_its_password() -> None:
    port = find_free_port()
    message = open_and_fail(f"postgresql://ann:secret@127.0.0.1:{port}/changes?password=hidden")
    assert message.startswith(
        f"The database of changes cannot be used (postgresql+psycopg://ann:***@127.0.0.1:{port}"
        "/changes): "
    )
    assert "refused" in message
    assert "secret" not in message and "hidden" not in message
    assert is_one_sentence(message)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (
            "nonsense://",
            "The database `nonsense` is not supported. Use sqlite or postgresql.",
        ),
        (
            "://",
            "The database URL `://` cannot be understood. Write sqlite:///FILE or "
            "postgresql://USER@HOST/NAME.",
        ),
        ("sqlite://", "Changes must be kept in a file. Write sqlite:///FILE."),
        (
            "sqlite:////dev/null/folder/file",
            "The folder /dev/null/folder cannot be made: Not a directory. Name another file.",
        ),
    ],
)
def test_unusable_address_is_explained(url: str, message: str) -> None:
    assert open_and_fail(url) == message


def test_database_that_the_server_does_not_have_is_named(postgres: str) -> None:
    message = open_and_fail(postgres.replace("/postgres?", "/nowhere?"))
    assert 'database "nowhere" does not exist' in message
    assert is_one_sentence(message)


def test_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not a database, but something dear to somebody\n" * 100)
    before = file.read_bytes()
    message = open_and_fail(f"sqlite:///{file}")
    assert message == (
        f"The database of changes cannot be used (sqlite:///{file}): file is not a database."
    )
    assert file.read_bytes() == before


def test_folder_in_place_of_a_file_is_explained(tmp_path: Path) -> None:
    assert "unable to open database file" in open_and_fail(f"sqlite:///{tmp_path}")


def test_read_only_file_is_explained() -> None:
    with TemporaryDirectory(dir="/tmp") as folder:
        file = Path(folder) / "changes.sqlite3"
        Store(f"sqlite:///{file}").engine.dispose()
        file.chmod(0o444)
        Path(folder).chmod(0o555)
        with as_somebody_else():
            dataset = Dataset(a_catalog(), f"sqlite:///{file}")
            assert dataset.current() is dataset.release
            trouble = dataset.trouble
            with pytest.raises(StoreUnavailable) as refused:
                dataset.store.propose([a_draft()], author="ann")
    assert is_one_sentence(trouble or str(refused.value))
    assert is_one_sentence(str(refused.value))


def test_file_that_was_deleted_takes_no_more_changes(tmp_path: Path) -> None:
    """A connection goes on writing into a deleted file, and nobody ever reads it again."""
    file = tmp_path / "a folder" / "changes #1.sqlite3"
    dataset = Dataset(a_catalog(), str(file))
    dataset.store.propose([a_draft()], author="ann", publish=True)
    before = dataset.current(at_once=True)
    file.rename(aside := tmp_path / "aside.sqlite3")
    with pytest.raises(StoreUnavailable) as refused:
        dataset.store.propose([a_new_target()], author="ann", publish=True)
    assert str(refused.value).endswith("): unable to open database file.")
    assert dataset.current(at_once=True) is before
    assert dataset.trouble == str(refused.value)
    assert not file.exists()
    aside.rename(file)
    assert dataset.store.propose([a_new_target()], author="ann", publish=True) == [2]
    dataset.store.engine.dispose()


def test_file_in_the_place_of_another_is_read(tmp_path: Path) -> None:
    """As when a copy is put back while the dashboard runs."""
    file, copy = tmp_path / "changes.sqlite3", tmp_path / "copy.sqlite3"
    dataset, other = Dataset(a_catalog(), str(file)), Store(str(copy))
    dataset.store.propose([a_draft(value="3500")], author="ann", publish=True)
    assert dataset.current(at_once=True).version.endswith("+1")
    other.propose([a_draft(value="3600")], author="ann")
    other.engine.dispose()
    for part in tmp_path.glob("changes.sqlite3*"):
        part.unlink()
    copy.rename(file)
    assert dataset.current(at_once=True).version.endswith("+0")
    dataset.store.engine.dispose()


def test_full_disk_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    """SQLite says the same of a file that may not grow as of a disk that is full."""
    store = Store(f"sqlite:///{tmp_path / 'changes.sqlite3'}")
    store.propose([a_draft()], author="ann", publish=True)
    store.engine.dispose()
    event.listen(store.engine, "connect", lambda c, _: c.execute("PRAGMA max_page_count = 30"))
    with pytest.raises(StoreUnavailable, match=r"database or disk is full\.$") as refused:
        store.propose([a_new_target(str(n)) for n in range(500)], author="ann", publish=True)
    assert is_one_sentence(str(refused.value))
    assert [revision.number for revision in store.read_published()] == [1]
    store.engine.dispose()


def test_broken_connection_is_told_and_the_next_change_is_taken(postgres: str) -> None:
    """As when the server is started anew."""
    with fresh_database(postgres) as url:
        store = Store(url)
        with pytest.raises(StoreUnavailable) as refused, writing(store.engine) as connection:
            close_database(postgres, url)
            connection.execute(text("SELECT 1"))
        open_database(postgres, url)
        assert is_one_sentence(str(refused.value))
        assert store.propose([a_draft()], author="ann") == [1]
        store.engine.dispose()


def test_dataset_stands_while_the_server_is_away_and_recovers(postgres: str) -> None:
    with fresh_database(postgres) as url:
        store, dataset = Store(url), Dataset(a_catalog(), url)
        store.propose([a_draft(value="3500")], author="ann", publish=True)
        before = dataset.current()
        close_database(postgres, url)
        assert dataset.current(at_once=True) is before
        assert is_one_sentence(dataset.trouble)
        open_database(postgres, url)
        store.propose([a_new_target()], author="ann", publish=True)
        assert dataset.current(at_once=True).version == "0123456789ab+2"
        assert dataset.trouble == ""
        for engine in (store.engine, dataset.store.engine):
            engine.dispose()


def test_opening_an_engine_reads_nothing() -> None:
    open_engine(f"postgresql://127.0.0.1:{find_free_port()}/x").dispose()
