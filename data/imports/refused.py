"""Writes the refused rows of an import as a file that can be mended and sent again."""

import csv
import re
from collections.abc import Callable
from io import StringIO

from data.formulas import neutralise_formula
from data.imports.fold import fold
from data.imports.matching import REASON
from data.imports.plan import Plan, Status
from data.problems import Problem
from schemas.said import Said

NUMBER = re.compile(r"[+-]?[0-9][0-9,. ]*%?")  # a spreadsheet reads it and runs nothing


def describe_refusal(problem: Problem) -> str:
    """Say in one sentence what is wrong with a cell and what is allowed.

    >>> describe_refusal(Problem("targets", 2, "unit", "bn", "no such code", "a key of `units`"))
    'unit: no such code. Received “bn”. Allowed: a key of `units`'
    """
    place = Said("{column}: ", column=problem.column) if problem.column else ""
    wrong = Said("{sentence}.", sentence=problem.wrong)
    received = Said(" Received “{value}”.", value=problem.value) if problem.value else ""
    allowed = Said(" Allowed: {allowed}", allowed=problem.allowed) if problem.allowed else ""
    return f"{place}{wrong}{received}{allowed}"


def write_refused(plan: Plan, describe: Callable[[Problem], str] = describe_refusal) -> bytes:
    """Return the refused rows as CSV: why first, then their cells as they stood in the file.

    `describe` words a reason. Formulas are kept from running; reading the file takes that back and
    ignores the first column.
    """
    kept = [place for place, name in enumerate(plan.header) if fold(name) != fold(REASON)]
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow([REASON, *(_keep_from_running(plan.header[place]) for place in kept)])
    for row in plan.select(Status.REFUSED):
        surplus = row.original[len(plan.header) :]
        cells = [*(row.original[place] for place in kept), *surplus]
        reasons = map(describe, (*row.problems, *row.warnings))
        writer.writerow([_keep_from_running("; ".join(reasons)), *map(_keep_from_running, cells)])
    return file.getvalue().encode("utf-8-sig")


def _keep_from_running(cell: str) -> str:
    return cell if NUMBER.fullmatch(cell) else neutralise_formula(cell)
