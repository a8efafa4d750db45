"""Each state by its rule; a goal of over 300 billion yuan (3000 as stated) by the end of 2025."""

import pandas as pd
import pytest

from data.progress import calculate_states
from tests.factories import a_target, an_instrument
from tests.progress.goals import TODAY, a_figure, row_of, some_catalog, state_of

BASE = a_figure("2022-12-31", 1000)


def test_figure_of_the_deadline_decides() -> None:
    assert state_of(a_figure("2025-12-31", 3000, comparator="gt")) == "achieved_on_time"
    assert state_of(a_figure("2025-12-31", 3000)) == "missed"


def test_deadline_without_a_figure_is_due() -> None:
    assert state_of() == "due_no_result"
    assert state_of(a_figure("2025-12-30", 2900)) == "due_no_result"


def test_first_figure_that_meets_it_comes_later() -> None:
    row = row_of(a_figure("2026-03-31", 3100))
    assert (row["state"], row["lateness_proven"]) == ("achieved_late", False)
    assert row["days_from_deadline"] == 90


def test_lateness_is_proven_by_a_figure_that_failed() -> None:
    row = row_of(a_figure("2025-12-31", 2900), a_figure("2026-03-31", 3100))
    assert (row["state"], row["lateness_proven"]) == ("achieved_late", True)


def test_goal_met_before_and_after_the_deadline_was_met_in_time() -> None:
    assert (
        state_of(a_figure("2025-06-30", 3100), a_figure("2026-06-30", 3300)) == "achieved_on_time"
    )


def test_goal_met_before_its_deadline_needs_no_further_figure() -> None:
    assert state_of(a_figure("2025-06-30", 3100)) == "achieved_on_time"


def test_goal_lost_again_by_the_deadline_is_missed() -> None:
    assert state_of(a_figure("2025-06-30", 3100), a_figure("2025-12-31", 2900)) == "missed"


def test_figure_below_the_goal_after_the_deadline_is_a_miss() -> None:
    row = row_of(a_figure("2026-02-03", 2900, comparator="gt"))
    assert (row["state"], bool(row["met"])) == ("missed", False)


def test_goal_lost_after_it_was_met_counts_as_met() -> None:
    assert (
        state_of(a_figure("2025-12-31", 3100), a_figure("2026-06-30", 2900)) == "achieved_on_time"
    )


def test_open_goal_that_is_met_is_early() -> None:
    assert state_of(a_figure("2025-06-30", 3100), today="2025-07-01") == "achieved_early"


def test_open_goal_takes_its_last_figure() -> None:
    figures = a_figure("2024-12-31", 3100), a_figure("2025-06-30", 2900)
    assert row_of(*figures, today="2025-07-01")["pace_note"] == "fell_back"


def test_figure_as_old_as_the_announcement_meets_nothing() -> None:
    """A goal of 20 firms where 1,000 are reported counts other firms."""
    row = row_of(a_figure("2022-12-15", 3100), today="2024-01-01")
    assert (row["state"], row["exceeded"], row["actual"] != "") == ("no_baseline", True, True)
    assert state_of(a_figure("2022-12-15", 3100)) == "due_no_result"


def test_goal_without_a_deadline_is_undated() -> None:
    row = row_of(a_figure("2024-12-31", 3100), deadline="")
    assert (row["state"], bool(row["met"])) == ("undated", True)


@pytest.mark.parametrize(
    ("value", "state"), [(2400, "on_track"), (1100, "behind"), (2200, "depends_on_path")]
)
def test_open_goal_is_judged_by_both_paths(value: float, state: str) -> None:
    """Two of three years are gone: 2334 is the straight path, 2081 the compound one."""
    assert state_of(BASE, a_figure("2024-12-31", value), today="2025-01-01") == state


@pytest.mark.parametrize("figures", [[], [BASE]])
def test_open_goal_with_less_than_two_figures_has_no_baseline(
    figures: list[dict[str, str]],
) -> None:
    assert state_of(*figures, today="2025-01-01") == "no_baseline"


def test_draft_has_a_state_and_a_flag() -> None:
    draft = an_instrument(id="plan", issued_on="2023", force="draft")
    catalog = some_catalog([a_target(instrument="plan")], [], [draft])
    row = calculate_states(catalog, pd.Timestamp(TODAY)).iloc[0]
    assert (row["state"], row["draft"]) == ("due_no_result", True)


def test_stale_figure_is_marked() -> None:
    figure = a_figure("2024-12-31", 1000)
    assert not row_of(figure, today="2026-06-30")["stale"]
    assert row_of(figure, today="2026-07-01")["stale"]


def test_replaced_goal_is_superseded_from_that_day_on() -> None:
    plans = [
        an_instrument(id="old", issued_on="2021"),
        an_instrument(id="new", issued_on="2023-06"),
    ]
    goals = [a_target(id=plan["id"], instrument=plan["id"]) for plan in plans]
    catalog = some_catalog(goals, [a_figure("2025-12-31", 3100)], plans)
    before = calculate_states(catalog, pd.Timestamp("2023-05-31"))
    after = calculate_states(catalog, pd.Timestamp(TODAY)).set_index("id")["state"]
    assert before["state"].tolist() == ["no_baseline"]
    assert after.to_dict() == {"old": "superseded", "new": "achieved_on_time"}
