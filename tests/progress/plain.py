"""The rules of `data.progress.states` once more, one target at a time in plain Python.

Slow and simple: what the vectorised states are compared with.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

INF = float("inf")


@dataclass(frozen=True)
class Goal:
    """A goal for higher figures that nothing replaces."""

    comparator: str
    value: float
    deadline: date | None
    announced: date


@dataclass(frozen=True)
class Figure:
    """What was said of a day; all are known at once."""

    comparator: str
    value: float
    day: date


def say_state(goal: Goal, figures: list[Figure], today: date) -> str:
    """Return the state of a goal."""
    if goal.deadline is None:
        return "undated"
    known = sorted((figure for figure in figures if figure.day <= today), key=lambda f: f.day)
    days = {day: list(said) for day, said in groupby(known, key=lambda figure: figure.day)}
    verdicts = {day: say_verdict(goal, day, said) for day, said in days.items()}
    telling = {day: verdict for day, verdict in verdicts.items() if verdict != "unknown"}
    if goal.deadline < today:
        return _say_after(telling, goal.deadline)
    return _say_before(goal, {day: days[day] for day in telling}, telling)


def say_verdict(goal: Goal, day: date, said: list[Figure]) -> str:
    """Return what the figures of a day say together."""
    words = [_meets(goal, figure) for figure in said]
    implied = [figure not in _say_most(said) for figure in said]
    yes = True in words
    no = any(word is False and not weak for word, weak in zip(words, implied, strict=True))
    if yes and goal.deadline and day < goal.deadline and day <= goal.announced:
        return "unknown"
    return {(1, 1): "split", (1, 0): "met", (0, 1): "unmet", (0, 0): "unknown"}[yes, no]


def _meets(goal: Goal, figure: Figure) -> bool | None:
    bound = goal.value * 0.95 if goal.comparator == "approx" else goal.value
    above = figure.value > bound or (figure.value == bound and figure.comparator == "gt")
    if figure.comparator in ("le", "lt"):
        at = figure.value == bound
        fails = figure.value < bound or (
            at and (goal.comparator == "gt" or figure.comparator == "lt")
        )
        return False if fails else None
    if figure.value == bound and goal.comparator == "gt" and figure.comparator == "ge":
        return None
    return above or (figure.value == bound and goal.comparator != "gt")


def _say_after(telling: dict[date, str], deadline: date) -> str:
    before = [verdict for day, verdict in telling.items() if day < deadline]
    after = [(day, verdict) for day, verdict in telling.items() if day >= deadline]
    was_met = before[-1:] == ["met"]
    for place, (day, verdict) in enumerate(after):
        if verdict == "met":
            in_time = day == deadline or (was_met and place == 0)
            return "achieved_on_time" if in_time else "achieved_late"
    if after:
        return "disputed" if "split" in dict(after).values() else "missed"
    return "achieved_on_time" if was_met else "due_no_result"


def _say_before(goal: Goal, days: dict[date, list[Figure]], telling: dict[date, str]) -> str:
    if not telling:
        return "no_baseline"
    last = max(telling)
    if telling[last] == "met":
        return "achieved_on_time" if last == goal.deadline else "achieved_early"
    if telling[last] == "split":
        return "disputed"
    first = min(telling)
    starts = [figure.value for figure in _say_most(days[first])][:1]
    paces = {_say_pace(goal, (first, starts[0]), (last, f.value)) for f in _say_most(days[last])}
    return paces.pop() if len(paces) == 1 else "disputed"


def _say_most(said: list[Figure]) -> list[Figure]:
    """Drop open figures that another goes beyond."""
    lows = [figure.value for figure in said if figure.comparator not in ("le", "lt")]
    highs = [figure.value for figure in said if figure.comparator not in ("ge", "gt")]
    return [
        figure
        for figure in said
        if not (figure.comparator in ("gt", "ge") and figure.value < max(lows))
        and not (figure.comparator in ("lt", "le") and figure.value > min(highs))
    ]


def _say_pace(goal: Goal, first: tuple[date, float], last: tuple[date, float]) -> str:
    assert goal.deadline
    gone, whole = (last[0] - first[0]).days, (goal.deadline - first[0]).days
    if gone == 0:
        return "no_baseline"
    if goal.value <= first[1]:
        return "behind"
    made, share = last[1] - first[1], gone / whole
    ratios = [made / ((goal.value - first[1]) * share)]
    if first[1] > 0:
        ratios.append(made / (first[1] * (goal.value / first[1]) ** share - first[1]))
    enough = [ratio >= 0.95 - 1e-9 for ratio in ratios]
    return "on_track" if all(enough) else "depends_on_path" if any(enough) else "behind"


def a_day(number: int) -> date:
    """The day so many quarters of a year after the end of 2022."""
    return date(2022, 12, 31) + timedelta(days=91 * number)
