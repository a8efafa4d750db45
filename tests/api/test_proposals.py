"""A program proposes changes: checked as in the form, written all or none, told what is wrong."""

from typing import Any

import pytest

from dashboard.api.writing.body import LARGEST
from dashboard.loading.dataset import open_dataset
from dashboard.settings import REQUIRE_REVIEW
from data.revisions.history import Asked, count_events, read_events
from tests.api.writing import (
    AUTHOR,
    GOAL,
    REVIEWER,
    Become,
    Program,
    a_change,
    a_proposal,
    a_token,
    an_addition,
    as_problem,
)
from tests.factories import a_context, a_source

NEW = "cn-gd-core-industry-value-2030-1"
LONG = "z" * 900_000


def faults(response: Any) -> dict[str, str]:
    """What is wrong, by where it stands."""
    assert response.status_code == 422, response.text
    return {fault["pointer"]: fault["detail"] for fault in response.json()["errors"]}


def value_of(program: Program, record: str = GOAL) -> float:
    return program.send(f"/records/{record}").json()["record"]["value"]


def test_change_is_in_force_at_once(program: Program) -> None:
    response = program.propose(a_change(value=3500, note_en="Misread."))
    (told,) = response.json()["revisions"]
    assert (response.status_code, told["status"], told["number"]) == (201, "published", 1)
    assert (told["author"], told["through"], told["warnings"]) == (
        AUTHOR,
        program.token.rpartition("_")[0][:16],
        ["past"],
    )
    assert response.headers["location"] == "/api/v1/revisions/1"
    assert value_of(program) == 3500


def test_change_waits_for_another_reviewer(
    program: Program, become: Become, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(REQUIRE_REVIEW, "yes")
    assert program.propose().json()["revisions"][0]["status"] == "waiting"
    assert value_of(program) == 3000
    assert as_problem(program.decide(1, "publish")) == (
        403,
        "Revision 1 is your own: somebody else must review it.",
    )
    become(REVIEWER)
    reviewer = Program(program.app, a_token(REVIEWER)[1])
    decided = reviewer.decide(1, "publish").json()["revisions"][0]
    assert (decided["status"], decided["author"], decided["decided_by"]) == (
        "published",
        AUTHOR,
        REVIEWER,
    )
    assert value_of(program) == 3500
    assert Program(program.app).send("/revisions/1").json()["status"] == "published"


def test_new_record_gets_an_id(program: Program) -> None:
    assert program.propose(an_addition()).json()["revisions"][0]["key"] == NEW
    assert value_of(program, NEW) == 3000


def test_source_and_record_are_added_together(program: Program) -> None:
    source = a_source(id="", url="https://www.gd.gov.cn/new", published_on="2026-01-05")
    added = {"action": "new", "table": "sources", "row": source}
    response = program.propose(added, an_addition(source="gd-gov-cn-2026-1"))
    assert [told["key"] for told in response.json()["revisions"]] == ["gd-gov-cn-2026-1", NEW]
    assert program.send(f"/records/{NEW}").json()["source"]["url"] == "https://www.gd.gov.cn/new"


def test_row_of_another_table_is_changed_by_its_key(program: Program) -> None:
    wish = {"action": "change", "table": "context", "key": "CN-GD|gdp|2024", "row": {"value": 9}}
    assert program.propose(wish).status_code == 201
    retire = {"action": "retire", "table": "context", "key": "CN-GD|gdp|2024"}
    assert program.propose(retire).status_code == 201
    again = {"action": "new", "table": "context", "row": a_context(year=2024, value=8)}
    assert program.propose(again).json()["revisions"][0]["change"] == "restore"


def test_retired_record_is_gone(program: Program) -> None:
    response = program.propose({"action": "retire", "table": "targets", "key": GOAL})
    assert response.json()["revisions"][0]["change"] == "retire"
    assert program.send(f"/records/{GOAL}").status_code == 410


def test_every_error_is_told_with_its_place(program: Program) -> None:
    wrong = an_addition(region="CN-XX", value="many", deadline="soon", colour="red")
    found = faults(program.propose(a_change(unit="XYZ"), wrong))
    assert set(found) == {
        "/changes/1/row/colour",
        "/changes/1/row/value",
        "/changes/1/row/deadline",
    }
    found = faults(program.propose(a_change(unit="XYZ"), an_addition(region="CN-XX")))
    assert set(found) == {"/changes/0/row/unit", "/changes/1/row/region"}
    assert count_events(open_dataset().store, Asked()) == 0


@pytest.mark.parametrize(
    ("changes", "others", "place", "words"),
    [
        ([a_change()], {"version": None}, "/version", "version is needed to change or retire"),
        ([a_change()], {"reason": " "}, "/reason", "reason is needed to change or retire a row."),
        ([a_change()], {"version": "0123"}, "/version", 'version "0123" is none of this dataset'),
        ([a_change(value=3000)], {}, "/changes/0/row", "Nothing would change"),
        ([a_change("gone")], {}, "/changes/0/key", 'targets has no row with the key "gone"'),
        ([a_change(), a_change()], {}, "/changes/1", "stands in an earlier change"),
        ([a_change(acknowledged="late")], {}, "/changes/0/row/acknowledged", "is filled by the"),
        ([an_addition(id=GOAL)], {}, "/changes/0/row/id", "is taken, now or in the past"),
        ([an_addition() | {"row": {}}], {}, "/changes/0/row", "at least 1 item"),
        ([an_addition() | {"table": "x"}], {}, "/changes/0/table", '"x" is not known. Allowed: re'),
        (
            [an_addition(value=[1])],
            {},
            "/changes/0/row/value",
            "a cell is a text, a number or null.",
        ),
        ([], {"changes": []}, "/changes", "at least 1 item"),
        ([an_addition()], {"colour": 1}, "/colour", "Extra inputs are not permitted."),
        ([an_addition()], {"reason": "a\u202eb"}, "/reason", "invisible character"),
    ],
)
def test_refusal_says_what_is_allowed(
    program: Program, changes: list[Any], others: dict[str, Any], place: str, words: str
) -> None:
    found = faults(program.send("/revisions", a_proposal(*changes, **others)))
    assert words in found[place]


def test_warnings_are_told_with_their_codes(program: Program) -> None:
    wish = an_addition(deadline="2024-12-31", value=900000)
    response = program.propose(wish)
    warned = response.json()["warnings"]
    assert (response.status_code, response.json()["errors"]) == (422, [])
    assert {(told["code"], told["pointer"]) for told in warned} >= {
        ("past", "/changes/0/row/deadline")
    }
    codes = [told["code"] for told in warned]
    assert f"if they may stand: {', '.join(codes)}." in response.json()["detail"]
    assert program.propose(wish | {"acknowledged": codes}).status_code == 201
    (event,) = read_events(open_dataset().store, Asked())
    assert event.revision.cautions.split() == codes


def test_conflicting_claim_names_the_other_record(program: Program) -> None:
    response = program.propose(an_addition(deadline="2025-12-31", value=3100))
    told = {warned["code"]: warned["records"] for warned in response.json()["warnings"]}
    assert told["conflicting_claim"] == [GOAL]


def test_stale_change_is_told_field_by_field(program: Program) -> None:
    mine = a_proposal(a_change(value=3500, note_en="Mine."))
    program.propose(a_change(value=3100))
    response = program.send("/revisions", mine)
    (conflict,) = response.json()["conflicts"]
    assert as_problem(response)[0] == 409
    assert (conflict["key"], conflict["revision"], conflict["change"]) == (GOAL, 1, "change")
    assert conflict["fields"] == [
        {"field": "value", "before": "3000", "theirs": "3100", "yours": "3500"},
        {"field": "note_en", "before": "", "theirs": "", "yours": "Mine."},
    ]
    assert program.propose(a_change(value=3500)).status_code == 201


def test_change_of_a_row_that_was_retired_meanwhile_is_stale(program: Program) -> None:
    mine = a_proposal(a_change(value=3500))
    program.propose({"action": "retire", "table": "targets", "key": GOAL})
    (conflict,) = program.send("/revisions", mine).json()["conflicts"]
    cells = {field["field"]: field["theirs"] for field in conflict["fields"]}
    assert (conflict["change"], cells["value"]) == ("retire", "")


def test_change_of_another_row_makes_nothing_stale(program: Program) -> None:
    mine = a_proposal(a_change(value=3500))
    program.propose(an_addition())
    assert program.send("/revisions", mine).status_code == 201


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "=HYPERLINK(1)", "'; DROP TABLE revisions; --", "**b** [a](b)"],
)
def test_what_was_typed_stays_text(program: Program, text: str) -> None:
    assert program.propose(a_change(note_en=text)).status_code == 201
    assert program.send(f"/records/{GOAL}").json()["record"]["note_en"] == text
    assert program.send("/revisions/1").json()["row"]["note_en"] == text


