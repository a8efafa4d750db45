"""Both paths, the pace still needed, and each case in which there is none."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from data.progress.pace import calculate_pace


def _pace(first: float, last: float, goal: float, **changes: Any) -> "pd.Series[Any]":
    """From the first day of 2024, halfway through to the first day of 2026."""
    cells = {
        "sense": 1,
        "goal": goal,
        "deadline": pd.Timestamp("2026-01-01"),
        "baseline_value": first,
        "baseline_date": pd.Timestamp("2024-01-01"),
        "actual_value": last,
        "actual_date": pd.Timestamp("2025-01-01"),
    }
    return calculate_pace(pd.DataFrame([cells | changes])).iloc[0]


def test_paths_halfway() -> None:
    """366 of 731 days: 50.07 of 100 on the straight path, 41.48 on the doubling one."""
    pace = _pace(100, 150, 200)
    assert pace["linear_ratio"] == pytest.approx(50 / 50.068, rel=1e-4)
    assert pace["compound_ratio"] == pytest.approx(50 / 41.489, rel=1e-4)


def test_steps_and_growth_are_yearly() -> None:
    pace = _pace(100, 150, 200)
    assert pace["observed_step"] == pytest.approx(50 / 366 * 365.25)
    assert pace["required_step"] == pytest.approx(50 / 365 * 365.25)
    assert pace["required_growth"] == pytest.approx((200 / 150) ** (365.25 / 365) - 1)


def test_multiple_of_the_pace_so_far() -> None:
    """10 in 366 days, 90 in the 365 that are left."""
    assert _pace(100, 110, 200)["pace_multiple"] == pytest.approx(9 * 366 / 365)


@pytest.mark.parametrize(("progress", "state"), [(0.9501, "on_track"), (0.9499, "behind")])
def test_threshold_on_a_path_that_both_share(progress: float, state: str) -> None:
    """From zero there is only the straight path."""
    pace = _pace(0, 100 * 366 / 731 * progress, 100)
    assert (pace["pace"], pace["pace_note"]) == (state, "linear_only")


def test_threshold_itself_is_enough() -> None:
    assert _pace(0, 100 * 366 / 731 * 0.95, 100)["pace"] == "on_track"


def test_negative_base_has_a_straight_path_only() -> None:
    pace = _pace(-50, 0, 50)
    assert (pace["pace"], pace["pace_note"]) == ("on_track", "linear_only")
    assert np.isnan(pace["compound_ratio"])
    assert np.isnan(pace["observed_growth"])


def test_figure_that_has_not_moved() -> None:
    pace = _pace(100, 100, 110)
    assert (pace["pace"], pace["pace_note"], pace["linear_ratio"]) == ("behind", "stood_still", 0)
    assert np.isnan(pace["pace_multiple"])


def test_figure_that_moved_away() -> None:
    pace = _pace(100, 90, 200)
    assert (pace["pace"], pace["pace_note"]) == ("behind", "moved_away")
    assert pace["linear_ratio"] < 0
    assert np.isnan(pace["pace_multiple"])


@pytest.mark.parametrize("first", [200.0, 250.0])
def test_goal_that_was_reached_and_lost(first: float) -> None:
    pace = _pace(first, 150, 200)
    assert (pace["pace"], pace["pace_note"]) == ("behind", "fell_back")
    assert np.isnan(pace["linear_ratio"])


def test_rank_moves_downwards() -> None:
    """From tenth to fifth; third place is the goal."""
    pace = _pace(10, 5, 3, sense=-1)
    assert pace["pace"] == "on_track"
    assert pace["linear_ratio"] == pytest.approx(5 / (7 * 366 / 731))
    assert pace["sdg_ratio"] > 0.95


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"actual_date": pd.Timestamp("2024-01-01")}, "single"),
        ({"actual_date": pd.NaT, "actual_value": np.nan}, "no_figure"),
        ({"deadline": pd.Timestamp("2024-01-01")}, "no_time"),
    ],
)
def test_no_pace_without_two_days_before_the_deadline(changes: dict[str, Any], note: str) -> None:
    pace = _pace(100, 150, 200, **changes)
    assert (pace["pace"], pace["pace_note"]) == ("no_baseline", note)
    assert np.isnan(pace["linear_ratio"])


def test_figure_of_the_deadline_itself_leaves_no_time() -> None:
    pace = _pace(100, 190, 200, actual_date=pd.Timestamp("2026-01-01"))
    assert pace["linear_ratio"] == pytest.approx(0.9)
    assert np.isnan(pace["required_step"])


@pytest.mark.parametrize(
    ("last", "rating"),
    [(142, "on_track"), (130, "accelerate"), (110, "limited"), (90, "away")],
)
def test_rating_of_open_sdg(last: float, rating: str) -> None:
    """Doubling in two years is 41 percent a year."""
    assert _pace(100, last, 200)["sdg_rating"] == rating


def test_open_sdg_misleads_where_growth_is_steep() -> None:
    """A thirtyfold goal: on track by growth, far below the straight path."""
    pace = _pace(5, 30, 150)
    assert (pace["sdg_rating"], pace["pace"]) == ("on_track", "depends_on_path")


def test_leap_day_counts() -> None:
    days = {"baseline_date": pd.Timestamp("2024-02-28"), "actual_date": pd.Timestamp("2024-03-01"),
            "deadline": pd.Timestamp("2024-03-03")}  # fmt: skip
    assert _pace(0, 50, 100, **days)["linear_ratio"] == pytest.approx(1)
