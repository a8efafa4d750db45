"""A database is brought to the tables of this program, or refused where it is ahead of it."""

import pytest
from alembic import command
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from data.revisions import Store, StoreUnavailable
from data.revisions.engine import open_engine, reading, writing
from data.revisions.migrate import configure, migrate
from data.revisions.tables import METADATA
from tests.revisions.drafts import a_draft

HEAD = ScriptDirectory.from_config(configure()).get_current_head()


def read_stamp(url: str) -> str | None:
    engine = open_engine(url)
    with reading(engine) as connection:
        stamp = MigrationContext.configure(connection).get_current_revision()
    engine.dispose()
    return stamp


def test_empty_database_gets_every_table_and_index(fresh_store: Store) -> None:
    found = inspect(fresh_store.engine)
    for name, table in METADATA.tables.items():
        columns = {column["name"]: column["nullable"] for column in found.get_columns(name)}
        assert columns == {column.name: column.nullable for column in table.columns}
        indexes = {index["name"] for index in found.get_indexes(name)}
        assert indexes == {index.name for index in table.indexes}


def test_opening_again_changes_nothing(fresh_store: Store) -> None:
    fresh_store.propose([a_draft()], author="ann", publish=True)
    migrate(fresh_store.engine)
    assert fresh_store.read_head() == 1


def test_older_database_is_upgraded_and_keeps_its_log(url: str) -> None:
    engine = open_engine(url)
    config = configure()
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    assert read_stamp(url) == "0001"
    store = Store(url)
    store.propose([a_draft()], author="ann", publish=True)
    store.engine.dispose()
    assert read_stamp(url) == HEAD


def test_database_of_a_newer_program_is_left_as_it_is(url: str) -> None:
    Store(url).engine.dispose()
    engine = open_engine(url)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreUnavailable) as refused:
        Store(url)
    assert str(refused.value) == (
        "The database of changes was made by a newer version of this program (9999). "
        "Update the program; the database was left as it is."
    )
    assert read_stamp(url) == "9999"


def test_failed_upgrade_leaves_nothing_behind(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(*_: object) -> None:
        raise StoreUnavailable("broken off")

    upgrade = command.upgrade
    monkeypatch.setattr(command, "upgrade", lambda *args: (upgrade(*args), break_off()))
    with pytest.raises(StoreUnavailable, match="broken off"):
        Store(url)
    assert read_stamp(url) is None
    monkeypatch.undo()
    Store(url).engine.dispose()
    assert read_stamp(url) == HEAD
