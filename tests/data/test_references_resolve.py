"""What a row points at exists; an unknown code is answered with the near ones."""

import pytest

from data.checks import check_tables
from data.checks.references import suggest_near
from schemas import TABLES
from tests.factories import FACTORIES, a_fact, a_target, some_frames, some_rows

REFERENCES = [
    (table.name, column, target)
    for table in TABLES.values()
    for column, target in table.references.items()
]


@pytest.mark.parametrize(("table", "column", "target"), REFERENCES)
def test_unknown_reference_is_reported(table: str, column: str, target: str) -> None:
    rows = [*some_rows()[table], FACTORIES[table](**{column: "zzz"})]
    found = [
        (problem.table, problem.line, problem.column, problem.value, problem.allowed)
        for problem in check_tables(some_frames(**{table: rows}))
        if problem.wrong == "no such code or id"
    ]
    assert found == [(table, len(rows) + 1, column, "zzz", f"a key of `{target}`")]


def test_unknown_code_is_answered_with_the_near_ones() -> None:
    [problem] = check_tables(some_frames(targets=[a_target(region="CN-GB")], actuals=[]))[:1]
    assert problem.allowed == "Did you mean CN-GD, CN-ZJ?"


def test_nothing_near_suggests_nothing() -> None:
    assert suggest_near("zzz", ["CN-GD", "CN-ZJ"]) == ""


def test_blank_reference_points_at_nothing() -> None:
    assert check_tables(some_frames(targets=[a_target(scope="", instrument="")])) == []


def test_ledger_may_name_an_actual() -> None:
    facts = [a_fact(record="cn-gd-core-industry-value-2023-1")]
    assert check_tables(some_frames(facts=facts)) == []
