"""Finds the row of the dataset that a row of a file speaks of: by its key, or by its claim."""

from collections.abc import Mapping

import pandas as pd

from data.checks.rule import show_cell
from data.ids import DATES
from data.read import number_columns
from data.revisions.rows import write_keys
from schemas import Table

MATTER = ("region", "indicator", "scope")
FIGURES = ("value", "value_max")
Claim = tuple[str, ...]
Scales = Mapping[str, tuple[float, str]]  # of the units: the factor to the base unit, and this


class KnownRows:
    """The rows of one table as the text of a CSV file, by key and by claim."""

    def __init__(self, frame: pd.DataFrame, table: Table, scales: Scales) -> None:
        """Write the rows as text."""
        numbers = number_columns(table)
        self._columns = {
            name: (frame[name].map(show_cell) if name in numbers else frame[name]).tolist()
            for name in table.columns
        }
        self.keys: list[str] = write_keys(frame, table).tolist()
        self.places = {key: place for place, key in enumerate(self.keys)}
        self.claims: dict[Claim, str] = {}
        self.matters: dict[Claim, list[str]] = {}  # keys by what is claimed, whatever the figure
        if table.name in DATES:
            for key in self.keys:
                row = self.find(key)
                self.claims[state_claim(row, table, scales)] = key
                self.matters.setdefault(state_matter(row, table), []).append(key)

    def find(self, key: str) -> dict[str, str]:
        """Return the cells of the row with a key."""
        place = self.places[key]
        return {name: cells[place] for name, cells in self._columns.items()}


def read_scales(units: pd.DataFrame) -> Scales:
    """Return how the units convert, by code."""
    columns = (units["code"], units["factor"], units["base_unit"])
    return {
        str(code): (float(factor), str(base)) for code, factor, base in zip(*columns, strict=True)
    }


def state_matter(cells: Mapping[str, str], table: Table) -> Claim:
    """Return what a target or actual gives a figure for."""
    return tuple(cells.get(name, "") for name in (*MATTER, DATES[table.name]))


def state_claim(cells: Mapping[str, str], table: Table, scales: Scales) -> Claim:
    """Return what a target or actual states, and where: equal for two rows that say the same,
    3000 in 亿元 and 300 in billion yuan too.
    """
    factor, base_unit = scales.get(cells.get("unit", ""), (1.0, cells.get("unit", "")))
    figures = (_convert(cells.get(name, ""), factor) for name in FIGURES)
    origin = cells.get("instrument", "") or cells.get("source", "")
    return (*state_matter(cells, table), cells.get("comparator", ""), *figures, base_unit, origin)


def _convert(text: str, factor: float) -> str:
    """Return a figure in the base unit; what is no number, as it is: it is refused later."""
    try:
        return f"{float(text) * factor:.12g}"
    except ValueError:
        return text
