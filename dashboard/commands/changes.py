"""`release`, `backup` and `restore`: what looks after the database of changes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands.app import app, load_or_stop, stop
from dashboard.i18n import _, _n
from dashboard.settings import DATABASE_URL, NO_DATABASE, InvalidSetting, Settings, check_folder
from data.revisions import Store, StoreError
from data.revisions.backup import restore_backup, write_backup
from data.revisions.release import Release, release_changes

Database = Annotated[str, typer.Option(help=_("URL of the database of changes."))]


@app.command(help=_("Write the published changes into the CSV files, and mark them as released."))
def release(
    folder: Annotated[
        Path | None, typer.Argument(help=_("Folder with the CSV files; the served ones if blank."))
    ] = None,
    *,
    database: Database = "",
) -> None:
    """Fold what was published into the files; doing it again changes nothing."""
    with _open_store(database) as (store, settings):
        target = check_folder(folder) if folder else settings.data
        found = load_or_stop(lambda: release_changes(target, store, author=settings.editor))
    typer.echo(_describe(found, target))
    for unfit in found.unfit:
        revision, finding = unfit.revision, unfit.finding
        typer.echo(
            _(
                "Left in the log: change {number} of {table} {key}. {column}: {wrong}; "
                "allowed: {allowed}."
            ).format(
                number=revision.number,
                table=revision.table,
                key=revision.key,
                column=finding.column,
                wrong=finding.wrong,
                allowed=finding.allowed,
            )
        )


@app.command(help=_("Write the database of changes into one file, while it is in use."))
def backup(
    file: Annotated[Path, typer.Argument(help=_("File to write; it must not be there yet."))],
    *,
    database: Database = "",
) -> None:
    """Write every change, decision and draft into a file."""
    with _open_store(database) as (store, _settings):
        counts = write_backup(store, file)
    typer.echo(_("{file} holds {counts}.").format(file=file, counts=_count(counts)))


@app.command(help=_("Fill an empty database of changes from a file that `backup` wrote."))
def restore(
    file: Annotated[Path, typer.Argument(help=_("File that `backup` wrote."))],
    *,
    database: Database = "",
) -> None:
    """Bring back every change, decision and draft."""
    with _open_store(database) as (store, _settings):
        counts = restore_backup(store, file)
    typer.echo(_("Restored {counts}.").format(counts=_count(counts)))


@contextmanager
def _open_store(database: str) -> Iterator[tuple[Store, Settings]]:
    """Give the log and the settings; print what is wrong with either, and exit with 1."""
    settings = use_settings(database)
    try:
        store = Store(settings.database_url)
        try:
            yield store, settings
        finally:
            store.engine.dispose()
    except (InvalidSetting, StoreError) as error:
        stop(str(error))


def use_settings(database: str) -> Settings:
    """Return the settings, with the database that was named; exit with 1 where there is none."""
    if database:
        os.environ[DATABASE_URL] = database
    try:
        settings = Settings.from_environment()
    except InvalidSetting as error:
        stop(str(error))
    if settings.database_url == NO_DATABASE:
        stop(_("There is no database of changes here. Name one by --database."))
    return settings


def _describe(found: Release, folder: Path) -> str:
    count = len(found.numbers)
    if not count:
        return _("There is nothing to write: no published change waits for {folder}.").format(
            folder=folder
        )
    files = ", ".join(found.files) or _("they stood there already")
    message = _n(
        "{n} change written into {folder} ({files}). The release is now {version}.",
        "{n:,} changes written into {folder} ({files}). The release is now {version}.",
        count,
    )
    return message.format(n=count, folder=folder, files=files, version=found.version)


def _count(counts: dict[str, int]) -> str:
    parts = (
        _n("{n} change", "{n:,} changes", counts["revisions"]).format(n=counts["revisions"]),
        _n("{n} decision", "{n:,} decisions", counts["decisions"]).format(n=counts["decisions"]),
        _n("{n} draft", "{n:,} drafts", counts["drafts"]).format(n=counts["drafts"]),
    )
    return ", ".join(parts)
