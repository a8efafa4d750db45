"""Refused rows come back as a file that says why, runs nothing, and is taken once mended."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.imports import (
    REASON,
    Status,
    match_columns,
    plan_import,
    read_cells,
    read_pasted,
    write_refused,
)
from schemas import TABLES
from tests.factories import a_catalog, a_target
from tests.imports.files import GOAL, a_plan

SLIP = GOAL | {"region": "Guandong", "note_en": "-5 of them, “as stated”"}


def test_file_holds_the_refused_rows_as_they_were_and_why() -> None:
    content = write_refused(a_plan(GOAL, SLIP, a_target()))
    sheet = read_cells(content, "refused.csv")
    assert sheet.header == [REASON, *TABLES["targets"].columns]
    assert sheet.rows == [
        [
            "region: no such code or name. Received “Guandong”. Allowed: Did you mean Guangdong?",
            *(SLIP.get(name, "") for name in TABLES["targets"].columns),
        ]
    ]


def test_mended_file_is_taken() -> None:
    content = write_refused(a_plan(SLIP)).replace(b"Guandong", b"Guangdong")
    sheet = read_cells(content, "refused.csv")
    plan = plan_import(sheet, match_columns(sheet.header, TABLES["targets"]), a_catalog())
    assert [(row.status, row.cells["note_en"]) for row in plan.rows] == [
        (Status.NEW, SLIP["note_en"])
    ]


def test_file_refused_twice_says_why_once() -> None:
    sheet = read_cells(write_refused(a_plan(SLIP)), "refused.csv")
    plan = plan_import(sheet, match_columns(sheet.header, TABLES["targets"]), a_catalog())
    assert read_cells(write_refused(plan), "refused.csv") == sheet


def test_formula_does_not_run_but_a_negative_number_stays_one() -> None:
    text = write_refused(a_plan(GOAL | {"value": "-5", "note_en": "=1+1"})).decode("utf-8-sig")
    assert ",'=1+1," in text
    assert ",-5," in text


def test_row_with_too_many_cells_keeps_them_all() -> None:
    sheet = read_pasted("Record,Verdict\na,corroborates,b,c\n")
    plan = plan_import(sheet, match_columns(sheet.header, TABLES["evidence"]), a_catalog())
    assert write_refused(plan).decode().splitlines()[1].endswith(",a,corroborates,b,c")


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    plan = a_plan(SLIP | {"note_en": f"x{text}x", "statement_en": f"-{text}x"})
    again = read_cells(write_refused(plan), "refused.csv")
    assert again.rows[0][1:] == plan.rows[0].original
