"""Finds the model's column for every column of a file, by name or by title in either language."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from data.checks.references import suggest_near
from data.columns import Column, describe_columns
from data.ids import DATES
from data.imports.fold import fold
from data.problems import Problem
from schemas import Table
from schemas.said import Said

REASON = "Why refused"  # the column that a file of refused rows has beside its own


@dataclass(frozen=True)
class Matching:
    """Which column of the model each column of the file is; `problems` must be mended first."""

    table: Table
    columns: dict[str, int]  # name in the model: position in the file
    problems: list[Problem]


def match_columns(header: Sequence[str], table: Table, ignore: Collection[str] = ()) -> Matching:
    """Match a header; columns that are unknown, doubled or missing are among the problems.

    `ignore` names columns of the file that are to be left out. Nothing is left out unasked: an
    unknown column may be a known one with a slip in its name.

    >>> from schemas import TABLES
    >>> found = match_columns(["Record", "来源", "VERDICT", "Vallue"], TABLES["evidence"])
    >>> sorted(found.columns), [problem.allowed for problem in found.problems]
    (['record', 'source', 'verdict'], ['Did you mean Value?'])
    """
    left_out = {fold(REASON), *map(fold, ignore)}
    known = _list_names(table)
    found = {place: known.get(fold(name), "") for place, name in enumerate(header)}
    wanted = [place for place, name in enumerate(header) if fold(name) not in left_out]
    counts = Counter(found[place] for place in wanted)
    columns = {found[place]: place for place in reversed(wanted) if found[place]}
    problems = [
        problem
        for place in wanted
        for problem in _check_column(header[place], found[place], counts=counts, table=table)
    ]
    return Matching(table, columns, [*problems, *_check_missing(columns, table)])


def _list_names(table: Table) -> dict[str, str]:
    """Return the columns by all their names, folded; a column's own name wins over titles."""
    described = describe_columns(table)
    titles = {fold(title): column.name for column in described for title in _titles(column)}
    return titles | {fold(column.name): column.name for column in described}


def _titles(column: Column) -> tuple[str, str]:
    return column.title, column.title_zh


def _check_column(heading: str, name: str, *, counts: Counter[str], table: Table) -> list[Problem]:
    if not name:
        columns = describe_columns(table)
        near = suggest_near(heading, [text for column in columns for text in _titles(column)])
        allowed = near or Said("a column of `{table}`, or to leave this one out", table=table.name)
        return [_describe(table, heading, Said("no such column"), allowed=allowed)]
    if counts[name] > 1:
        return [
            _describe(
                table,
                heading,
                Said("`{name}` stands in two columns", name=name),
                allowed=Said("one of them"),
            )
        ]
    return []


def _check_missing(columns: Collection[str], table: Table) -> list[Problem]:
    return [
        _describe(table, column.name, Said("the column is missing"), allowed=_say_titles(column))
        for column in describe_columns(table)
        if is_needed(column, table) and column.name not in columns
    ]


def is_needed(column: Column, table: Table) -> bool:
    """Tell whether a new row must fill a column; the id of a record can be made."""
    return column.required and not (column.name == "id" and table.name in DATES)


def _say_titles(column: Column) -> str:
    return Said(
        "a column `{name}`, {title} or {title_zh}",
        name=column.name,
        title=column.title,
        title_zh=column.title_zh,
    )


def _describe(table: Table, heading: str, wrong: str, *, allowed: str) -> Problem:
    return Problem(table.name, 1, heading, "", wrong, allowed)
