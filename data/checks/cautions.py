"""Tells warnings, which a person may let stand, from errors."""

from data.problems import Problem
from schemas import Caution


def name_caution(problem: Problem) -> Caution | None:
    """Return the warning that a problem is, None for an error.

    >>> from data.checks.claims import LATE
    >>> name_caution(Problem("targets", 2, "deadline", "2020", "too early", LATE.allowed))
    <Caution.LATE: 'late'>
    """
    # The rule itself tells the reader which name lets it stand.
    marks = {caution: f"`{caution}` in `acknowledged`" for caution in Caution}
    return next((caution for caution, mark in marks.items() if mark in problem.allowed), None)
