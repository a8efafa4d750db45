"""Checks changes before they enter the log: each row alone, then among the rows around it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from pydantic import ValidationError

from data.checks.cautions import name_caution
from data.checks.repeated import name_repeated
from data.checks.rule import LEAD, strip_key
from data.problems import FIRST_LINE, Problem
from data.read import describe_problem
from data.revisions.fold import Frames, fold, list_tables
from data.revisions.laid import RowChange
from data.revisions.narrow import check_around
from data.revisions.rows import write_key_text, write_keys
from schemas import TABLES
from schemas.revision import Change
from schemas.said import Said


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong with a change, or worth a second look.

    `caution` is the warning's name where a person may let it stand, else "".
    """

    place: int  # of the change among those checked
    column: str
    value: str
    wrong: str
    allowed: str
    caution: str = ""


def check_changes(frames: Frames, drafts: Sequence[RowChange]) -> list[Finding]:
    """Return what is wrong with changes that would be laid over these valid tables together."""
    return check_alone(drafts) or check_together(fold(frames, drafts), drafts)


def check_alone(drafts: Sequence[RowChange]) -> list[Finding]:
    """Return what is wrong with rows whatever the other rows say."""
    return [finding for place, draft in enumerate(drafts) for finding in _check_row(place, draft)]


def check_together(folded: Frames, drafts: Sequence[RowChange]) -> list[Finding]:
    """Return what is wrong with changes that are laid over valid tables, and the rows around."""
    problems, near = check_around(folded, drafts)
    if not problems:
        return []
    changed = {(draft.table, draft.key): place for place, draft in enumerate(drafts)}
    located = {name: _list_keys(near[name], name) for name in {p.table for p in problems}}
    found: list[Finding] = []
    for problem in problems:
        position = problem.line - FIRST_LINE
        key = located[problem.table][position]
        if _is_said_of_another(problem, key, changed):
            continue
        if (place := changed.get((problem.table, key))) is not None:
            found.append(_find(problem, place))
        elif name_caution(problem) is None:  # a warning about a row that stands says nothing new
            row = near[problem.table].iloc[[position]].to_dict("records")[0]
            place = _blame(problem, row, drafts)
            found.append(_find(problem, place, where=f"{problem.table} {key}"))
    return found


def _is_said_of_another(problem: Problem, key: str, changed: Mapping[tuple[str, str], int]) -> bool:
    """Tell whether one row repeats another, and the change that came later is told so itself."""
    other = changed.get((problem.table, name_repeated(problem.wrong)))
    return other is not None and other > changed.get((problem.table, key), -1)


def _check_row(place: int, draft: RowChange) -> list[Finding]:
    if draft.change is Change.RETIRE:
        return []
    table = TABLES[draft.table]
    row = draft.row
    if row.keys() != table.fields.keys():  # an old row may lack columns that came later
        row = {name: row.get(name, "") for name in table.columns}
    try:
        table.model.model_validate(row)
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems = (describe_problem(table, 0, row=row, details=details) for details in found)
        return [_find(problem, place) for problem in problems]
    if write_key_text(table, row) == draft.key:
        return []
    name = table.key[0]
    wrong = Said("the row has another key than `{key}`", key=draft.key)
    return [
        Finding(place, name, row[name], wrong, Said("the key it had: retire it and add another"))
    ]


def _list_keys(frame: pd.DataFrame, table: str) -> list[str]:
    return write_keys(frame, TABLES[table]).tolist()


def _blame(problem: Problem, row: Mapping[Any, Any], drafts: Sequence[RowChange]) -> int:
    """Say which change a problem of a row comes from that itself was not changed."""
    references = TABLES[problem.table].references
    named = {
        (table, str(row[column]))
        for column, target in references.items()
        for table in list_tables(target)
    }
    reasons: tuple[Callable[[RowChange], bool], ...] = (
        lambda draft: draft.key == problem.value,
        lambda draft: draft.key == str(row[TABLES[problem.table].key[0]]),
        lambda draft: (
            draft.table == problem.table and draft.row.get(problem.column) == problem.value
        ),
        lambda draft: (draft.table, draft.key) in named,
        lambda draft: draft.table == problem.table,
    )
    for reason in reasons:
        for place, draft in enumerate(drafts):
            if reason(draft):
                return place
    return 0


def _find(problem: Problem, place: int, *, where: str = "") -> Finding:
    wrong = Said(LEAD, key=where, wrong=problem.wrong) if where else strip_key(problem.wrong)
    caution = name_caution(problem) or ""
    return Finding(place, problem.column, problem.value, wrong, problem.allowed, str(caution))
