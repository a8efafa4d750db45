"""Reads the matched cells of a file into rows of the table, column by column."""

from collections.abc import Mapping

import pandas as pd

from data.columns import Column, describe_columns
from data.imports.matching import Matching, is_needed
from data.imports.names import Names, list_codes, list_keys
from data.imports.normalise import Refusal, choose_reader
from data.imports.plan import PlannedRow
from data.imports.sheet import Sheet
from data.problems import Problem
from schemas.said import Said

PERCENT = "percent"  # the unit in which 30% is 30


def fill_rows(
    sheet: Sheet, matching: Matching, frames: Mapping[str, pd.DataFrame]
) -> list[PlannedRow]:
    """Return a row for each of the file; one with a cell that cannot be read is refused.

    `cells` holds the columns that the file has.
    """
    rows = [
        PlannedRow(line, original, {})
        for line, original in zip(sheet.lines, sheet.rows, strict=True)
    ]
    _refuse_flaws(rows, sheet, matching)
    sound = [row for row in rows if not row.problems]
    for column in describe_columns(matching.table):
        if column.name in matching.columns:
            _fill_column(sound, column, matching=matching, frames=frames)
    _read_percentages(sound, matching)
    return rows


def _refuse_flaws(rows: list[PlannedRow], sheet: Sheet, matching: Matching) -> None:
    columns = {sheet.header[place]: name for name, place in matching.columns.items()}
    by_line = {row.line: row for row in rows}
    for flaw in sheet.flaws:
        if flaw.column == "" or flaw.column in columns:  # else in a column that is left out
            column = columns.get(flaw.column, "")
            by_line[flaw.line].refuse(
                Problem(
                    matching.table.name, flaw.line, column, flaw.value, flaw.wrong, flaw.allowed
                )
            )


def _fill_column(
    rows: list[PlannedRow],
    column: Column,
    *,
    matching: Matching,
    frames: Mapping[str, pd.DataFrame],
) -> None:
    place, table = matching.columns[column.name], matching.table
    read = choose_reader(column, _list_names(rows, column, matching=matching, frames=frames))
    found = {text: read(text) for text in {row.original[place] for row in rows}}
    needed = is_needed(column, table)
    for row in rows:
        text = row.original[place]
        cell = found[text]
        if isinstance(cell, Refusal):
            row.refuse(Problem(table.name, row.line, column.name, text, cell.wrong, cell.allowed))
        elif needed and not cell:
            blank = Problem(
                table.name,
                row.line,
                column.name,
                "",
                Said("the cell is blank"),
                Said(column.description),
            )
            row.refuse(blank)
        else:
            row.cells[column.name] = cell


def _list_names(
    rows: list[PlannedRow],
    column: Column,
    *,
    matching: Matching,
    frames: Mapping[str, pd.DataFrame],
) -> Names | None:
    if column.codes is not None:
        return list_codes(column.codes)
    if not column.points_at:
        return None
    names = list_keys(column.points_at, frames)
    if column.points_at == matching.table.name:  # a new district in a new city
        key = matching.table.key[0]
        names.codes.update(row.cells[key] for row in rows if key in row.cells)
    return names


def _read_percentages(rows: list[PlannedRow], matching: Matching) -> None:
    numbers = [
        column.name
        for column in describe_columns(matching.table)
        if column.kind == "number" and column.name in matching.columns
    ]
    for row in rows:
        for name in numbers:
            cell = row.cells.get(name, "")
            if cell[-1:] == "%" and row.cells.get("unit") == PERCENT:
                row.cells[name] = cell[:-1]
