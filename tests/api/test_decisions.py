"""A program decides by the rules of the Review page, and sees what became of changes."""

import pytest

from dashboard.settings import REQUIRE_REVIEW
from schemas import Role
from tests.api.writing import (
    AUTHOR,
    GOAL,
    REVIEWER,
    Become,
    Program,
    a_change,
    a_token,
    an_addition,
    as_problem,
)

ZHEJIANG = "cn-zj-core-industry-value-2027-1"


@pytest.fixture
def reviewer(program: Program, become: Become, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A reviewer's program, where the author has proposed two changes together, and one alone."""
    monkeypatch.setenv(REQUIRE_REVIEW, "yes")
    program.propose(a_change(value=3500), an_addition())
    program.propose(a_change(ZHEJIANG, value=4500))
    become(REVIEWER)
    return Program(program.app, a_token(REVIEWER)[1])


def statuses(program: Program) -> dict[int, str]:
    items = program.send("/revisions").json()["items"]
    return {told["number"]: told["status"] for told in items}


def test_what_was_sent_together_is_published_together(reviewer: Program) -> None:
    told = reviewer.decide(2, "publish", together=True).json()["revisions"]
    assert [row["number"] for row in told] == [1, 2]
    assert statuses(reviewer) == {3: "waiting", 2: "published", 1: "published"}


def test_rejection_says_why(reviewer: Program) -> None:
    assert as_problem(reviewer.decide(1, "reject")) == (
        422,
        "note says why; it is needed to reject.",
    )
    told = reviewer.decide(1, "reject", note="The plan says 300.").json()["revisions"][0]
    assert (told["status"], told["note"]) == ("rejected", "The plan says 300.")


def test_author_withdraws(reviewer: Program, become: Become) -> None:
    become(AUTHOR)
    author = Program(reviewer.app, a_token(role=Role.EDITOR)[1])
    assert author.decide(1, "withdraw").json()["revisions"][0]["status"] == "withdrawn"
    assert as_problem(author.decide(1, "withdraw")) == (
        409,
        "Revision 1 is decided already: withdrawn.",
    )


def test_editor_withdraws_nothing_of_others(reviewer: Program) -> None:
    editor = Program(reviewer.app, a_token(REVIEWER, Role.EDITOR)[1])
    response = editor.decide(1, "withdraw")
    assert as_problem(response) == (
        403,
        "This token may propose changes, but not decide about them.",
    )
    assert 'error="insufficient_scope"' in response.headers["www-authenticate"]
    assert as_problem(editor.decide(1, "publish"))[0] == 403
    assert statuses(reviewer)[1] == "waiting"


def test_published_change_is_reverted_by_a_new_one(program: Program) -> None:
    program.propose()
    response = program.decide(1, "revert", note="Misread.")
    (told,) = response.json()["revisions"]
    assert (response.status_code, told["reverts"], told["reason"]) == (201, 1, "Misread.")
    assert response.headers["location"] == "/api/v1/revisions/2"
    assert program.send(f"/records/{GOAL}").json()["record"]["value"] == 3000


@pytest.mark.parametrize(
    ("number", "body", "status", "words"),
    [
        (1, {"decision": "revert", "note": "x"}, 422, "Revision 1 is not published"),
        (1, {"decision": "revert"}, 422, "note says why; it is needed to revert."),
        (1, {"decision": "withdraw", "note": "x"}, 422, "note: what is withdrawn takes none."),
        (1, {"decision": "withdraw", "together": True}, 422, "together goes with publish and"),
        (1, {"decision": "reject", "note": "a\u202eb"}, 422, "invisible character"),
        (1, {"decision": "delete"}, 422, "decision: Input should be 'publish', 'reject'"),
        (1, {}, 422, "decision: Field required."),
        (99, {"decision": "publish"}, 404, "There is no revision 99."),
        ("x", {"decision": "publish"}, 404, 'There is no revision "x".'),
        (10**12, {"decision": "publish"}, 404, 'There is no revision "1000000000000".'),
    ],
)
def test_refusal_of_a_decision(
    reviewer: Program, number: object, body: dict[str, object], status: int, words: str
) -> None:
    said = as_problem(reviewer.send(f"/revisions/{number}/decision", body))
    assert (said[0], words in said[1]) == (status, True), said


def test_decision_about_a_stale_change_tells_the_difference(
    reviewer: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(REQUIRE_REVIEW, "no")
    reviewer.propose(a_change(value=3100))
    response = reviewer.decide(1, "publish")
    (field,) = response.json()["conflicts"][0]["fields"]
    assert as_problem(response)[0] == 409
    assert field == {"field": "value", "before": "3000", "theirs": "3100", "yours": "3500"}


def test_strangers_are_told_only_what_is_published(reviewer: Program) -> None:
    reviewer.decide(3, "publish", note="Seen.")
    stranger = Program(reviewer.app)
    assert [len(reviewer.send(path).json()) for path in ("/revisions", "/revisions/1")] == [2, 17]
    (told,) = stranger.send("/revisions").json()["items"]
    assert (told["number"], told["author"], told["note"], told["through"]) == (3, None, None, None)
    assert stranger.send("/revisions/1").status_code == 404
    assert stranger.send("/revisions?status=waiting").status_code == 422
    assert reviewer.send("/revisions/1").json()["author"] == AUTHOR


def test_pages_of_the_log_are_linked(reviewer: Program) -> None:
    response = reviewer.send("/revisions?limit=2&status=waiting")
    assert [told["number"] for told in response.json()["items"]] == [3, 2]
    following = response.links["next"]["url"].removeprefix("/api/v1")
    last = reviewer.send(following)
    assert ([told["number"] for told in last.json()["items"]], last.json()["next"]) == ([1], None)


def test_log_is_filtered(reviewer: Program) -> None:
    batch = reviewer.send("/revisions/1").json()["batch"]
    asked = (f"key={GOAL}", f"batch={batch}", "table=actuals", "before=2")
    found = [reviewer.send(f"/revisions?{query}").json()["items"] for query in asked]
    assert [[told["number"] for told in items] for items in found] == [[1], [2, 1], [], [1]]


def test_log_is_sent_once_while_nothing_changes(reviewer: Program) -> None:
    first = reviewer.send("/revisions")
    tag = first.headers["etag"]
    assert reviewer.send("/revisions", if_none_match=tag).status_code == 304
    assert "Authorization" in first.headers["vary"]
    assert first.headers["cache-control"].startswith("private")
    reviewer.decide(3, "publish")
    assert reviewer.send("/revisions", if_none_match=tag).status_code == 200
