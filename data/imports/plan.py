"""What an import would do, row by row. Nothing is written until somebody confirms it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from data.problems import Problem
from schemas import Row, Table


class Status(StrEnum):
    """What would become of a row of the file."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True)
class Difference:
    """One cell that the file has otherwise than the dataset."""

    column: str
    old: str
    new: str


@dataclass(slots=True)
class PlannedRow:
    """One row of the file and what would become of it.

    `original` are its cells as they stand in the file, `cells` every column as the dataset would
    hold it, `row` the checked model of a new or changed row. `warnings` may be let stand: they
    were, unless the row is refused. A row that is the same because it makes a known claim may still
    word it otherwise: then `differences` say how, and are left out. `others` are the records of
    the dataset that speak of the same thing and day as a new row.
    """

    line: int
    original: list[str]
    cells: dict[str, str]
    status: Status = Status.NEW
    key: str = ""
    row: Row | None = None
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    others: Sequence[str] = ()

    def refuse(self, problem: Problem) -> None:
        """Keep the row out, and say why."""
        self.status = Status.REFUSED
        self.row = None
        self.problems += (problem,)


@dataclass(frozen=True)
class Plan:
    """What an import would do. `skipped` counts the empty rows of the file.

    `elsewhere` are rows of the dataset that the import would break; with any, nothing may be
    written.
    """

    table: Table
    header: list[str]
    rows: list[PlannedRow]
    skipped: int
    elsewhere: list[Problem]

    def select(self, *statuses: Status) -> list[PlannedRow]:
        """Return the rows of the given statuses, in the order of the file."""
        return [row for row in self.rows if row.status in statuses]

    def count(self) -> dict[Status, int]:
        """Return the number of rows of each status, none left out."""
        found = Counter(row.status for row in self.rows)
        return {status: found[status] for status in Status}