@pytest.mark.parametrize("text", ["a\u202eb", "a\x00b", "a\x1bb", "a\nb", "a\u2066b", LONG])
def test_texts_that_no_cell_takes_are_refused_shortly(program: Program, text: str) -> None:
    response = program.propose(a_change(note_en=text))
    assert set(faults(response)) == {"/changes/0/row/note_en"}
    assert len(response.content) < 1500
    response = program.propose(a_change(text, value=1))
    assert list(faults(response)) == ["/changes/0/key"]
    response = program.propose(an_addition(id=text))
    assert set(faults(response)) == {"/changes/0/row/id"}
    assert len(response.content) < 1500
    assert len(program.propose(a_change(**{text: 1})).content) < 3000


def test_body_may_be_no_larger_than_allowed(program: Program) -> None:
    status, words = as_problem(program.propose(a_change(note_en="z" * LARGEST)))
    assert (status, words) == (
        413,
        "The body is larger than 1,048,576 bytes. Send fewer changes at once.",
    )


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "The body is no JSON: EOF while parsing a value"),
        (b"{", "The body is no JSON: EOF while parsing an object"),
        (b"\xff", "The body is no JSON"),
        (b'{"reason": "\\ud800"}', "The body is no JSON"),
        (b'{"changes": NaN}', "The body is no JSON"),
        (b"[" * 5000, "The body is no JSON"),
    ],
)
def test_body_must_be_json(program: Program, body: bytes, words: str) -> None:
    status, said = as_problem(program.send("/revisions", body))
    assert (status, said.startswith(words)) == (400, True)


def test_body_must_say_that_it_is_json(program: Program) -> None:
    response = program.send("/revisions", a_proposal(), content_type="text/plain")
    assert as_problem(response)[0] == 415
    assert response.headers["accept-post"] == "application/json"
