"""Brings a database to the tables that this version of the program needs."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from data.revisions.engine import reading, writing
from data.revisions.errors import StoreUnavailable
from schemas.said import Said

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Create or upgrade the tables. Raises StoreUnavailable for a database of a newer program."""
    with reading(engine) as connection:
        present = MigrationContext.configure(connection).get_current_revision()
    config = configure()
    script = ScriptDirectory.from_config(config)
    if present == script.get_current_head():
        return
    if present is not None and present not in list_known():
        raise StoreUnavailable(
            Said(
                "The database of changes was made by a newer version of this program ({present}). "
                "Update the program; the database was left as it is.",
                present=present,
            )
        )
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def list_known() -> set[str]:
    """Return the versions of a database that this program knows."""
    return {step.revision for step in ScriptDirectory.from_config(configure()).walk_revisions()}


def configure() -> Config:
    """Return Alembic's settings; `attributes["connection"]` is to be set before a command."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config
