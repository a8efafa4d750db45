"""A warning keeps a row out until somebody lets it stand; errors are never let stand."""

from data.checks import check_tables
from data.imports import Difference, PlannedRow, Status
from data.revisions.rows import read_rows
from schemas import TABLES, Caution
from tests.factories import Cells, a_catalog, a_target, some_frames
from tests.imports.files import GOAL, a_plan

LATE = GOAL | {"deadline": "2020"}
NEIGHBOURS = [
    a_target(id=f"cn-gd-core-industry-value-203{n}-1", deadline=f"203{n}") for n in range(5)
]
SLIP = GOAL | {"value": "3500000"}


def said(row: PlannedRow) -> list[str]:
    return [warning.wrong.rpartition(": ")[2] for warning in row.warnings]


def test_warning_refuses_the_row_and_is_no_error() -> None:
    row = a_plan(LATE).rows[0]
    assert (row.status, row.problems) == (Status.REFUSED, ())
    assert said(row) == ["the deadline lies before the announcement"]


def test_warning_that_the_file_acknowledges_is_let_stand() -> None:
    row = a_plan(LATE | {"acknowledged": "late"}).rows[0]
    assert (row.status, row.warnings) == (Status.NEW, ())


def test_acknowledging_another_warning_is_not_enough() -> None:
    assert a_plan(LATE | {"acknowledged": "magnitude，early"}).rows[0].status is Status.REFUSED


def test_accepted_warning_is_written_into_the_row() -> None:
    row = a_plan(LATE, accept=True).rows[0]
    assert (row.status, row.cells["acknowledged"]) == (Status.NEW, Caution.LATE)
    assert row.row is not None
    assert row.row.model_dump()["acknowledged"] == Caution.LATE
    assert said(row) == ["the deadline lies before the announcement"]


def test_accepted_warning_of_a_changed_row_is_among_its_differences() -> None:
    row = a_plan(a_target(deadline="2020"), accept=True).rows[0]
    assert row.differences == (
        Difference("deadline", "2025-12-31", "2020"),
        Difference("acknowledged", "", "late"),
    )


def test_figure_far_off_its_neighbours_is_seen_among_the_rows_of_the_dataset() -> None:
    catalog = a_catalog(targets=NEIGHBOURS, evidence=[], facts=[])
    row = a_plan(SLIP, catalog=catalog).rows[0]
    assert said(row) == ["the figure is 100 times or more off the median of its neighbours"]


def test_figure_far_off_its_neighbours_is_seen_among_the_rows_of_the_file() -> None:
    rows = a_plan(*NEIGHBOURS, SLIP).rows
    assert [row.status for row in rows] == [Status.NEW] * 5 + [Status.REFUSED]


def test_accepting_warnings_lets_no_error_stand() -> None:
    row = a_plan(LATE | {"value": "-1"}, accept=True).rows[0]
    assert row.status is Status.REFUSED
    assert row.problems[0].wrong.endswith("below the indicator's minimum")


def test_blank_takes_no_acknowledgement_back() -> None:
    known = a_target(deadline="2020", acknowledged="late")
    row = a_plan(known | {"acknowledged": ""}, catalog=a_catalog(targets=[known])).rows[0]
    assert row.status is Status.SAME


def test_dataset_with_the_planned_rows_is_valid() -> None:
    plan = a_plan(*NEIGHBOURS, SLIP, LATE, GOAL | {"unit": "?"}, accept=True)
    rows: list[Cells] = [row.cells for row in plan.select(Status.NEW)]
    targets = read_rows(rows, TABLES["targets"])
    frames = some_frames(evidence=[], facts=[]) | {"targets": targets}
    assert (len(rows), check_tables(frames)) == (7, [])
