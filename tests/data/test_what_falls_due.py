"""What falls due when: twelve months before and after a day, to the day, and counts by year."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.deadlines import (
    count_by_year,
    list_dated_targets,
    list_left_out,
    select_due_after,
    select_due_before,
    sort_by_weight,
)
from tests.factories import an_actual, said, some_records

DAY = pd.Timestamp("2026-06-30")


def _due(*deadlines: str, as_of: str = "2026-06-30") -> tuple[list[str], list[str]]:
    """Return the deadlines that fell due before the day and those that fall due after it."""
    records = some_records(*(said(day, "2020", deadline=day) for day in deadlines))
    day = pd.Timestamp(as_of)
    targets = list_dated_targets(records, day)
    lists = select_due_before(targets, day), select_due_after(targets, day)
    return lists[0]["id"].tolist(), lists[1]["id"].tolist()


@pytest.mark.parametrize(
    ("deadline", "lists"),
    [
        ("2025-06-30", ([], [])),
        ("2025-07-01", (["2025-07-01"], [])),
        ("2026-06-30", (["2026-06-30"], [])),
        ("2026-07-01", ([], ["2026-07-01"])),
        ("2027-06-30", ([], ["2027-06-30"])),
        ("2027-07-01", ([], [])),
    ],
)
def test_window_has_twelve_months_to_the_day(
    deadline: str, lists: tuple[list[str], list[str]]
) -> None:
    assert _due(deadline) == lists


@pytest.mark.parametrize(("deadline", "side"), [("2026", 1), ("2025", 0), ("2026-06", 0)])
def test_month_or_year_means_its_last_day(deadline: str, side: int) -> None:
    lists = _due(deadline)
    assert (lists[side], lists[1 - side]) == ([deadline], [])


@pytest.mark.parametrize(
    ("as_of", "lists"),
    [
        ("2024-02-28", ([], ["2024-02-29"])),
        ("2024-02-29", (["2024-02-29"], [])),
        ("2025-02-28", (["2024-02-29"], [])),
        ("2025-03-01", ([], [])),
        ("2023-02-28", ([], [])),
        ("2023-03-01", ([], ["2024-02-29"])),
    ],
)
def test_leap_day_falls_due_on_its_day(as_of: str, lists: tuple[list[str], list[str]]) -> None:
    assert _due("2024-02-29", as_of=as_of) == lists


@pytest.mark.parametrize("deadline", ["2023-02-28", "2025-02-28"])
def test_year_around_a_leap_day_ends_on_the_28th(deadline: str) -> None:
    before, after = _due(deadline, as_of="2024-02-29")
    assert (before, after) == ([], [deadline] if deadline > "2024" else [])


def test_past_is_listed_latest_first_and_future_earliest_first() -> None:
    days = ["2026-03", "2025-12", "2026-12", "2026-09"]
    assert _due(*days) == (["2026-03", "2025-12"], ["2026-09", "2026-12"])


@given(st.dates(DAY.date() - pd.Timedelta(days=800), DAY.date() + pd.Timedelta(days=800)))
def test_deadline_is_in_one_list_at_most(deadline: object) -> None:
    dates = pd.DataFrame(
        {"date": [pd.Timestamp(str(deadline))], "level": "city", "region": "x", "id": "y"}
    )
    before, after = len(select_due_before(dates, DAY)), len(select_due_after(dates, DAY))
    near = pd.Timestamp("2025-06-30") < dates["date"][0] <= pd.Timestamp("2027-06-30")
    assert before + after == int(near)


def test_only_dated_goals_in_force_fall_due() -> None:
    records = some_records(
        said("old", "2021"),
        said("new", "2023"),
        said("draft", "2023", "draft", deadline="2027"),
        said("undated", "2023", deadline=""),
        said("unheard", "2026-07-01", deadline="2028"),
        actuals=[an_actual()],
    )
    assert list_dated_targets(records, DAY)["id"].tolist() == ["new"]


def test_goal_that_was_in_force_on_a_past_day_is_listed_for_it() -> None:
    records = some_records(said("old", "2021"), said("new", "2023"))
    assert list_dated_targets(records, pd.Timestamp("2022-12-31"))["id"].tolist() == ["old"]


def test_nation_comes_first_of_one_day() -> None:
    places = ["440300", "CN-ZJ", "CN", "CN-GD"]
    records = some_records(*(said(f"goal-{code.lower()}", "2022", region=code) for code in places))
    assert sort_by_weight(records)["region"].tolist() == ["CN", "CN-GD", "CN-ZJ", "440300"]
    assert list(sort_by_weight(records)) == list(records)


def test_goals_are_counted_by_year() -> None:
    records = some_records(
        said("a", "2022"), said("b", "2022", region="CN-ZJ"), said("c", "2022", deadline="2027-06")
    )
    counts = count_by_year(list_dated_targets(records, DAY), DAY)
    assert counts.to_dict("list") == {
        "year": [2025, 2027],
        "count": [2, 1],
        "passed": [True, False],
    }


@pytest.mark.parametrize(("day", "passed"), [("2025-12-30", False), ("2025-12-31", True)])
def test_year_has_passed_on_its_last_day(day: str, passed: bool) -> None:
    counts = count_by_year(some_records(said("a", "2022")), pd.Timestamp(day))
    assert counts["passed"].tolist() == [passed]


def test_nothing_falls_due_without_goals() -> None:
    targets = list_dated_targets(some_records(), DAY)
    assert select_due_before(targets, DAY).empty and select_due_after(targets, DAY).empty
    assert count_by_year(targets, DAY).empty


@pytest.mark.parametrize(
    ("left", "reasons"),
    [
        ((), {}),
        ((said("open", "2022", deadline=""),), {"open": "undated"}),
        ((said("draft", "2022", "draft"),), {"draft": "draft"}),
        ((said("both", "2022", "draft", deadline=""),), {"both": "undated"}),
        ((said("unknown", "2027", "draft"),), {}),
        ((said("draft", "2022", "draft"), said("final", "2023")), {}),
    ],
    ids=["dated", "no deadline", "draft", "both", "not yet known", "draft replaced"],
)
def test_targets_that_no_timeline_draws(left: Any, reasons: dict[str, str]) -> None:
    records = some_records(said("dated", "2021", region="CN-ZJ"), *left, actuals=[an_actual()])
    frame = list_left_out(records, DAY)
    assert dict(zip(frame["id"], frame["reason"], strict=True)) == reasons
