"""Correct to the day: deadlines, leap days, partial dates, announcements, past and future."""

import pandas as pd
import pytest

from data.progress import calculate_states
from tests.progress.goals import a_catalog, a_figure, row_of, state_of

BASE = a_figure("2023-12-31", 1000)


@pytest.mark.parametrize(
    ("deadline", "last_day", "day_after"),
    [
        ("2025-06-30", "2025-06-30", "2025-07-01"),
        ("2024-02-29", "2024-02-29", "2024-03-01"),
        ("2024-02", "2024-02-29", "2024-03-01"),
        ("2025-02", "2025-02-28", "2025-03-01"),
        ("2025", "2025-12-31", "2026-01-01"),
    ],
)
def test_deadline_day_is_still_open(deadline: str, last_day: str, day_after: str) -> None:
    assert state_of(today=last_day, deadline=deadline) == "no_baseline"
    assert state_of(today=day_after, deadline=deadline) == "due_no_result"
    assert row_of(today=last_day, deadline=deadline)["days_to_deadline"] == 0


def test_figure_known_on_the_deadline_day_is_on_time() -> None:
    figure = a_figure("2025-12-31", 3100)
    assert state_of(figure, today="2025-12-31") == "achieved_on_time"


def test_figure_below_the_goal_on_the_deadline_day_is_no_miss_yet() -> None:
    figure = a_figure("2025-12-31", 2900)
    assert state_of(figure, today="2025-12-31") == "no_baseline"
    assert state_of(figure, today="2026-01-01") == "missed"


def test_figure_counts_from_its_announcement_on() -> None:
    page = a_figure("2023-12-31", 3100, instrument="")  # its page is of 1 February 2024
    assert state_of(page, today="2024-01-31", deadline="2023") == "due_no_result"
    assert state_of(page, today="2024-02-01", deadline="2023") == "achieved_on_time"


def test_figure_announced_ahead_counts_from_its_own_day_on() -> None:
    figure = a_figure("2025-12-31", 3100)
    assert state_of(figure, today="2025-12-30") == "no_baseline"


def test_figure_of_a_year_may_speak_of_its_first_day() -> None:
    figure = a_figure("2025", 3100)
    assert state_of(figure, today="2024-12-31") == "no_baseline"
    assert row_of(figure, today="2025-01-01")["actual_date"] == pd.Timestamp("2025-12-31")


@pytest.mark.parametrize(
    ("announced", "eve", "day"),
    [
        ("2023-11-13", "2023-11-12", "2023-11-13"),
        ("2023-11", "2023-10-31", "2023-11-01"),
        ("2023", "2022-12-31", "2023-01-01"),
        ("2024-02-29", "2024-02-28", "2024-02-29"),
    ],
)
def test_goal_is_known_from_its_earliest_day(announced: str, eve: str, day: str) -> None:
    catalog = a_catalog(announced=announced)
    assert len(calculate_states(catalog, pd.Timestamp(eve))) == 0
    assert len(calculate_states(catalog, pd.Timestamp(day))) == 1


def test_goal_of_unknown_announcement_is_always_known() -> None:
    assert len(calculate_states(a_catalog(announced=""), pd.Timestamp("1990-01-01"))) == 1


def test_goal_announced_after_its_deadline_is_judged_from_then_on() -> None:
    changes = {"announced": "2026-03-01", "deadline": "2025-12-31"}
    assert state_of(a_figure("2025-12-31", 3100), today="2026-03-01", **changes) == (
        "achieved_on_time"
    )
    assert state_of(a_figure("2025-06-30", 3100), today="2026-03-01", **changes) == "due_no_result"


def test_far_past_and_far_future() -> None:
    figures = BASE, a_figure("2024-12-31", 2500)
    assert len(calculate_states(a_catalog(*figures), pd.Timestamp("1950-01-01"))) == 0
    assert state_of(*figures, today="2100-01-01") == "due_no_result"


@pytest.mark.parametrize(
    ("today", "months"),
    [("2025-12-31", 0), ("2025-11-30", 1), ("2025-06-30", 6), ("2024-12-31", 12),
     ("2026-01-30", 0), ("2026-01-31", -1), ("2026-11-21", -10)],
)  # fmt: skip
def test_months_to_the_deadline_are_whole(today: str, months: int) -> None:
    assert row_of(today=today)["months_to_deadline"] == months
