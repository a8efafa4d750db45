"""Says in words what an import would do with a row."""

from dashboard.editing import Saved
from dashboard.i18n import _, _n
from dashboard.text.joining import join_clauses
from dashboard.text.rows import name_row
from dashboard.text.times import format_seconds
from data import Catalog
from data.imports import PlannedRow, Status, describe_refusal


def name_status(status: Status) -> str:
    """Name what would become of a row."""
    names = {
        Status.NEW: _("new"),
        Status.CHANGED: _("changed"),
        Status.SAME: _("same"),
        Status.REFUSED: _("refused"),
    }
    return names[status]


def describe_saved(saved: Saved) -> str:
    """Say how many rows are in the log, and whether readers see them."""
    count = len(saved.numbers)
    if saved.published:
        words = _n("{n:,} row is published.", "{n:,} rows are published.", count)
    else:
        words = _n("{n:,} row waits for review.", "{n:,} rows wait for review.", count)
    return words.format(n=count)


def describe_progress(done: int, total: int, *, passed: float) -> str:
    """Say how many rows are done after so many seconds, and how long the rest takes."""
    left = passed / done * (total - done) if done else 0.0
    return _("{done:,} of {total:,} rows, {left} left").format(
        done=done, total=total, left=format_seconds(left)
    )


def describe_row(row: PlannedRow, table: str, catalog: Catalog) -> str:
    """Say what is new, what changes, or why a row is refused."""
    if row.status is Status.REFUSED:
        return " ".join(map(describe_refusal, (*row.problems, *row.warnings)))
    parts = [
        f"{found.column}: {found.old or '–'} → {found.new or '–'}" for found in row.differences
    ]
    if row.status is Status.NEW:
        parts = [name_row(catalog, table, row.cells, key=row.key)]
    elif row.status is Status.SAME and parts:
        parts.insert(0, _("known already, and left as it is"))
    stands = [_("let stand: {warning}").format(warning=problem.wrong) for problem in row.warnings]
    return join_clauses(parts + stands)
