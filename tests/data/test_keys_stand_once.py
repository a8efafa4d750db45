"""A key stands once in its table, and a record's id once among targets and actuals."""

from data.checks import check_tables
from data.problems import Problem
from tests.factories import a_region, a_target, an_actual, some_frames, some_rows


def test_key_that_stands_twice_is_reported() -> None:
    frames = some_frames(targets=[a_target(), a_target(value=5000)])
    assert check_tables(frames) == [
        Problem("targets", 3, "id", a_target()["id"], "the key stands twice", "its own key")
    ]


def test_key_of_several_columns_is_shown_in_full() -> None:
    frames = some_frames(context=some_rows()["context"] * 2)
    [problem] = check_tables(frames)
    assert (problem.line, problem.value) == (3, "CN-GD gdp 2024")


def test_region_that_stands_twice_is_a_problem_and_no_crash() -> None:
    """Region names are looked up by code: a second row of a code once stopped the tree check."""
    frames = some_frames(regions=[*some_rows()["regions"], a_region()])
    [problem] = check_tables(frames)
    assert (problem.table, problem.line, problem.value) == ("regions", 6, "CN-GD")


def test_actual_with_the_id_of_a_target_is_reported() -> None:
    frames = some_frames(actuals=[an_actual(id=a_target()["id"])])
    [problem] = check_tables(frames)
    assert (problem.table, problem.line) == ("actuals", 2)
    assert problem.wrong == "a target has the same id"
