"""Writes tables as the release does: rows in canonical order, a number as short as it is exact."""

import csv
import io
from collections.abc import Iterable, Mapping

import pandas as pd

from data.revisions.rows import write_row
from schemas import TABLES, Table

Cells = tuple[str, ...]


def write_tables(frames: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """Return the text of each CSV file, by file name."""
    return {f"{name}.csv": write_table(table, frames[name]) for name, table in TABLES.items()}


def write_table(table: Table, frame: pd.DataFrame) -> str:
    """Return the text of a table's CSV file."""
    rows = sort_cells(list_cells(frame, table), table)
    return "".join([write_line(table.columns), *map(write_line, rows)])


def list_cells(frame: pd.DataFrame, table: Table) -> list[Cells]:
    """Return the rows of a frame as cells of text."""
    return [
        tuple(write_row(table, {str(name): cell for name, cell in row.items()}).values())
        for row in frame.to_dict("records")
    ]


def sort_cells(rows: Iterable[Cells], table: Table) -> list[Cells]:
    """Return rows in the order of the file."""
    order = [table.columns.index(name) for name in table.order]
    return sorted(rows, key=lambda cells: [cells[place] for place in order])


def write_line(cells: Iterable[str]) -> str:
    """Return one line of a CSV file."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
