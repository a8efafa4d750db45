"""Gives every target its state at an as-of date, with all that the verdict rests on.

The rules, in this order; the first that holds is the state:

1. `superseded`: a later record had replaced it by that day.
2. `undated`: it has no deadline, so nothing can be early or late.
3. The deadline has passed; the day itself is still open, unless a figure of it meets the goal. A
   figure of the deadline or later decides: `achieved_on_time`, `achieved_late`, `missed`, or
   `disputed` where the figures of the deciding day disagree about the goal. Without one, a goal
   that the last figure before the deadline met was met in time; otherwise `due_no_result`.
   `achieved_late` says no more than that the first figure which meets the goal is later;
   `lateness_proven` marks where one of the deadline or later had failed before.
4. Still open: `achieved_early` or `disputed` by the last figure; else the pace
   (`data.progress.pace`), `disputed` too where the figures of the last day give different paces.

Only targets announced by the day have a row. A draft has a state and the flag `draft`. A figure
of the day of the announcement or before never counts as reaching the goal (`exceeded` says so): a
goal below what is there already counts something else, or adds to it.
"""

import numpy as np
import pandas as pd

from data.catalog import Catalog
from data.progress.days import MET, SPLIT, UNMET
from data.progress.figures import add_figures
from data.progress.matching import (
    count_on_topic,
    mark_implied,
    mark_self_reported,
    select_actuals,
    select_targets,
)
from data.progress.pace import calculate_pace
from schemas import Force, State, Verdict

STALE = pd.DateOffset(months=18)
PENDING = ""  # the pace decides
PACED = [
    "sense", "goal", "date", "baseline_value", "baseline_date", "actual_value", "actual_date",
    "actual_low", "actual_high",
]  # fmt: skip


def calculate_states(catalog: Catalog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return a row for each target known by a day, in the order of the records, with `state` and
    its inputs (columns: see `data.progress`).
    """
    targets = select_targets(catalog, as_of)
    actuals = select_actuals(catalog, as_of)
    actuals = actuals.assign(
        implied=mark_implied(actuals), self_reported=mark_self_reported(actuals)
    )
    frame = add_figures(targets, actuals, as_of)
    frame = frame.assign(
        state=_decide(frame, as_of),
        draft=frame["force"].eq(Force.DRAFT),
        met=frame["verdict"].map({MET: True, UNMET: False}).astype("boolean"),
        blocked=count_on_topic(targets, actuals) - frame["matched"],
        stale=frame["actual_date"] < as_of - STALE,
        contested=frame["actual"].isin(_list_contested(catalog)),
    )
    return _add_distances(_add_pace(frame), as_of)


def _list_contested(catalog: Catalog) -> pd.Series:
    """Return the records that another record or a second source contradicts."""
    conflicts, evidence = catalog.conflicts, catalog.frames["evidence"]
    disputed = evidence.loc[evidence["verdict"] == Verdict.DISPUTES, "record"]
    return pd.concat([conflicts["record"], conflicts["other"], disputed])


def _decide(frame: pd.DataFrame, as_of: pd.Timestamp) -> pd.Series:
    """Return the state of each target, `PENDING` where the pace decides."""
    deadline, decides = frame["date"], frame["decides"]
    met = decides & frame["verdict"].eq(MET)
    passed = deadline < as_of
    closed = passed | (frame["actual_date"] >= deadline)
    cases = {
        State.SUPERSEDED: frame["replaced_on"] <= as_of,
        State.UNDATED: deadline.isna(),
        State.DISPUTED: decides & frame["verdict"].eq(SPLIT),
        State.ACHIEVED_ON_TIME: met & closed & frame["timely"],
        State.ACHIEVED_LATE: met & closed,
        State.MISSED: passed & decides,
        State.DUE_NO_RESULT: passed,
        State.ACHIEVED_EARLY: met,
    }
    states = np.select(list(cases.values()), [state.value for state in cases], PENDING)
    return pd.Series(states, index=frame.index, dtype="str")


def _add_pace(frame: pd.DataFrame) -> pd.DataFrame:
    """Add the columns of `calculate_pace`, empty for targets that something else decides."""
    open_goals = frame.loc[frame["state"] == PENDING, PACED].rename(columns={"date": "deadline"})
    pace = calculate_pace(open_goals)
    disputed = _differ_in_pace(open_goals)
    state = pace.pop("pace").mask(disputed, State.DISPUTED.value)
    notes = {
        name: pace[name].reindex(frame.index).fillna("") for name in ("pace_note", "sdg_rating")
    }
    joined = pd.concat([frame, pace.reindex(frame.index).assign(**notes)], axis=1)
    return joined.assign(
        state=frame["state"].mask(frame["state"] == PENDING, state.reindex(frame.index))
    )


def _differ_in_pace(open_goals: pd.DataFrame) -> pd.Series:
    """Mark the targets whose lowest and highest figure of the last day give different paces."""
    low, high = open_goals["actual_low"], open_goals["actual_high"]
    several = open_goals[low < high]
    paces = [
        calculate_pace(several.assign(actual_value=several[end]))["pace"]
        for end in ("actual_low", "actual_high")
    ]
    return (paces[0] != paces[1]).reindex(open_goals.index, fill_value=False)


def _add_distances(frame: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Add `days_to_deadline` and whole `months_to_deadline`, below zero once it has passed, and
    `days_from_deadline`, how long after the deadline the deciding figure speaks.
    """
    deadline = frame["date"]
    months = (deadline.dt.year - as_of.year) * 12 + deadline.dt.month - as_of.month
    short = deadline.dt.day - as_of.day
    passed = deadline < as_of
    months = months - (~passed & (short < 0)) + (passed & (short > 0))
    return frame.assign(
        days_to_deadline=(deadline - as_of).dt.days.astype("Int64"),
        months_to_deadline=months.astype("Int64"),
        days_from_deadline=(frame["actual_date"] - deadline).dt.days.astype("Int64"),
    )
