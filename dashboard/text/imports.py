"""Says in words what an import would do with a row."""

from dataclasses import replace
from functools import partial

from dashboard.editing import Saved
from dashboard.i18n import _, _n, speak
from dashboard.text.changes import name_field
from dashboard.text.joining import join_clauses, join_names
from dashboard.text.rows import name_row
from dashboard.text.times import format_seconds
from data import Catalog
from data.imports import Plan, PlannedRow, Status, describe_refusal, write_refused
from data.problems import Problem
from schemas import TABLES

NAMED = 5  # records about the same; more are not told apart by their ids any more


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


def list_refusals(row: PlannedRow, table: str) -> list[Problem]:
    """Return why a row is refused, in the reader's words, its columns named by their titles."""
    return [
        replace(
            _name_column(problem, table),
            wrong=str(problem.wrong),
            allowed=str(problem.allowed),
        )
        for problem in (*row.problems, *row.warnings)
    ]


def describe_row(row: PlannedRow, table: str, catalog: Catalog) -> str:
    """Say what is new, what changes, or why a row is refused."""
    if row.status is Status.REFUSED:
        found = (*row.problems, *row.warnings)
        return " ".join(_describe_refusal(problem, table=table) for problem in found)
    parts = [
        f"{name_field(TABLES[table], found.column)}: {found.old or '–'} → {found.new or '–'}"
        for found in row.differences
    ]
    if row.status is Status.NEW:
        parts = [name_row(catalog, table, row.cells, key=row.key)]
    elif row.status is Status.SAME and parts:
        parts.insert(0, _("known already, and left as it is"))
    if row.others:
        records = join_names([*row.others[:NAMED], *("…" for _more in row.others[NAMED:][:1])])
        parts.append(_("in the dataset about the same: {records}").format(records=records))
    stands = [_("let stand: {warning}").format(warning=problem.wrong) for problem in row.warnings]
    return join_clauses(parts + stands)


def write_refused_in(language: str, plan: Plan) -> bytes:
    """Write the file of refused rows; a page's download is made outside of its run, and knows of
    no reader.
    """
    with speak(language):
        return write_refused(plan, partial(_describe_refusal, table=plan.table.name))


def _describe_refusal(problem: Problem, *, table: str) -> str:
    """Say why a cell is refused, its column named as in the reader's language."""
    return describe_refusal(_name_column(problem, table))


def _name_column(problem: Problem, table: str) -> Problem:
    return replace(problem, column=name_field(TABLES[table], problem.column))
