"""Reads one table from its CSV file and checks every row against its model."""

import csv
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import get_args

import pandas as pd
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from data.problems import FIRST_LINE, InvalidDataset, Problem
from data.said_by_pydantic import say_details
from schemas import TABLES, Table
from schemas.said import Said

QUOTED = re.compile(r"`(\w+)`")


def read_table(folder: Path, table: Table) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the rows of one table, columns in file order, and all that is wrong with them.

    Text columns are `str`, number columns `float64` with NaN for blank. A table with problems
    comes back without rows.
    """
    frame, problems = _read_cells(folder / f"{table.name}.csv", table)
    problems = problems or check_rows(frame, table)
    return (empty_frame(table) if problems else type_columns(frame, table)), problems


def read_tables(folder: Path) -> dict[str, pd.DataFrame]:
    """Return all tables of a folder. Raises InvalidDataset with every problem of their rows."""
    frames: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for name, table in TABLES.items():
        frames[name], found = read_table(folder, table)
        problems += found
    if problems:
        raise InvalidDataset(problems)
    return frames


def empty_frame(table: Table) -> pd.DataFrame:
    """Return the table without rows, its columns typed."""
    return type_columns(pd.DataFrame(columns=table.columns, dtype="str"), table)


def check_rows(frame: pd.DataFrame, table: Table) -> list[Problem]:
    """Check every row of a text frame against the table's model."""
    problems: list[Problem] = []
    names = table.columns
    columns = [frame[name].tolist() for name in names]
    for line, cells in enumerate(zip(*columns, strict=True), FIRST_LINE):
        row = dict(zip(names, cells, strict=True))
        try:
            table.model.model_validate(row)
        except ValidationError as error:
            found = error.errors(include_url=False)
            problems += [
                describe_problem(table, line, row=row, details=details) for details in found
            ]
    return problems


def type_columns(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Turn the number columns of a valid text frame into floats; the rest stays text."""
    numbers = {name: pd.to_numeric(frame[name]).astype("float64") for name in number_columns(table)}
    return frame.astype("str").assign(**numbers)


def number_columns(table: Table) -> list[str]:
    """Return the names of a table's number columns."""
    return [name for name, info in table.fields.items() if is_number(info.annotation)]


@cache
def is_number(annotation: object) -> bool:
    """Tell whether a column's type is a number, or a number or blank.

    >>> is_number(float | None), is_number(str)
    (True, False)
    """
    options = get_args(annotation)
    return annotation is float or annotation is int or any(map(is_number, options))


def _read_cells(path: Path, table: Table) -> tuple[pd.DataFrame, list[Problem]]:
    try:
        problems = _check_header(path, table)
        if problems:
            return empty_frame(table), problems
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, skip_blank_lines=False)
    except FileNotFoundError:
        return empty_frame(table), [_refuse(path, Said("the file is missing"))]
    except (UnicodeDecodeError, pd.errors.ParserError) as error:
        return empty_frame(table), [
            _refuse(path, Said("the file cannot be read: {reason}", reason=str(error).strip()))
        ]
    if not isinstance(frame.index, pd.RangeIndex):  # pandas took the first cells for row names
        return empty_frame(table), [_refuse(path, Said("the rows have more cells than the header"))]
    return pd.DataFrame({name: frame[name].str.strip() for name in table.columns}), []


def _check_header(path: Path, table: Table) -> list[Problem]:
    with path.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file), list[str]())
    if header == table.columns:
        return []
    nothing = Said("nothing")
    lacks = ", ".join(name for name in table.columns if name not in header) or nothing
    adds = ", ".join(name for name in header if name not in table.columns) or nothing
    wrong = Said("the header lacks {lacks}, adds {adds}", lacks=lacks, adds=adds)
    if lacks == adds:
        wrong = Said("the header has the columns in another order or twice")
    return [Problem(table.name, 1, "", ",".join(header), wrong, ",".join(table.columns))]


def _refuse(path: Path, wrong: str) -> Problem:
    return Problem(path.stem, 0, "", path.name, wrong, Said("a CSV file in UTF-8"))


def describe_problem(
    table: Table, line: int, *, row: Mapping[str, str], details: ErrorDetails
) -> Problem:
    """Turn what pydantic says about a row into a problem with its column and what is allowed."""
    message = say_details(details)
    place = details["loc"] or QUOTED.findall(message)  # a rule between columns names the first
    column = str(place[0]) if place else ""
    info = table.fields.get(column)
    allowed = Said(info.description) if info and info.description else ""
    return Problem(table.name, line, column, row.get(column, ""), message, allowed)
