"""Verdicts on goals of the dataset that were worked out by hand from the files."""

from typing import Any

import pandas as pd
import pytest

from data.catalog import Catalog
from data.progress import calculate_states, explain_matches

NOW = "2026-11-21"


def _row(catalog: Catalog, target: str, as_of: str) -> "pd.Series[Any]":
    states = calculate_states(catalog, pd.Timestamp(as_of))
    return states[states["id"] == target].iloc[0]


@pytest.mark.parametrize(
    ("target", "as_of", "state", "actual"),
    [
        # Over 300 bn yuan by 2025; "over 300" was told on 24 February 2026.
        ("cn-gd-core-industry-value-2025-2", "2025-12-31", "depends_on_path", "2024-a1"),
        ("cn-gd-core-industry-value-2025-2", "2026-02-23", "due_no_result", "2024-a1"),
        ("cn-gd-core-industry-value-2025-2", NOW, "achieved_on_time", "2025-a1"),
        # The goal of 2018 for the same year stood until the opinions of 13 November 2023.
        # "At least 150" for 2022, told that day, neither meets nor fails "over 150".
        ("cn-gd-core-industry-value-2025-1", "2023-11-12", "no_baseline", "2017-a1"),
        ("cn-gd-core-industry-value-2025-1", "2023-11-13", "superseded", "2017-a1"),
        # Over 40 EFLOPS by 2025: nothing but 23 at the end of 2022.
        ("cn-gd-compute-total-2025-1", "2025-12-31", "no_baseline", "2022-a1"),
        ("cn-gd-compute-total-2025-1", NOW, "due_no_result", "2022-a1"),
        # 14,000 PFLOPS by 2025: about 30,000 in June 2025.
        ("cn-ah-compute-intelligent-2025-1", "2025-06-29", "on_track", "2023-a3"),
        ("cn-ah-compute-intelligent-2025-1", "2025-06-30", "achieved_early", "2025-a1"),
        ("cn-ah-compute-intelligent-2025-1", NOW, "achieved_on_time", "2025-a1"),
        # Over 30,000 by 2027: about 30,000 is not over, but far along.
        ("cn-ah-compute-intelligent-2027-1", NOW, "on_track", "2025-a1"),
        # Over 80 bn yuan by 2023: 78 were reported.
        ("510100-industry-value-2023-1", NOW, "missed", "2023-a1"),
        # Over 100 EFLOPS by 2025: over 120 on 27 January 2026, none before.
        ("cn-sh-compute-intelligent-2025-1", NOW, "achieved_late", "2026-a1"),
        # Over a trillion by 2027: 450 of 1,000, with 350 a year before.
        ("cn-bj-core-industry-value-2027-1", NOW, "behind", "2025-a2"),
        # Over 300 EFLOPS by 2025: 280 a year before, then nothing.
        ("cn-compute-total-2025-1", "2025-06-01", "on_track", "2024-a2"),
        ("cn-compute-total-2025-1", NOW, "due_no_result", "2024-a2"),
        # Over 150,000 PFLOPS by 2026: 5,000 to over 66,000 in 584 of 1096 days.
        ("621000-compute-total-2026-1", NOW, "depends_on_path", "2025-a1"),
        # Over a trillion yuan by 2030: 508 to 578 in a year; told on 26 December 2025 for 2025.
        ("cn-core-industry-value-2030-1", "2025-12-30", "on_track", "2023-a2"),
        ("cn-core-industry-value-2030-1", "2025-12-31", "achieved_early", "2025-a2"),
        # Three to five incubators by 2025; 17 centres of 2020 are something else.
        ("cn-sh-platforms-2025-1", NOW, "due_no_result", "2020-a1"),
    ],
)
def test_state_by_hand(catalog: Catalog, target: str, as_of: str, state: str, actual: str) -> None:
    row = _row(catalog, target, as_of)
    assert (row["state"], str(row["actual"])[-len(actual) :]) == (state, actual)


@pytest.mark.parametrize(
    ("target", "as_of", "linear", "compound", "multiple"),
    [
        ("621000-compute-total-2026-1", NOW, 0.79, 2.38, 1.57),
        ("cn-bj-core-industry-value-2027-1", NOW, 0.46, 0.68, 2.75),
        ("cn-compute-total-2025-1", "2025-06-01", 1.43, 1.53, 0.40),
        ("130700-servers-2025-1", "2025-12-01", 0.24, 0.27, 16.81),
    ],
)
def test_pace_by_hand(
    catalog: Catalog, target: str, as_of: str, linear: float, compound: float, multiple: float
) -> None:
    row = _row(catalog, target, as_of)
    shown = row[["linear_ratio", "compound_ratio", "pace_multiple"]].astype(float).round(2)
    assert shown.tolist() == [linear, compound, multiple]


def test_core_enterprises_do_not_answer_for_all(catalog: Catalog) -> None:
    """Guangdong's over 2,000 firms: what was told in 2025 counts core or digital firms."""
    found = explain_matches(catalog, "cn-gd-ai-enterprises-2025-1", pd.Timestamp(NOW))
    blocked = found.set_index("id")["blocked"].value_counts().to_dict()
    assert blocked == {"scope": 5, "": 1}
    assert _row(catalog, "cn-gd-ai-enterprises-2025-1", NOW)["state"] == "due_no_result"


def test_two_figures_of_beijing_for_one_day_give_a_range(catalog: Catalog) -> None:
    """About 350 and over 300: the first says more, both meet 300."""
    row = _row(catalog, "cn-bj-core-industry-value-2025-1", "2025-06-01")
    assert (row["state"], row["actual_count"]) == ("achieved_early", 2)
    assert (row["actual"], row["actual_tier"]) == ("cn-bj-core-industry-value-2024-a2", "primary")
