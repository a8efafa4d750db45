"""One rule about rows: where a broken one shows, what is wrong, and what is allowed."""

from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.problems import FIRST_LINE, Problem
from schemas import TABLES
from schemas.said import Said

LEAD = "{key}: {wrong}"  # which row it is, where a table of problems names lines only


@dataclass(frozen=True)
class Rule:
    """A rule about one column of a table."""

    column: str
    wrong: str
    allowed: str

    def report(self, table: str, rows: pd.DataFrame) -> list[Problem]:
        """Return a problem for each row that breaks the rule; needs `line` (see `add_lines`)."""
        return [self._describe(table, row) for row in rows.to_dict("records")]

    def _describe(self, table: str, row: dict[Hashable, object]) -> Problem:
        sentence = Said(LEAD, key=row[TABLES[table].key[0]], wrong=self.wrong)
        value = show_cell(row[self.column])
        return Problem(table, int(str(row["line"])), self.column, value, sentence, self.allowed)


def strip_key(wrong: str) -> str:
    """Return what is wrong without the key of its row, for a reader who sees the row.

    >>> strip_key(Said(LEAD, key="CN-GD", wrong="the province has no tile"))
    'the province has no tile'
    """
    if isinstance(wrong, Said) and wrong.template == LEAD:
        return wrong.values["wrong"]
    return wrong


def add_lines(rows: pd.DataFrame) -> pd.DataFrame:
    """Add `line`, the line of the file that a row stands on."""
    return rows.assign(line=range(FIRST_LINE, FIRST_LINE + len(rows)))


def find_lines(broken: pd.Series) -> list[int]:
    """Return the lines of the marked rows.

    >>> find_lines(pd.Series([False, True]))
    [3]
    """
    return [FIRST_LINE + int(place) for place in np.flatnonzero(broken)]


def show_cell(value: object) -> str:
    """Write a value as a CSV cell would: no `.0`, nothing for an unknown number.

    >>> show_cell(3000.0), show_cell(float("nan"))
    ('3000', '')
    """
    if not isinstance(value, float):
        return str(value)
    if pd.isna(value):
        return ""
    return str(int(value)) if value.is_integer() else str(value)
