"""Finds the row of the dataset that a row of a file speaks of: by its key, or by its claim."""

from collections.abc import Mapping

import pandas as pd

from data.checks.rule import show_cell
from data.ids import DATES
from data.read import number_columns
from data.revisions.rows import write_keys
from schemas import Table

CLAIM = ("region", "indicator", "scope", "comparator", "value", "value_max", "unit")
Claim = tuple[str, ...]


class KnownRows:
    """The rows of one table as the text of a CSV file, by key and by claim."""

    def __init__(self, frame: pd.DataFrame, table: Table) -> None:
        """Write the rows as text."""
        numbers = number_columns(table)
        self._columns = {
            name: (frame[name].map(show_cell) if name in numbers else frame[name]).tolist()
            for name in table.columns
        }
        self.keys: list[str] = write_keys(frame, table).tolist()
        self.places = {key: place for place, key in enumerate(self.keys)}
        self.claims: dict[Claim, str] = {}
        if table.name in DATES:
            cells = (self.find(key) for key in self.keys)
            self.claims = {
                state_claim(row, table): key for row, key in zip(cells, self.keys, strict=True)
            }

    def find(self, key: str) -> dict[str, str]:
        """Return the cells of the row with a key."""
        place = self.places[key]
        return {name: cells[place] for name, cells in self._columns.items()}


def state_claim(cells: Mapping[str, str], table: Table) -> Claim:
    """Return what a target or actual states, and where: equal for two rows that say the same."""
    origin = cells.get("instrument", "") or cells.get("source", "")
    return (*(cells.get(name, "") for name in (*CLAIM, DATES[table.name])), origin)
