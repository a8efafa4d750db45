"""Plans an import: what each row of a file would do to the dataset, and why not."""

from collections.abc import Iterable

from data.catalog import Catalog
from data.imports.check import Progress, check_alone, check_together
from data.imports.fill import fill_rows
from data.imports.matching import Matching
from data.imports.plan import Plan, Status
from data.imports.settle import Twins, settle_rows
from data.imports.sheet import Sheet
from data.problems import Problem, format_problems
from schemas.said import Said


class UnmatchedColumns(ValueError):
    """The columns of the file are not those of the table: `problems` say which."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems; the message is their table."""
        self.problems = problems
        super().__init__(
            Said("The columns do not match:\n{problems}", problems=format_problems(problems))
        )


def plan_import(
    sheet: Sheet,
    matching: Matching,
    catalog: Catalog,
    *,
    accept_warnings: bool = False,
    taken: Iterable[str] = (),
    progress: Progress | None = None,
) -> Plan:
    """Say for each row whether it is new, changed, the same or refused. Changes nothing.

    `taken` are ids that the catalog does not know but nobody may have, such as those of retired
    records. `progress` is told how many rows of how many are done. Raises UnmatchedColumns.
    """
    if matching.problems:
        raise UnmatchedColumns(matching.problems)
    table, frames = matching.table, catalog.frames
    rows = fill_rows(sheet, matching, frames)
    twins = settle_rows(rows, table, frames=frames, taken=taken)
    check_alone(rows, table, progress)
    elsewhere = check_together(rows, table, frames=frames, accept_warnings=accept_warnings)
    _refuse_twins(twins)
    if progress is not None:
        progress(len(rows), len(rows))
    return Plan(table, sheet.header, rows, sheet.skipped, elsewhere)


def _refuse_twins(twins: Twins) -> None:
    """Refuse a row that repeats a refused one: it must not look as if it were recorded."""
    for row, twin in twins:
        if twin.status is Status.REFUSED:
            wrong = Said("row {line} says the same and is refused", line=twin.line)
            first = (twin.problems or twin.warnings)[0]
            row.refuse(
                Problem(first.table, row.line, first.column, first.value, wrong, first.allowed)
            )
