"""Each row of a file is new, changed, the same or refused; a refused one hides nothing."""

import pytest

from data.imports import (
    Difference,
    PlannedRow,
    Status,
    UnmatchedColumns,
    match_columns,
    read_pasted,
)
from data.imports import plan_import as plan
from schemas import TABLES
from tests.factories import a_catalog, a_target, an_actual
from tests.imports.files import GOAL, a_file, a_plan

KNOWN = a_target()


def why(row: PlannedRow) -> list[tuple[str, str, str]]:
    return [(problem.column, problem.value, problem.wrong) for problem in row.problems]


def test_row_without_id_is_new_and_gets_the_next_one() -> None:
    rows = a_plan(GOAL, GOAL | {"value": "3600"}, GOAL | {"deadline": "2025"}).rows
    assert [(row.status, row.key) for row in rows] == [
        (Status.NEW, "cn-gd-core-industry-value-2027-1"),
        (Status.NEW, "cn-gd-core-industry-value-2027-2"),
        (Status.NEW, "cn-gd-core-industry-value-2025-2"),
    ]


def test_new_row_carries_its_checked_model() -> None:
    row = a_plan(GOAL).rows[0]
    assert row.row is not None
    assert row.row.model_dump()["value"] == 3500


def test_changed_row_says_what_changed() -> None:
    row = a_plan(KNOWN | {"value": "3,200", "note_en": "Raised."}).rows[0]
    assert row.status is Status.CHANGED
    assert row.differences == (
        Difference("value", "3000", "3200"),
        Difference("note_en", "", "Raised."),
    )


def test_column_that_the_file_lacks_keeps_what_is_known() -> None:
    sheet = a_file(KNOWN | {"value": "3200"})
    lacks = TABLES["targets"].columns.index("instrument")
    ignore = [sheet.header[lacks]]
    matching = match_columns(sheet.header, TABLES["targets"], ignore=ignore)
    row = plan(sheet, matching, a_catalog()).rows[0]
    assert (row.status, row.cells["instrument"]) == (Status.CHANGED, "cn-gd-2022-1")


def test_row_as_it_is_known_is_the_same() -> None:
    assert a_plan(KNOWN).rows[0].status is Status.SAME


def test_row_without_id_that_states_a_known_claim_is_the_same() -> None:
    row = a_plan(KNOWN | {"id": "", "statement_en": "In other words."}).rows[0]
    assert (row.status, row.key) == (Status.SAME, KNOWN["id"])
    assert [change.column for change in row.differences] == ["statement_en"]


def test_row_with_another_id_must_not_state_a_known_claim() -> None:
    row = a_plan(KNOWN | {"id": "cn-gd-core-industry-value-2025-7"}).rows[0]
    wrong = f"the same figure of the same document stands in {KNOWN['id']}"
    assert why(row) == [("value", "3000", f"{row.key}: {wrong}")]


def test_row_that_repeats_an_earlier_one_is_the_same() -> None:
    rows = a_plan(GOAL, GOAL).rows
    assert [(row.status, row.key) for row in rows] == [
        (Status.NEW, "cn-gd-core-industry-value-2027-1"),
        (Status.SAME, "cn-gd-core-industry-value-2027-1"),
    ]


def test_records_about_the_same_are_named() -> None:
    """A second figure for the same came in unsaid; the form shows both."""
    same, other = a_plan(GOAL | {"deadline": a_target()["deadline"]}, GOAL).rows
    assert (list(same.others), list(other.others)) == ([a_target()["id"]], [])


def test_row_that_repeats_a_refused_one_is_refused() -> None:
    rows = a_plan(
        GOAL | {"unit": "CNY_1T"},
        GOAL | {"statement_en": "\u202e"},
        GOAL | {"statement_en": "\u202e"},
    ).rows
    assert why(rows[2])[0][2] == "row 3 says the same and is refused"


