"""Decides which rows of a file are new, which change a known row, and which say nothing new."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from data.ids import DATES, IdNumbers
from data.imports.known import Claim, KnownRows, Scales, read_scales, state_claim, state_matter
from data.imports.plan import Difference, PlannedRow, Status
from data.problems import Problem
from data.revisions.rows import write_key
from schemas import Table
from schemas.said import Said

Twins = list[tuple[PlannedRow, PlannedRow]]  # a row, and the earlier one that says the same


@dataclass
class Settler:
    """What is known while the rows of a file are gone through."""

    table: Table
    known: KnownRows
    scales: Scales
    numbers: IdNumbers
    foreign: set[str]  # ids that the other table of records has
    columns: list[str]
    by_key: dict[str, PlannedRow] = field(default_factory=dict[str, PlannedRow])
    by_claim: dict[Claim, PlannedRow] = field(default_factory=dict[Claim, PlannedRow])
    twins: Twins = field(default_factory=list[tuple[PlannedRow, PlannedRow]])

    def settle(self, row: PlannedRow) -> None:
        """Give a row its key, its status and every column."""
        makes_id = self.table.name in DATES
        if makes_id and not row.cells.get("id"):
            if self._is_said_already(row):
                return
            row.cells["id"] = self.numbers.give(self.table.name, row.cells)
        row.key = write_key(self.table, row.cells)
        if row.key in self.by_key:
            self._refuse(
                row, Said("row {line} of the file has the same key", line=self.by_key[row.key].line)
            )
        elif row.key in self.foreign:
            self._refuse(row, Said("a record of the other kind has the same id"))
        else:
            self._compare(row)
        if row.status is not Status.REFUSED:
            self.by_key[row.key] = row
            if makes_id:
                self.by_claim.setdefault(state_claim(row.cells, self.table, self.scales), row)
                if row.status is Status.NEW and row.cells[DATES[self.table.name]]:
                    row.others = self.known.matters.get(state_matter(row.cells, self.table), ())

    def _is_said_already(self, row: PlannedRow) -> bool:
        """Find the row without an id that states a known claim, or that of an earlier row."""
        claim = state_claim(row.cells, self.table, self.scales)
        key = self.known.claims.get(claim)
        twin = self.by_claim.get(claim)
        if key is not None:
            row.key = key
            _keep(row, self.known.find(key))
        elif twin is not None:
            row.key = twin.key
            _keep(row, twin.cells)
            self.twins.append((row, twin))
        return key is not None or twin is not None

    def _compare(self, row: PlannedRow) -> None:
        if row.key not in self.known.places:
            row.cells = {name: row.cells.get(name, "") for name in self.columns}
            return
        old = self.known.find(row.key)
        differences = _list_differences(old, row.cells)
        if all(change.column == "acknowledged" and not change.new for change in differences):
            row.status, row.cells = Status.SAME, old  # a blank takes no acknowledgement back
            return
        row.status, row.cells, row.differences = Status.CHANGED, old | row.cells, differences

    def _refuse(self, row: PlannedRow, wrong: str) -> None:
        key = self.table.key[0]
        row.refuse(
            Problem(self.table.name, row.line, key, row.key, wrong, Said("a key of its own"))
        )


def settle_rows(
    rows: Iterable[PlannedRow],
    table: Table,
    *,
    frames: Mapping[str, pd.DataFrame],
    taken: Iterable[str] = (),
) -> Twins:
    """Settle the rows that are not refused; return those that repeat an earlier row."""
    ids = {name: frames[name]["id"].tolist() for name in DATES}
    foreign = {key for name, keys in ids.items() if name != table.name for key in keys}
    stated = [row.cells.get("id", "") for row in rows]
    given = [key for keys in ids.values() for key in keys]
    numbers = IdNumbers([*given, *taken, *filter(None, stated)])
    scales = read_scales(frames["units"])
    known = KnownRows(frames[table.name], table, scales)
    foreign = foreign if table.name in DATES else set[str]()
    settler = Settler(table, known, scales, numbers, foreign, table.columns)
    for row in rows:
        if not row.problems:
            settler.settle(row)
    return settler.twins


def _keep(row: PlannedRow, cells: Mapping[str, str]) -> None:
    said = {name: cell for name, cell in row.cells.items() if cell}
    row.status = Status.SAME
    row.differences = _list_differences(cells, said)
    row.cells = dict(cells)


def _list_differences(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Difference, ...]:
    changed = [(name, cell) for name, cell in new.items() if cell != old[name]]
    return tuple(Difference(name, old[name], cell) for name, cell in changed)
