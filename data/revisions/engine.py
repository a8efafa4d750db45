"""Opens the database of changes: SQLite in a file by default, PostgreSQL by URL."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError, SQLAlchemyError

from data.revisions.errors import StoreUnavailable
from schemas.said import Said

APPLICATION = "regional-ai-targets"
FILE = "revisions.sqlite3"
BUSY = 10_000  # milliseconds that a writer waits for another
# A server that is gone is given up after seconds, for pages wait for it.
PATIENCE = {"connect_timeout": 5, "tcp_user_timeout": 10_000}
WRITERS = 724_311  # the advisory lock that PostgreSQL's writers take turns by
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={BUSY}",
)


def default_url() -> str:
    """Return the URL of the SQLite file in this user's data folder."""
    return f"sqlite:///{user_data_path(APPLICATION) / FILE}"


def open_engine(url: str) -> Engine:
    """Return an engine for a database URL; a bare path means a SQLite file.

    Nothing is read yet. Raises StoreUnavailable for a URL that cannot be understood.
    """
    try:
        parsed = make_url(url if "://" in url else f"sqlite:///{url}")
    except ArgumentError:
        raise StoreUnavailable(
            Said(
                "The database URL `{url}` cannot be understood. Write sqlite:///FILE or "
                "postgresql://USER@HOST/NAME.",
                url=url,
            )
        ) from None
    if parsed.get_backend_name() == "sqlite":
        return _open_sqlite(parsed.database or "")
    if parsed.get_backend_name() != "postgresql":
        raise StoreUnavailable(
            Said(
                "The database `{name}` is not supported. Use sqlite or postgresql.",
                name=parsed.get_backend_name(),
            )
        )
    return create_engine(
        parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True, connect_args=PATIENCE
    )


@contextmanager
def reading(engine: Engine) -> Generator[Connection]:
    """Give a connection for reading; raise StoreUnavailable where there is none."""
    with _explained(engine), engine.connect() as connection:
        yield connection


@contextmanager
def snapshot(engine: Engine) -> Generator[Connection]:
    """Give a connection whose reads all see the same moment, whatever others write meanwhile."""
    with _explained(engine), engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        else:
            connection.exec_driver_sql("BEGIN")
        yield connection


@contextmanager
def writing(engine: Engine) -> Generator[Connection]:
    """Give a connection whose writes are kept together or not at all, one writer at a time.

    Turns make numbers rise in the order of the commits, so that a reader who asks for what came
    after a number misses nothing.
    """
    with _explained(engine), engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({WRITERS})"))
        else:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection


def _open_sqlite(file: str) -> Engine:
    if not file or file == ":memory:":
        raise StoreUnavailable(Said("Changes must be kept in a file. Write sqlite:///FILE."))
    path = Path(file)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(
            Said(
                "The folder {folder} cannot be made: {reason}. Name another file.",
                folder=path.parent,
                reason=error.strerror,
            )
        ) from None
    path = path.absolute()
    with suppress(OSError):  # said when it is opened
        path.touch()
    engine = create_engine(f"sqlite:///{path}", creator=partial(_connect, path))
    event.listen(engine, "connect", partial(_prepare, path))
    event.listen(engine, "checkout", partial(_refuse_lost, path))
    return engine


def _connect(path: Path) -> sqlite3.Connection:
    """Open a file that is there: one that was lost is not to be made anew, and empty."""
    address = f"{path.as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, timeout=BUSY / 1000, check_same_thread=False)


def _prepare(path: Path, connection: Any, record: Any) -> None:
    connection.isolation_level = None  # `BEGIN IMMEDIATE` is ours to say, not the driver's
    for pragma in PRAGMAS:
        connection.execute(pragma)
    record.info[FILE] = _identify(path)


def _refuse_lost(path: Path, _connection: Any, record: Any, _proxy: Any) -> None:
    """Open the file anew if it is another than before: what is written into one that was deleted
    would be acknowledged, and gone when the last process ends.
    """
    if record.info[FILE] != _identify(path):
        raise DisconnectionError


def _identify(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another under the same name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def _explained(engine: Engine) -> Generator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        why = error.orig if isinstance(error, DBAPIError) else error
        raise StoreUnavailable(
            Said(
                "The database of changes cannot be used ({place}): {reason}.",
                place=_name_place(engine),
                reason=_shorten(why),
            )
        ) from error


def _name_place(engine: Engine) -> str:
    """Write the URL without its password and without options, which may hold one."""
    return engine.url.set(query={}).render_as_string(hide_password=True)


def _shorten(error: object) -> str:
    """Return the first line of what a driver says; the rest is advice for its programmers."""
    lines = str(error).strip().splitlines()
    return lines[0].strip().rstrip(".:") if lines else "no reason was given"
