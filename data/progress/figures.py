"""Puts beside each target the figure that decides and the one that its path starts from."""

import numpy as np
import pandas as pd

from data.progress.days import (
    MET,
    UNKNOWN,
    UNMET,
    find_deciding_days,
    judge_days,
    mark_timing,
)
from data.progress.matching import match_actuals
from data.progress.met import check_met

FIGURE = {
    "actual": "id",
    "actual_comparator": "comparator",
    "actual_value": "base_value",
    "actual_value_max": "base_value_max",
    "actual_date": "date",
    "actual_announced": "announced",
    "actual_tier": "tier",
    "self_reported": "self_reported",
}
BASELINE = {
    "baseline": "id",
    "baseline_comparator": "comparator",
    "baseline_value": "base_value",
    "baseline_date": "date",
    "baseline_tier": "tier",
}
DAY = ["verdict", "decides", "timely", "lateness_proven"]
RANGE = {"low": "actual_low", "high": "actual_high", "count": "actual_count"}


def add_figures(targets: pd.DataFrame, actuals: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Add the deciding figure (`FIGURE`), its day (`DAY RANGE`), the first figure (`BASELINE`),
    `exceeded`, and `matched`, how many figures speak to the target.

    Without a figure: "" for an id or code, NaN or NaT, False, and -1 (unknown) as the verdict.
    """
    pairs = _judge_pairs(targets, actuals)
    days = judge_days(pairs)
    deciding = find_deciding_days(days, as_of)
    deciding = pd.concat([deciding, mark_timing(deciding, days)], axis=1)
    first = days[days["verdict"] != UNKNOWN].drop_duplicates("target")
    parts = [
        targets,
        _take(actuals, _pick(pairs, deciding), columns=FIGURE, index=targets.index),
        _take(actuals, _pick(pairs, first), columns=BASELINE, index=targets.index),
        _spread(deciding.set_index("target"), targets.index),
        _count(pairs, days, index=targets.index),
    ]
    return pd.concat(parts, axis=1)


def _judge_pairs(targets: pd.DataFrame, actuals: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of targets and figures, with what `judge_days` needs."""
    pairs = match_actuals(targets, actuals)
    goals = targets.loc[pairs["target"], ["sense", "bound", "strict", "date", "announced"]]
    goals = goals.set_axis(pairs.index).rename(columns={"date": "deadline"})
    wanted = ["comparator", "base_value", "base_value_max", "date", "implied"]
    figures = actuals.loc[pairs["actual"], wanted].set_axis(pairs.index)
    met = check_met(goals, figures)
    return pd.concat([pairs, goals[["deadline", "announced"]], figures], axis=1).assign(met=met)


def _pick(pairs: pd.DataFrame, days: pd.DataFrame) -> pd.Series:
    """Return the position of one figure for the day given of each target: the closest source among
    those that agree with the day's verdict.
    """
    chosen = pairs.merge(days[["target", "date", "verdict"]], on=["target", "date"])
    yes = chosen["met"].fillna(False).astype(bool)
    no = ~chosen["met"].fillna(True).astype(bool) & ~chosen["implied"]
    other = ~chosen["verdict"].isin([MET, UNMET]) & ~chosen["implied"]
    agrees = np.select([chosen["verdict"] == MET, chosen["verdict"] == UNMET], [yes, no], other)
    chosen = chosen.assign(agrees=agrees.astype(bool))
    ordered = chosen.sort_values(["target", "agrees"], ascending=[True, False], kind="stable")
    return ordered.drop_duplicates("target").set_index("target")["actual"]


def _take(
    actuals: pd.DataFrame, picked: pd.Series, *, columns: dict[str, str], index: pd.Index
) -> pd.DataFrame:
    taken = actuals.loc[picked, list(columns.values())].set_axis(list(columns), axis=1)
    return _fill(taken.set_axis(picked.index).reindex(index))


def _spread(deciding: pd.DataFrame, index: pd.Index) -> pd.DataFrame:
    spread = deciding[[*DAY, *RANGE]].rename(columns=RANGE).reindex(index)
    flags = {name: spread[name].eq(True) for name in DAY[1:]}
    verdict = spread["verdict"].fillna(UNKNOWN).astype("int64")
    count = spread["actual_count"].fillna(0).astype("int64")
    return spread.assign(verdict=verdict, actual_count=count, **flags)


def _count(pairs: pd.DataFrame, days: pd.DataFrame, *, index: pd.Index) -> pd.DataFrame:
    exceeded = days.loc[days["exceeded"], "target"]
    matched = np.bincount(pairs["target"], minlength=len(index))
    return pd.DataFrame({"exceeded": index.isin(exceeded), "matched": matched}, index=index)


def _fill(frame: pd.DataFrame) -> pd.DataFrame:
    """Give text columns "" and flags False where there is no figure."""
    filled = {
        name: frame[name].fillna("") for name in map(str, frame) if frame[name].dtype == "str"
    }
    if "self_reported" in frame:
        filled["self_reported"] = frame["self_reported"].eq(True)
    return frame.assign(**filled)
