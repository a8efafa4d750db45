"""Judges what the figures of one day say of a target, and which day decides."""

import numpy as np
import pandas as pd

from data.lookup import look_up_values

MET, UNMET, SPLIT, UNKNOWN = 1, 0, 2, -1  # what the figures of a day say of a goal


def judge_days(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each target and day that has figures, in order.

    Needs `target date met implied base_value deadline announced`. Adds `verdict` (one of the
    constants above), `low high count` of the day's figures, and `exceeded`: the goal was already
    met when it was announced. Such a figure proves nothing: the goal counts something else or adds
    to it, so the day counts as unknown.
    """
    days = _gather(pairs)
    early = (days["date"] < days["deadline"]) & (days["date"] <= days["announced"])
    exceeded = days["yes"] & early
    verdict = np.select(
        [exceeded, days["yes"] & days["no"], days["yes"], days["no"]],
        [UNKNOWN, SPLIT, MET, UNMET],
        UNKNOWN,
    )
    return days.drop(columns=["yes", "no"]).assign(verdict=verdict, exceeded=exceeded)


def find_deciding_days(days: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the day that decides for each target that has any: `target date verdict low high count
    deadline decides`.

    After the deadline: the first day at or after it on which the goal is met; else the first
    whose figures disagree; else the first on which it is not met; else the last day before it, if
    the goal was met then. Before the deadline, and where none decides: the last day that says
    something.
    """
    days = days.assign(passed=days["deadline"] < as_of)
    telling = days[days["verdict"] != UNKNOWN]
    last = telling.drop_duplicates("target", keep="last")
    latest = days.drop_duplicates("target", keep="last")
    after = telling[telling["passed"] & (telling["date"] >= telling["deadline"])]
    before = telling[telling["passed"] & (telling["date"] < telling["deadline"])]
    before = before.drop_duplicates("target", keep="last")
    return pd.concat(
        [
            *(
                after[after["verdict"] == verdict].assign(decides=True)
                for verdict in (MET, SPLIT, UNMET)
            ),
            before[before["verdict"] == MET].assign(decides=True),
            last.assign(decides=~last["passed"]),
            latest.assign(decides=False),
        ]
    ).drop_duplicates("target")


def mark_timing(deciding: pd.DataFrame, days: pd.DataFrame) -> pd.DataFrame:
    """Return `timely` and `lateness_proven` for deciding days on which a goal was met.

    Timely: no later than the deadline, or after it while the last figure before it already met the
    goal and none since fails. Lateness is proven where a figure of the deadline or later fails.
    """
    telling = days[days["verdict"] != UNKNOWN]
    before = telling[telling["date"] < telling["deadline"]]
    earlier = before.drop_duplicates("target", keep="last").set_index("target")["verdict"]
    since = telling[(telling["date"] >= telling["deadline"]) & (telling["verdict"] != MET)]
    failed = since.drop_duplicates("target").set_index("target")["date"]
    failed_first = look_up_values(deciding["target"], failed) < deciding["date"]
    was_met = look_up_values(deciding["target"], earlier).eq(MET) & ~failed_first
    in_time = deciding["date"] <= deciding["deadline"]
    return pd.DataFrame({"timely": in_time | was_met, "lateness_proven": failed_first & ~in_time})


def _gather(pairs: pd.DataFrame) -> pd.DataFrame:
    """Put the figures of each target and day together: does any meet the goal, does any not."""
    said = ~pairs["implied"]
    no = ~pairs["met"].fillna(True).astype(bool) & said
    days = pairs.assign(
        yes=pairs["met"].fillna(False).astype(bool), no=no, value=pairs["base_value"].where(said)
    ).groupby(["target", "date"], sort=False)
    return days.agg(
        yes=("yes", "max"),
        no=("no", "max"),
        low=("value", "min"),
        high=("value", "max"),
        count=("yes", "size"),
        deadline=("deadline", "first"),
        announced=("announced", "first"),
    ).reset_index()
