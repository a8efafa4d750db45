"""Every sentence with which a row is refused, and the column that it names."""

import pandas as pd
import pytest

from data.read import check_rows
from schemas import TABLES
from tests.factories import FACTORIES

EMPTY = "String should have at least 1 character"
NO_NUMBER = "Input should be a valid number, unable to parse string as a number"

SENTENCES = [
    ("targets", {"deadline": "2025-02-29"}, "deadline", "`2025-02-29` is no day of the calendar"),
    ("targets", {"deadline": "2025-13"}, "deadline", "`2025-13` is no day of the calendar"),
    ("targets", {"deadline": "end of 2025"}, "deadline",
     "`end of 2025` is no date. Write YYYY, YYYY-MM or YYYY-MM-DD"),
    ("targets", {"deadline": "20255"}, "deadline",
     "`20255` is no date. Write YYYY, YYYY-MM or YYYY-MM-DD"),
    ("targets", {"deadline": "1989"}, "deadline", "the year 1989 is outside 1990-2060"),
    ("actuals", {"as_of": "2061-01"}, "as_of", "the year 2061 is outside 1990-2060"),
    ("targets", {"value": ""}, "value", NO_NUMBER),
    ("targets", {"value": "3,000"}, "value", NO_NUMBER),
    ("targets", {"value": "3_000"}, "value", "`3_000` is no number. Write digits only"),
    ("targets", {"value": "nan"}, "value", "Input should be a finite number"),
    ("targets", {"value": "1e999"}, "value", "Input should be a finite number"),
    ("targets", {"value_max": "many"}, "value_max", NO_NUMBER),
    ("targets", {"comparator": "range"}, "value_max", "`value_max` must be filled for a range"),
    ("targets", {"comparator": "range", "value_max": "2000"}, "value_max",
     "`value_max` must be above 3000. Received 2000"),
    ("targets", {"comparator": "range", "value_max": "3000"}, "value_max",
     "`value_max` must be above 3000. Received 3000"),
    ("targets", {"value_max": "4000"}, "value_max",
     "`value_max` is only for a range. Received 4000 with `gt`"),
    ("targets", {"comparator": "more"}, "comparator",
     "Input should be 'gt', 'ge', 'eq', 'approx', 'le', 'lt' or 'range'"),
    ("targets", {"id": "CN GD"}, "id", "String should match pattern '^[a-z0-9]+(-[a-z0-9]+)*$'"),
    ("targets", {"region": ""}, "region", EMPTY),
    ("targets", {"statement_en": "  "}, "statement_en", EMPTY),
    ("targets", {"statement_en": "a\x07b"}, "statement_en",
     "the text holds the invisible character '\\x07'. Remove it"),
    ("targets", {"note_en": "two\nlines"}, "note_en",
     "the text holds the invisible character '\\n'. Remove it"),
    ("targets", {"acknowledged": "magnitude lates"}, "acknowledged",
     "`lates` is no warning. Known are magnitude, late, early"),
    ("regions", {"code": "gd"}, "code",
     "String should match pattern '^(CN(-[A-Z]{2})?|[0-9]{6}|CN-[A-Z]{2}-[A-Z0-9]{2,12})$'"),
    ("regions", {"parent": ""}, "parent",
     "`parent` must name the region above; only the country has none"),
    ("regions", {"level": "country"}, "parent",
     "`parent` must name the region above; only the country has none"),
    ("regions", {"tile_row": "13"}, "tile_row", "Input should be less than or equal to 12"),
    ("regions", {"tile_row": "-1"}, "tile_row", "Input should be greater than or equal to 0"),
    ("units", {"factor": "0"}, "factor", "Input should be greater than 0"),
    ("context", {"standing": "sure"}, "standing",
     "Input should be 'official', 'unofficial' or 'derived'"),
    ("indicators", {"code": "AI value"}, "code", "String should match pattern '^[a-z][a-z0-9_]*$'"),
    ("indicators", {"additive": "perhaps"}, "additive", "Input should be 'yes' or 'no'"),
    ("scopes", {"code": "above_scale"}, "code",
     "String should match pattern '^[a-z][a-z0-9-]*$'"),
    ("instruments", {"title_en": ""}, "title_en", "`title_en` or `title_zh` must be filled"),
    ("sources", {"url": "www.gd.gov.cn"}, "url",
     "`www.gd.gov.cn` is no web address. It must start with http:// or https://"),
    ("sources", {"url": "javascript:alert(1)"}, "url",
     "`javascript:alert(1)` is no web address. It must start with http:// or https://"),
    ("sources", {"language": "Chinese"}, "language", "String should match pattern '^[a-z]{2}$'"),
    ("evidence", {"source": ""}, "source",
     "`source` must be filled, except where the verdict is `none_found`"),
    ("evidence", {"verdict": "none_found"}, "source",
     "`source` must be filled, except where the verdict is `none_found`"),
    ("conflicts", {"why_en": ""}, "why_en", EMPTY),
    ("context", {"value": "-1"}, "value", "Input should be greater than 0"),
    ("context", {"year": "1800"}, "year", "Input should be greater than or equal to 1990"),
    ("context", {"year": "last"}, "year",
     "Input should be a valid integer, unable to parse string as an integer"),
    ("searches", {"searched_on": ""}, "searched_on", EMPTY),
    ("facts", {"record": ""}, "record",
     "`record` must name the record, except where the outcome is `left_out`"),
    ("facts", {"outcome": "left_out"}, "record",
     "`record` must name the record, except where the outcome is `left_out`"),
    ("facts", {"outcome": "merged"}, "reason_en",
     "`reason_en` must say why the fact was merged or left out"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "changes", "column", "sentence"), SENTENCES)
def test_refused_row_says_what_is_wrong(
    table: str, changes: dict[str, str], column: str, sentence: str
) -> None:
    problems = check_rows(_as_text(table, FACTORIES[table](**changes)), TABLES[table])
    assert [(found.line, found.column, found.wrong) for found in problems] == [
        (2, column, sentence)
    ]


@pytest.mark.parametrize("table", TABLES)
def test_row_of_the_factory_is_accepted(table: str) -> None:
    assert check_rows(_as_text(table, FACTORIES[table]()), TABLES[table]) == []


def test_problem_shows_the_value_and_what_is_allowed() -> None:
    rows = _as_text("targets", FACTORIES["targets"](value_max="4000"))
    [problem] = check_rows(rows, TABLES["targets"])
    assert (problem.value, problem.allowed) == ("4000", "Upper end; only for a range.")


def _as_text(table: str, cells: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame([cells], columns=TABLES[table].columns, dtype="str").fillna("")
