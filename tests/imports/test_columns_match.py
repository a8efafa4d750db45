"""Columns of a file are found by name or title; what is unknown, doubled or missing is named."""

import pytest

from data.columns import describe_columns
from data.imports import REASON, match_columns
from schemas import TABLES
from schemas.tables import Table

EVIDENCE = TABLES["evidence"]


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("attribute", ["name", "title", "title_zh"])
def test_every_table_matches_its_own_names(table: Table, attribute: str) -> None:
    header = [getattr(column, attribute) for column in describe_columns(table)]
    matching = match_columns(header, table)
    assert matching.problems == []
    assert matching.columns == {name: place for place, name in enumerate(table.columns)}


@pytest.mark.parametrize(
    "heading", ["VALUE_MAX", " Upper  value", "上限值：", "ｕｐｐｅｒ-ｖａｌｕｅ"]
)
def test_case_spaces_punctuation_and_width_make_no_difference(heading: str) -> None:
    assert "value_max" in match_columns([heading], TABLES["targets"]).columns


def test_unknown_column_is_named_with_a_near_one() -> None:
    problem = match_columns(["Record", "Verdict", "Surce"], EVIDENCE).problems[0]
    assert (problem.column, problem.wrong) == ("Surce", "no such column")
    assert problem.allowed.startswith("Did you mean Source")


def test_unknown_column_is_left_out_only_when_asked() -> None:
    matching = match_columns(["Record", "Verdict", "Who"], EVIDENCE, ignore=["who"])
    assert (matching.columns, matching.problems) == ({"record": 0, "verdict": 1}, [])


def test_doubled_column_is_named_in_both_places() -> None:
    problems = match_columns(["Record", "记录", "Verdict"], EVIDENCE).problems
    assert [(problem.column, problem.wrong) for problem in problems] == [
        ("Record", "`record` stands in two columns"),
        ("记录", "`record` stands in two columns"),
    ]


def test_missing_column_is_named_in_both_languages() -> None:
    problem = match_columns(["Record"], EVIDENCE).problems[0]
    assert (problem.column, problem.allowed) == ("verdict", "a column `verdict`, Verdict or 结论")


def test_id_of_a_record_may_be_missing_but_not_that_of_a_source() -> None:
    missing = {
        name: [problem.column for problem in match_columns([], TABLES[name]).problems]
        for name in ("targets", "sources")
    }
    assert "id" not in missing["targets"]
    assert "id" in missing["sources"]


def test_column_that_says_why_rows_were_refused_is_ignored() -> None:
    assert match_columns([REASON, "Record", "Verdict"], EVIDENCE).problems == []
