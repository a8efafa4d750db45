"""Decides whether a reported figure meets a goal, from both comparators.

A goal asks for a bound: "over 300" for more than 300, "at least 300" and a plain 300 for 300,
"about 300" for 285 (five percent off) and "200 to 300" for 200. "At most" and "under" ask the
other way, and so do a plain figure, "about" and a range where lower is better (a rank). Beyond
the bound is met too.

A figure says what it says: "over 300" is known to lie above 300, so it meets "over 300" as well
as "at least 300"; "about 300" and "300" are taken at their value; a range meets a goal if all of
it does. "Under 400" and "at most 400" prove nothing about a goal of 300 and up: unknown. One
thing is read from how people speak: "over 200" does not meet a goal of 300, since an office that
had passed its own goal would have said so.
"""

from typing import Any

import numpy as np
import pandas as pd

from data.conflicts import NOISE, TOLERANCE
from schemas import Comparator

UP, DOWN = 1, -1
Flags = np.ndarray[Any, np.dtype[np.bool_]]
Numbers = np.ndarray[Any, np.dtype[np.float64]]


def add_goals(targets: pd.DataFrame, lower_is_better: pd.Series) -> pd.DataFrame:
    """Add `sense` (1 upwards, -1 downwards), `goal` (the stated figure that a path leads to),
    `bound` (the figure that meets it) and `strict` (the bound itself does not).

    Needs `comparator base_value base_value_max`. A range leads to the end that meets it.
    """
    comparator = targets["comparator"]
    down = comparator.isin([Comparator.LE, Comparator.LT]) | (
        lower_is_better & ~comparator.isin([Comparator.GT, Comparator.GE])
    )
    far_end = down & comparator.eq(Comparator.RANGE)
    sense = pd.Series(np.where(down, DOWN, UP), index=targets.index)
    goal = targets["base_value"].mask(far_end, targets["base_value_max"])
    slack = goal.abs() * TOLERANCE * comparator.eq(Comparator.APPROX)
    strict = comparator.isin([Comparator.GT, Comparator.LT])
    return targets.assign(sense=sense, goal=goal, bound=goal - sense * slack, strict=strict)


def check_met(goals: pd.DataFrame, figures: pd.DataFrame) -> pd.Series:
    """Return True, False or NA for each pair of a goal and a figure, row by row.

    `goals` has `sense bound strict` (see `add_goals`), `figures` has `comparator base_value
    base_value_max`.

    >>> goal = pd.DataFrame({"comparator": "gt", "base_value": [300.0], "base_value_max": np.nan})
    >>> goals = add_goals(goal, pd.Series([False]))
    >>> exactly, over = goal.assign(comparator="eq"), goal.assign(comparator="gt")
    >>> bool(check_met(goals, exactly)[0]), bool(check_met(goals, over)[0])
    (False, True)
    """
    sense, strict = goals["sense"].to_numpy(), goals["strict"].to_numpy(bool)
    near, far, near_open, far_open = _span(figures, sense)
    bound = goals["bound"].to_numpy(float) * sense
    noise = NOISE * np.abs(bound)
    met = (near > bound + noise) | ((near >= bound - noise) & (~strict | near_open))
    fails = (far < bound - noise) | ((far <= bound + noise) & (strict | far_open))
    short = np.isinf(far) & (near < bound - noise) & np.isfinite(near)
    verdict = pd.Series(met, index=goals.index, dtype="boolean")
    return verdict.mask(~met & ~fails & ~short)


def _span(figures: pd.DataFrame, sense: Numbers) -> tuple[Numbers, Numbers, Flags, Flags]:
    """Return the ends of what a figure says, the one furthest from the goal first, and whether each
    end is excluded; downward goals are mirrored.
    """
    comparator, value = figures["comparator"], figures["base_value"]
    over = comparator.isin([Comparator.GT, Comparator.GE])
    under = comparator.isin([Comparator.LT, Comparator.LE])
    low: Numbers = value.mask(under, -np.inf).to_numpy(float)
    high: Numbers = figures["base_value_max"].fillna(value).mask(over, np.inf).to_numpy(float)
    low_open = comparator.eq(Comparator.GT).to_numpy(bool)
    high_open = comparator.eq(Comparator.LT).to_numpy(bool)
    up = sense == UP
    return (
        np.where(up, low, -high),
        np.where(up, high, -low),
        np.where(up, low_open, high_open),
        np.where(up, high_open, low_open),
    )
