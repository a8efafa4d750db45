"""What is odd but possible stops the dataset until a person has looked at it and let it stand."""

import pytest

from data.checks import check_tables
from data.problems import Problem
from tests.factories import a_target, an_actual, an_instrument, some_frames

PUBLISHED = "2024-02-01"  # the source of the factories


def _check_target(deadline: str, issued_on: str, acknowledged: str = "") -> list[Problem]:
    return check_tables(
        some_frames(
            targets=[a_target(deadline=deadline, acknowledged=acknowledged)],
            instruments=[an_instrument(issued_on=issued_on)],
        )
    )


def _check_actual(as_of: str, **changes: object) -> list[Problem]:
    return check_tables(some_frames(actuals=[an_actual(as_of=as_of, **changes)]))


def test_deadline_before_the_announcement_is_reported() -> None:
    assert _check_target("2022-12-31", "2023-11-13") == [
        Problem(
            "targets",
            2,
            "deadline",
            "2022-12-31",
            "cn-gd-core-industry-value-2025-1: the deadline lies before the announcement",
            "a deadline after it, or `late` in `acknowledged`",
        )
    ]


@pytest.mark.parametrize(
    ("deadline", "issued_on"),
    [
        ("2023", "2023-11-13"),  # may mean the end of the year
        ("2023-11", "2023-11-30"),
        ("2023-11-13", "2023-11-13"),
        ("2023-11-13", "2023"),  # may have been announced in January
        ("", "2023-11-13"),
        ("2022-12-31", ""),
    ],
)
def test_deadline_that_may_follow_the_announcement_is_accepted(
    deadline: str, issued_on: str
) -> None:
    assert _check_target(deadline, issued_on) == []


def test_acknowledged_late_deadline_is_accepted() -> None:
    assert _check_target("2022-12-31", "2023-11-13", acknowledged="magnitude late") == []


def test_other_acknowledgement_does_not_help() -> None:
    assert len(_check_target("2022-12-31", "2023-11-13", acknowledged="early magnitude")) == 1


def test_figure_of_a_day_after_its_publication_is_reported() -> None:
    [problem] = _check_actual("2024-03")
    assert (problem.table, problem.column, problem.value) == ("actuals", "as_of", "2024-03")
    assert problem.wrong.endswith("the figure speaks of a day after it was published")


@pytest.mark.parametrize("as_of", ["2024", "2024-02", PUBLISHED, "2023-12-31", ""])
def test_figure_of_a_day_that_may_come_before_is_accepted(as_of: str) -> None:
    assert _check_actual(as_of) == []


def test_acknowledged_early_figure_is_accepted() -> None:
    assert _check_actual("2024-03", acknowledged="early") == []


def _check_neighbours(value: float, neighbours: int = 5, **changes: object) -> list[str]:
    usual = [a_target(id=f"usual-{n}", deadline=2030 + n) for n in range(neighbours)]
    odd = a_target(id="odd", value=value, deadline="2029", **changes)
    frames = some_frames(targets=[*usual, odd], actuals=[], evidence=[], facts=[])
    return [problem.wrong for problem in check_tables(frames)]


@pytest.mark.parametrize("value", [300_000, 30])
def test_figure_a_hundred_times_off_is_reported(value: float) -> None:
    assert _check_neighbours(value) == [
        "odd: the figure is 100 times or more off the median of its neighbours"
    ]


@pytest.mark.parametrize("value", [299_999, 30.1, 0])
def test_figure_less_far_off_is_accepted(value: float) -> None:
    assert _check_neighbours(value) == []


def test_acknowledged_magnitude_is_accepted() -> None:
    assert _check_neighbours(300_000, acknowledged="magnitude") == []


def test_few_neighbours_say_nothing() -> None:
    assert _check_neighbours(300_000, neighbours=3) == []


def test_other_scope_is_no_neighbour() -> None:
    assert _check_neighbours(300_000, scope="one-site") == []
