"""What is wrong with a dataset, as rows: where, the value, what is wrong, what is allowed."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from textwrap import shorten

from schemas.said import Said

FIRST_LINE = 2  # of the rows in a file: the header is line 1
CELL_WIDTH = 180  # keeps a problem on a few terminal lines; the full value is in the file


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong. `line` is the line of the file, 0 where the whole table is meant."""

    table: str
    line: int
    column: str
    value: str
    wrong: str
    allowed: str


class InvalidDataset(ValueError):
    """The dataset cannot be used: every problem found is in `problems`."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems; the message is their table."""
        self.problems = list(problems)
        n = len(self.problems)
        head = Said("The dataset has 1 problem:")
        if n != 1:
            head = Said("The dataset has {n} problems:", n=n)
        super().__init__(f"{head}\n{format_problems(self.problems)}")


def format_problems(problems: Iterable[Problem]) -> str:
    """Lay problems out as a plain text table.

    >>> problem = Problem("units", 2, "factor", "0", "must be above 0", "a number above 0")
    >>> print(format_problems([problem]))
    table  line  column  value  wrong            allowed
    units  2     factor  0      must be above 0  a number above 0
    """
    header = tuple(field.name for field in fields(Problem))
    return format_rows([header, *(_cells(problem) for problem in problems)])


def format_rows(rows: Sequence[Sequence[str]]) -> str:
    """Lay rows of equal length out in columns, the first as their header.

    >>> print(format_rows([("unit", "name"), ("CNY_100M", "100 million yuan")]))
    unit      name
    CNY_100M  100 million yuan
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)


def _cells(problem: Problem) -> tuple[str, ...]:
    return tuple(shorten(str(cell), CELL_WIDTH, placeholder="…") for cell in astuple(problem))
