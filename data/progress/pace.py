"""Compares how far a region has come with how far it should have come, along two paths.

Both paths start at the first dated figure and end at the goal on the deadline: the straight one
adds the same amount each day, the compound one grows by the same rate each day. The ratio is
progress made over progress needed by the day of the last figure. Progress, not level: with a base
of 100 and a goal of 110, a figure that has not moved stands at 95 percent of the path's level and
has come nowhere.

Hand-worked: China's computing power was 230 EFLOPS at the end of 2023 and 280 a year later; the
goal is over 300 at the end of 2025. 366 of 731 days are gone, half of the time. The straight path
stands at 265.05, so 35.05 were needed and 50 made: 1.43. The compound path stands at 262.70,
32.70 were needed: 1.53. Both are 0.95 or more: on track.

>>> frame = pd.DataFrame({
...     "sense": [1], "goal": [300.0], "deadline": [pd.Timestamp("2025-12-31")],
...     "baseline_value": [230.0], "baseline_date": [pd.Timestamp("2023-12-31")],
...     "actual_value": [280.0], "actual_date": [pd.Timestamp("2024-12-31")]})
>>> shown = ["linear_ratio", "compound_ratio", "pace_multiple", "pace"]
>>> calculate_pace(frame)[shown].round(2).values.tolist()
[[1.43, 1.53, 0.4, 'on_track']]

Zhangjiakou had 1.32 million servers on 4 July 2023, 1.83 million on 30 June 2025, and wants 4
million at the end of 2025. 727 of 911 days are gone; the straight path asks for 2.139 million
more, 0.51 were made: 0.24. The compound path stands at 3.197 million and asks for 1.877 more:
0.27. Behind: 2.17 million in 184 days are 16.8 times the pace so far.

>>> behind = frame.assign(
...     goal=4.0, baseline_value=1.32, baseline_date=pd.Timestamp("2023-07-04"),
...     actual_value=1.83, actual_date=pd.Timestamp("2025-06-30"))
>>> calculate_pace(behind)[shown].round(2).values.tolist()
[[0.24, 0.27, 16.81, 'behind']]

Qingyang had 5,000 PFLOPS at the end of 2023, over 66,000 on 6 August 2025, and wants over 150,000
at the end of 2026. Straight, 77,262 more were needed and 61,000 made: 0.79. A thirtyfold growth
leaves most for the end: the compound path needed only 25,628 more: 2.38. It depends on the growth
path.

>>> split = frame.assign(
...     goal=150e3, deadline=pd.Timestamp("2026-12-31"), baseline_value=5e3,
...     actual_value=66e3, actual_date=pd.Timestamp("2025-08-06"))
>>> calculate_pace(split)[shown].round(2).values.tolist()
[[0.79, 2.38, 1.57, 'depends_on_path']]
"""

import numpy as np
import pandas as pd

from data.conflicts import NOISE
from schemas import PaceNote, SdgRating, State

ENOUGH = 0.95  # of the progress needed counts as on the path (design; Statistics Canada's mark too)
ACCELERATE = 0.6  # Open SDG: below, progress is limited
YEAR = 365.25  # days