@pytest.mark.parametrize(
    ("changes", "column", "wrong"),
    [
        ({"region": "Guandong"}, "region", "no such code or name"),
        ({"region": ""}, "region", "the cell is blank"),
        ({"value": "3000亿元"}, "value", "the cell holds more than a number"),
        ({"value": "3,00"}, "value", "Input should be a valid number"),
        ({"value": "1e999"}, "value", "Input should be a finite number"),
        ({"comparator": "more"}, "comparator", "no such code or name"),
        ({"deadline": "2025-02-30"}, "deadline", "`2025-02-30` is no day of the calendar"),
        ({"comparator": "range"}, "value_max", "`value_max` must be filled for a range"),
        ({"statement_en": "a\u202eb"}, "statement_en", "invisible character '\\u202e'"),
        ({"statement_en": "a\nb"}, "statement_en", "invisible character '\\n'"),
        ({"statement_en": "=1+1"}, "statement_en", "cell L2 is a formula"),
        ({"statement_en": "x" * 4001}, "statement_en", "has 4,001 characters"),
        ({"unit": "CNY", "value": "-1"}, "value", "the figure is below the indicator's minimum"),
        ({"id": "Not An Id"}, "id", "String should match pattern"),
        ({"id": an_actual()["id"]}, "id", "a record of the other kind has the same id"),
        ({"acknowledged": "all"}, "acknowledged", "`all` is no warning"),
    ],
)
def test_row_is_refused(changes: dict[str, str], column: str, wrong: str) -> None:
    row = a_plan(GOAL | changes).rows[0]
    assert row.status is Status.REFUSED
    assert row.problems[0].column == column
    assert wrong in row.problems[0].wrong
    assert (row.problems[0].line, row.row) == (2, None)


def test_refused_rows_hide_nothing_about_the_others() -> None:
    rows = a_plan(
        GOAL | {"region": "?", "unit": "?"},
        GOAL | {"value": "x"},
        GOAL | {"value": "-1"},
        GOAL,
    ).rows
    assert [[problem.column for problem in row.problems] for row in rows] == [
        ["region", "unit"], ["value"], ["value"], [],
    ]  # fmt: skip


def test_all_that_is_wrong_with_a_row_is_said_at_once() -> None:
    """Cells that the model judges were passed over while another one could not be read."""
    (row,) = a_plan(GOAL | {"region": "?", "deadline": "2025-13", "statement_en": ""}).rows
    assert [problem.column for problem in row.problems] == ["region", "statement_en", "deadline"]


def test_second_row_with_an_id_is_refused() -> None:
    rows = a_plan(KNOWN, KNOWN | {"value": "1"}).rows
    assert why(rows[1]) == [("id", KNOWN["id"], "row 2 of the file has the same key")]


def test_hostile_texts_are_kept_as_texts() -> None:
    text = "<script>alert(1)</script> '; DROP TABLE targets; -- [x](javascript:alert(1)) $\\sum$"
    row = a_plan(GOAL | {"statement_en": text}).rows[0]
    assert (row.status, row.cells["statement_en"]) == (Status.NEW, text)


def test_percentage_is_read_where_the_unit_is_percent_only() -> None:
    rows = a_plan(GOAL | {"value": "35%"}).rows
    assert why(rows[0])[0][:2] == ("value", "35%")


def test_every_status_is_counted() -> None:
    counts = a_plan(GOAL, KNOWN, GOAL | {"value": ""}).count()
    assert counts == {Status.NEW: 1, Status.CHANGED: 0, Status.SAME: 1, Status.REFUSED: 1}


def test_columns_must_match_first() -> None:
    sheet = read_pasted("Region,Who\nCN-GD,me")
    with pytest.raises(UnmatchedColumns, match="no such column"):
        plan(sheet, match_columns(sheet.header, TABLES["targets"]), a_catalog())


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    sheet = a_file(*(GOAL | {"value": str(3000 + n)} for n in range(1200)))
    matching = match_columns(sheet.header, TABLES["targets"])
    plan(sheet, matching, a_catalog(), progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 1200), (500, 1200), (1000, 1200), (1200, 1200)]
