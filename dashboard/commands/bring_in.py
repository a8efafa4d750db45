"""`import`: many rows from a file, listed first, then written all together after a yes."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer

from dashboard.commands.app import app, load_or_stop, stop
from dashboard.commands.changes import Database, use_settings
from dashboard.editing import Desk, NotAllowed
from dashboard.editing.desk import Refused
from dashboard.editing.imports import WRITTEN, Upload, plan_upload, save_plan
from dashboard.editing.people import everything
from dashboard.i18n import _, _n, current_language
from dashboard.text.imports import (
    describe_progress,
    describe_row,
    describe_saved,
    name_status,
    write_refused_in,
)
from data import load_catalog
from data.imports import Plan, Status, UnmatchedColumns, UnreadableFile
from data.revisions import Dataset, StoreError
from schemas import TABLES

SHOWN = 50  # rows of a kind that are listed; all refused ones are in the file of refused rows


@app.command("import", help=_("Bring in the rows of a CSV, TSV or XLSX file."))
def bring_in(
    file: Annotated[Path, typer.Argument(help=_("File with a header and rows."))],
    *,
    table: Annotated[str, typer.Option(help=_("Table that the rows are for."))] = "targets",
    reason: Annotated[str, typer.Option(help=_("Why, kept with every row."))] = "",
    yes: Annotated[bool, typer.Option("--yes", help=_("Write without asking."))] = False,
    accept_warnings: Annotated[
        bool, typer.Option("--accept-warnings", help=_("Let warnings stand, and note them."))
    ] = False,
    leave_out: Annotated[
        list[str] | None, typer.Option(help=_("Column of the file to leave out; several times."))
    ] = None,
    refused: Annotated[
        Path | None, typer.Option(help=_("File to write the refused rows to, with the reasons."))
    ] = None,
    database: Database = "",
) -> None:
    """List what the rows would do, ask, and write all new and changed ones or none."""
    if table not in TABLES:
        known = ", ".join(TABLES)
        stop(_("There is no table {table}. Known are {known}.").format(table=table, known=known))
    settings = use_settings(database)
    if not settings.is_local:
        stop(_("A dashboard that other machines reach is read-only without sign-in."))
    catalog = load_or_stop(lambda: load_catalog(settings.data))
    dataset = Dataset(catalog, settings.database_url)
    desk = Desk(dataset, everything(settings.editor), settings.require_review)
    upload = Upload(
        _read(file),
        file.name,
        table,
        left_out=tuple(leave_out or ()),
        accept_warnings=accept_warnings,
    )
    try:
        plan = _plan(desk, upload)
        _list(plan, desk)
        if refused is not None and plan.select(Status.REFUSED):
            refused.write_bytes(write_refused_in(current_language(), plan))
        _write(
            desk, plan, reason=reason or _("Imported from {file}").format(file=file.name), yes=yes
        )
    except (UnreadableFile, UnmatchedColumns, StoreError, NotAllowed, Refused) as error:
        stop(str(error))
    if plan.select(Status.REFUSED):
        raise typer.Exit(1)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        stop(_("{file} cannot be read: {why}.").format(file=file, why=error.strerror))


def _plan(desk: Desk, upload: Upload) -> Plan:
    plan = plan_upload(upload, desk, progress=_tell_progress())
    typer.echo(err=True)
    return plan


def _tell_progress() -> Callable[[int, int], None]:
    start = monotonic()

    def tell(done: int, total: int) -> None:
        line = describe_progress(done, total, passed=monotonic() - start)
        typer.echo(f"\r{line:<60}", nl=False, err=True)

    return tell


def _list(plan: Plan, desk: Desk) -> None:
    """Print the counts, what becomes of each row, and what the import would break elsewhere."""
    counts = plan.count()
    typer.echo(", ".join(f"{counts[status]:,} {name_status(status)}" for status in Status))
    for status in (*WRITTEN, Status.REFUSED):
        for row in plan.select(status)[:SHOWN]:
            words = describe_row(row, plan.table.name, desk.catalog)
            outcome = name_status(status)
            line = _("row {line}, {outcome}: {words}")
            typer.echo(line.format(line=row.line, outcome=outcome, words=words))
        if (more := counts[status] - SHOWN) > 0:
            typer.echo(_n("and {n:,} more row", "and {n:,} more rows", more).format(n=more))
    for problem in plan.elsewhere:
        typer.echo(f"{problem.table}: {problem.wrong}")


def _write(desk: Desk, plan: Plan, *, reason: str, yes: bool) -> None:
    count = len(plan.select(*WRITTEN))
    if not count:
        typer.echo(_("There is nothing to save: no row is new or changed."))
        return
    if plan.elsewhere:
        stop(_("Nothing was written: rows of the dataset would not fit any more."))
    question = _n("Write {n:,} row?", "Write {n:,} rows?", count).format(n=count)
    if not yes and not typer.confirm(question):
        typer.echo(_("Nothing was written."))
        return
    saved = save_plan(desk, plan, reason=reason, version=desk.catalog.version)
    typer.echo(describe_saved(saved))