def calculate_pace(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the pace of each row and its inputs, beside the columns of `calculate_steps` and
    `calculate_sdg_ratio`: `linear_ratio compound_ratio pace_multiple pace pace_note`.

    Needs `sense goal deadline baseline_value baseline_date actual_value actual_date`; the last
    may be unknown. A figure that lost a goal once reached, or moved away, is behind and has no
    multiple.
    """
    ratios = _compare_paths(frame)
    steps = calculate_steps(frame)
    towards = frame["sense"] * steps["observed_step"]
    multiple = (steps["required_step"] / steps["observed_step"]).where(towards > 0)
    note = _explain(frame, ratios, towards)
    sdg = calculate_sdg_ratio(steps)
    pace = _judge(ratios, note)
    return pd.concat([ratios, steps, sdg], axis=1).assign(
        pace_multiple=multiple, pace_note=note, pace=pace
    )


def calculate_steps(frame: pd.DataFrame) -> pd.DataFrame:
    """Return `observed_step required_step` a year, in base units, and `observed_growth
    required_growth sdg_growth` a year, as shares: from the first figure to the last, from the last
    to the goal, and from the first to the goal. Growth needs figures above zero.
    """
    first, last, goal = frame["baseline_value"], frame["actual_value"], frame["goal"]
    gone = _years(frame["baseline_date"], frame["actual_date"])
    left = _years(frame["actual_date"], frame["deadline"])
    whole = _years(frame["baseline_date"], frame["deadline"])
    return pd.DataFrame(
        {
            "observed_step": (last - first) / gone,
            "required_step": (goal - last) / left,
            "observed_growth": _grow(first, last, gone),
            "required_growth": _grow(last, goal, left),
            "sdg_growth": _grow(first, goal, whole),
        }
    )


def calculate_sdg_ratio(steps: pd.DataFrame) -> pd.DataFrame:
    """Return `sdg_ratio`, observed over required compound growth, both from the first figure, as
    Open SDG and Statistics Canada have it, and `sdg_rating`: 0.95 and more, 0.6, 0, below.
    """
    ratio = (steps["observed_growth"] / steps["sdg_growth"]).replace([np.inf, -np.inf], np.nan)
    rating = np.select(
        [ratio >= ENOUGH - NOISE, ratio >= ACCELERATE - NOISE, ratio >= 0, ratio < 0],
        [
            SdgRating.ON_TRACK.value,
            SdgRating.ACCELERATE.value,
            SdgRating.LIMITED.value,
            SdgRating.AWAY.value,
        ],
        "",
    )
    return pd.DataFrame({"sdg_ratio": ratio, "sdg_rating": rating}, index=steps.index)


def _compare_paths(frame: pd.DataFrame) -> pd.DataFrame:
    first, last, goal = frame["baseline_value"], frame["actual_value"], frame["goal"]
    sense = frame["sense"]
    gone = _years(frame["baseline_date"], frame["actual_date"])
    share = (gone / _years(frame["baseline_date"], frame["deadline"])).clip(upper=1)
    apart = (sense * (goal - first) > NOISE * goal.abs()) & share.notna()
    needed = (sense * (goal - first) * share).where(apart)
    grows = apart & (first > 0) & (goal > 0)
    growth = (goal / first).where(grows)
    compound = sense * (first * growth**share - first)
    made = sense * (last - first)
    return pd.DataFrame({"linear_ratio": made / needed, "compound_ratio": made / compound})


def _explain(frame: pd.DataFrame, ratios: pd.DataFrame, towards: pd.Series) -> pd.Series:
    first, last, end = frame["baseline_date"], frame["actual_date"], frame["deadline"]
    linear, compound = ratios["linear_ratio"], ratios["compound_ratio"]
    cases = {
        PaceNote.NO_FIGURE: last.isna(),
        PaceNote.SINGLE: ~(first < last),
        PaceNote.NO_TIME: ~(first < end),
        PaceNote.FELL_BACK: linear.isna(),
        PaceNote.STOOD_STILL: towards == 0,
        PaceNote.MOVED_AWAY: towards < 0,
        PaceNote.LINEAR_ONLY: compound.isna(),
    }
    notes = np.select(list(cases.values()), [note.value for note in cases], "")
    return pd.Series(notes, index=frame.index)


def _judge(ratios: pd.DataFrame, note: pd.Series) -> pd.Series:
    linear, compound = ratios["linear_ratio"], ratios["compound_ratio"]
    straight = linear >= ENOUGH - NOISE
    bent = (compound >= ENOUGH - NOISE).where(compound.notna(), straight)
    nothing = note.isin([PaceNote.NO_FIGURE, PaceNote.SINGLE, PaceNote.NO_TIME])
    states = np.select(
        [nothing, straight & bent, straight | bent],
        [State.NO_BASELINE.value, State.ON_TRACK.value, State.DEPENDS_ON_PATH.value],
        State.BEHIND.value,
    )
    return pd.Series(states, index=ratios.index)


def _years(start: pd.Series, end: pd.Series) -> pd.Series:
    """Return the years between two days, NaN where the end is not later."""
    years = (end - start).dt.days / YEAR
    return years.where(years > 0)


def _grow(start: pd.Series, end: pd.Series, years: pd.Series) -> pd.Series:
    """Return the yearly growth from one value to another."""
    above = (start > 0) & (end > 0) & years.notna()  # 1 to the power of NaN is 1
    return (end / start).where(above) ** (1 / years) - 1
