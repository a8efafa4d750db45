"""Checks the new and changed rows of a file: each alone, then together among the dataset's."""

from collections.abc import Callable, Iterator, Mapping

import pandas as pd
from pydantic import ValidationError

from data.checks import check_tables
from data.checks.cautions import name_caution
from data.imports.plan import Difference, PlannedRow, Status
from data.problems import FIRST_LINE, Problem
from data.read import describe_problem
from data.revisions.rows import read_rows, write_keys
from schemas import Caution, Table

STEP = 500  # rows between two reports of progress

Frames = Mapping[str, pd.DataFrame]
Progress = Callable[[int, int], None]
KEPT = (Status.NEW, Status.CHANGED)


def check_alone(rows: list[PlannedRow], table: Table, progress: Progress | None = None) -> None:
    """Make a model of each new or changed row; refuse those that the model refuses.

    Of a row that is refused already the cells that could be read are judged too, so that all that
    is wrong with it can be mended at once.
    """
    for done, row in enumerate(rows):
        if progress is not None and done % STEP == 0:
            progress(done, len(rows))
        if row.status is Status.SAME:
            continue
        try:
            checked = table.model.model_validate(row.cells)
        except ValidationError as error:
            for problem in _describe(error, row, table):
                row.refuse(problem)
        else:
            row.row = checked if row.status in KEPT else None


def _describe(error: ValidationError, row: PlannedRow, table: Table) -> Iterator[Problem]:
    """Give what is wrong; of a row that is refused already, only what is wrong with its cells."""
    refused = row.status is Status.REFUSED
    for details in error.errors(include_url=False):
        problem = describe_problem(table, row.line, row=row.cells, details=details)
        if not refused or row.cells.get(problem.column):
            yield problem


def check_together(
    rows: list[PlannedRow], table: Table, *, frames: Frames, accept_warnings: bool = False
) -> list[Problem]:
    """Lay the rows over the dataset and refuse those that break a rule; return what else breaks.

    Once rows are refused the others are checked again: one broken row hides nothing about the
    rest. Every round but the last refuses a row.
    """
    while True:
        kept = [row for row in rows if row.status in KEPT]
        if not kept:
            return []
        laid, owners = _lay_over(kept, table, frames=frames)
        found = [(_find_owner(problem, table, owners), problem) for problem in check_tables(laid)]
        own = [(row, problem) for row, problem in found if row is not None]
        for row, problem in own:
            _judge(row, problem, accept_warnings=accept_warnings)
        if all(row.status in KEPT for row, _ in own):
            return _leave_out_known([problem for row, problem in found if row is None], frames)


def _lay_over(
    rows: list[PlannedRow], table: Table, *, frames: Frames
) -> tuple[dict[str, pd.DataFrame], dict[int, PlannedRow]]:
    """Return the tables with the rows laid over them, and whose row stands on which line."""
    frame = frames[table.name]
    places = {key: place for place, key in enumerate(write_keys(frame, table))}
    new = read_rows([row.cells for row in rows], table)
    last = len(frame)
    new.index = pd.Index([places.get(row.key, last + n) for n, row in enumerate(rows)])
    untouched = frame.reset_index(drop=True).drop(index=new.index, errors="ignore")
    laid = pd.concat([untouched, new]).sort_index()
    owners = dict(zip(new.index, rows, strict=True))
    lined = {FIRST_LINE + n: owners[at] for n, at in enumerate(laid.index) if at in owners}
    return {**frames, table.name: laid.reset_index(drop=True)}, lined


def _find_owner(
    problem: Problem, table: Table, owners: Mapping[int, PlannedRow]
) -> PlannedRow | None:
    return owners.get(problem.line) if problem.table == table.name else None


def _judge(row: PlannedRow, problem: Problem, *, accept_warnings: bool) -> None:
    problem = Problem(
        problem.table, row.line, problem.column, problem.value, problem.wrong, problem.allowed
    )
    caution = name_caution(problem)
    if caution is None:
        row.refuse(problem)
        return
    row.warnings += (problem,)
    if not accept_warnings:
        row.status, row.row = Status.REFUSED, None
    elif row.status is not Status.REFUSED:
        _acknowledge(row, caution)


def _acknowledge(row: PlannedRow, caution: Caution) -> None:
    """Write the warning's name into the row, as somebody who looked at it would."""
    old = row.cells["acknowledged"]
    new = f"{old} {caution}".strip()
    row.cells["acknowledged"] = new
    if row.row is not None:
        row.row = row.row.model_copy(update={"acknowledged": new})
    if row.status is Status.CHANGED:
        before = [change for change in row.differences if change.column == "acknowledged"]
        first = before[0].old if before else old
        others = (change for change in row.differences if change.column != "acknowledged")
        row.differences = (*others, Difference("acknowledged", first, new))


def _leave_out_known(problems: list[Problem], frames: Frames) -> list[Problem]:
    """Leave out warnings about other rows, and what was wrong before."""
    errors = [problem for problem in problems if name_caution(problem) is None]
    known = set(check_tables(dict(frames))) if errors else set[Problem]()
    return [problem for problem in errors if problem not in known]
