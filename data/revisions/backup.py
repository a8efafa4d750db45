"""Writes the whole database of changes into one file, and an empty database from such a file.

Tokens of the API are left away: a backup from before a token was revoked would make it good again.
The file holds a line of JSON a row, under a line that says what it is and above one that proves
that nothing is missing. It is the same for every kind of database.
"""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, cast

from alembic.migration import MigrationContext
from sqlalchemy import Connection, func, insert, select

from data.revisions.engine import snapshot, writing
from data.revisions.errors import StoreError
from data.revisions.migrate import list_known
from data.revisions.store import Store
from data.revisions.tables import METADATA, OF_TOKENS, ROWS_BEFORE
from schemas.said import Said

KIND = "backup of regional-ai-targets"
CHUNK = 1000  # rows that are read or written at once
# Each after those that it points at.
TABLES = [table for table in METADATA.sorted_tables if table not in OF_TOKENS]
Counts = dict[str, int]


class BackupRefused(StoreError):
    """A file was not written or not read back; the message says why."""


def write_backup(store: Store, path: Path) -> Counts:
    """Write all tables as they are at one moment, and return the number of rows of each.

    Others may go on writing. The file is there as a whole or not at all. Raises BackupRefused.
    """
    if path.exists():
        raise BackupRefused(Said("{path} is there already. Name another file.", path=path))
    beside = path.with_name(f".{path.name}.new")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            counts = dict.fromkeys((table.name for table in TABLES), 0)
            digest = sha256()
            with snapshot(store.engine) as connection:
                for line in _list_lines(connection, counts):
                    file.write(line)
                    digest.update(line.encode())
            file.write(_dump({"rows": counts, "sha256": digest.hexdigest()}))
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except OSError as error:
        raise BackupRefused(
            Said("{path} cannot be written: {reason}.", path=path, reason=error.strerror)
        ) from None
    finally:
        beside.unlink(missing_ok=True)
    return counts


def restore_backup(store: Store, path: Path) -> Counts:
    """Fill an empty database from a file, in one transaction. Raises BackupRefused."""
    counts = check_backup(path)
    with writing(store.engine) as connection:
        # Rows before a release belong to revisions, which are named.
        held = {t.name: _count(connection, t) for t in TABLES if t is not ROWS_BEFORE}
        if any(held.values()):
            raise BackupRefused(
                Said(
                    "The database holds {held} already, and nothing was restored. Name an empty "
                    "one by --database.",
                    held=_describe(held),
                )
            )
        for table in TABLES:
            rows = (row for name, row in _read_rows(path) if name == table.name)
            while chunk := list(islice(rows, CHUNK)):
                connection.execute(insert(table), chunk)
    return counts


def check_backup(path: Path) -> Counts:
    """Return the number of rows of each table in a file. Raises BackupRefused for any other."""
    try:
        # A cut through a letter is a cut as any other.
        with path.open(encoding="utf-8", errors="replace") as file:
            _check_header(path, file.readline())
            file.seek(0)
            return _check_lines(path, file)
    except OSError as error:
        raise BackupRefused(
            Said("{path} cannot be read: {reason}.", path=path, reason=error.strerror)
        ) from None


def _list_lines(connection: Connection, counts: Counts) -> Iterator[str]:
    schema = MigrationContext.configure(connection).get_current_revision()
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    yield _dump({"kind": KIND, "schema": schema, "made_at": made_at})
    for table in TABLES:
        rows = connection.execution_options(yield_per=CHUNK).execute(
            select(table).order_by(*table.primary_key)
        )
        for row in rows.mappings():
            counts[table.name] += 1
            yield _dump([table.name, dict(row)])


def _check_header(path: Path, line: str) -> None:
    header = _load(line)
    if header.get("kind") != KIND:
        raise _refuse_foreign(path)
    if header.get("schema") not in list_known():
        raise BackupRefused(
            Said(
                "{path} was written by a newer version of this program ({schema}). Update the "
                "program.",
                path=path,
                schema=header.get("schema"),
            )
        )


def _check_lines(path: Path, file: Iterator[str]) -> Counts:
    """Compare all lines with what the last one says of them."""
    digest, last = sha256(), next(file)
    for line in file:
        digest.update(last.encode())
        last = line
    end = _load(last)
    if end.get("sha256") != digest.hexdigest():
        raise BackupRefused(
            Said("{path} is cut short or was changed, and nothing was restored.", path=path)
        )
    return end["rows"]


def _read_rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.startswith("["):
                name, row = json.loads(line)
                yield name, row


def _count(connection: Connection, table: Any) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _describe(counts: Counts) -> str:
    return ", ".join(f"{count:,} {name}" for name, count in counts.items() if count)


def _refuse_foreign(path: Path) -> BackupRefused:
    return BackupRefused(
        Said("{path} is no backup of this program. Name a file that `backup` wrote.", path=path)
    )


def _dump(content: object) -> str:
    return json.dumps(content, ensure_ascii=False) + "\n"


def _load(line: str) -> dict[str, Any]:
    """Return what a line says of the file; nothing where it is a row, or no line of ours."""
    try:
        content = json.loads(line)
    except ValueError:
        return {}
    return cast(dict[str, Any], content) if isinstance(content, dict) else {}
