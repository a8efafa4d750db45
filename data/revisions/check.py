"""Checks changes before they enter the log: each row alone, then among the rows around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from data.checks import check_tables
from data.problems import FIRST_LINE, Problem
from data.read import describe_problem
from data.revisions.fold import Frames, fold
from data.revisions.rows import write_keys
from schemas import TABLES, Caution
from schemas.revision import Change, Draft

CAUTIONS = tuple(str(caution) for caution in Caution)


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


def check_changes(frames: Frames, drafts: Sequence[Draft]) -> list[Finding]:
    """Return what is wrong with changes that would be laid over these tables together."""
    alone = [finding for place, draft in enumerate(drafts) for finding in _check_row(place, draft)]
    if alone:
        return alone
    folded = fold(frames, drafts)
    keys = {
        name: write_keys(folded[name], TABLES[name]).tolist()
        for name in dict.fromkeys(draft.table for draft in drafts)
    }
    places = {(draft.table, draft.key): place for place, draft in enumerate(drafts)}
    return [
        finding
        for problem in check_tables(folded)
        for finding in _locate(problem, places, drafts=drafts, keys=keys.get(problem.table, []))
    ]


def _check_row(place: int, draft: Draft) -> list[Finding]:
    if draft.change is Change.RETIRE:
        return []
    table = TABLES[draft.table]
    try:
        table.model.model_validate({name: draft.row.get(name, "") for name in table.columns})
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems = (describe_problem(table, 0, row=draft.row, details=details) for details in found)
        return [_find(problem, place) for problem in problems]
    return []


def _locate(
    problem: Problem,
    places: Mapping[tuple[str, str], int],
    *,
    drafts: Sequence[Draft],
    keys: Sequence[str],
) -> list[Finding]:
    """Say which change a problem comes from; a row that was not changed may point at one that was.

    A warning about a row that was not changed says nothing new.
    """
    key = keys[problem.line - FIRST_LINE] if keys else ""
    place = places.get((problem.table, key))
    if place is not None:
        return [_find(problem, place)]
    if _name_caution(problem):
        return []
    named = (n for n, draft in enumerate(drafts) if draft.key in (problem.value, key))
    return [_find(problem, next(named, 0), where=f"{problem.table} {key}".strip())]


def _find(problem: Problem, place: int, *, where: str = "") -> Finding:
    wrong = f"{where}: {problem.wrong}" if where else problem.wrong.rpartition(": ")[2]
    caution = _name_caution(problem)
    return Finding(place, problem.column, problem.value, wrong, problem.allowed, caution)


def _name_caution(problem: Problem) -> str:
    return next((name for name in CAUTIONS if f"`{name}` in `acknowledged`" in problem.allowed), "")
