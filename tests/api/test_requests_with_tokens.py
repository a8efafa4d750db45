"""Whose requests are taken, how often, and what no cookie and no old token can do."""

import asyncio
from typing import Any

import pytest
from starlette.requests import Request

from dashboard.api import Access
from dashboard.api.rate import Meter
from dashboard.api.writing import endpoint
from dashboard.loading.dataset import open_dataset
from dashboard.settings import DATABASE_URL, HOST, NO_DATABASE
from dashboard.state import token as tokens
from dashboard.state.token import find_person
from data.revisions import StoreUnavailable
from data.revisions.engine import writing
from data.revisions.history import Asked, count_events
from data.revisions.store import Store
from data.revisions.tokens import list_tokens, make_token, revoke_token
from schemas import Role
from tests.api.client import build_app
from tests.api.writing import (
    GOAL,
    Become,
    Program,
    a_change,
    a_proposal,
    a_token,
    an_addition,
    as_problem,
)

LI = {"iss": "https://id.example", "sub": "7", "email": "li@example.org", "email_verified": True}


def written() -> int:
    """How many revisions are in the log."""
    return count_events(open_dataset().store, Asked())


@pytest.mark.parametrize(
    ("header", "challenge", "words"),
    [
        ("", 'Bearer realm="api"', "A token is needed: send the header Authorization: Bearer"),
        ("Basic bGk6bGk=", 'Bearer realm="api"', "A token is needed"),
        ("Bearer", 'Bearer realm="api", error="invalid_token"', "The token is not known here."),
        ("Bearer rat_x", 'Bearer realm="api", error="invalid_token"', "The token is not known"),
        ("bearer \xe9", 'Bearer realm="api", error="invalid_token"', "The token is not known"),
    ],
)
def test_request_without_a_good_token_is_challenged(
    program: Program, header: str, challenge: str, words: str
) -> None:
    stranger = Program(program.app)
    response = stranger.propose(authorization=header.encode("latin-1"), cookie="_streamlit_user=li")
    assert (as_problem(response)[0], words in response.json()["detail"]) == (401, True)
    assert response.headers["www-authenticate"] == challenge
    assert written() == 0


@pytest.mark.parametrize(
    ("end", "words"),
    [("revoked", "The token was revoked."), ("expired", "The token has expired. Make a new one.")],
)
def test_token_that_ended_opens_nothing(program: Program, end: str, words: str) -> None:
    made, secret = a_token(days=0 if end == "expired" else 30)
    if end == "revoked":
        revoke_token(open_dataset().store, made.id, author="li")
    ended = Program(program.app, secret)
    assert as_problem(ended.propose()) == (401, words)
    assert as_problem(ended.send("/revisions")) == (401, words)
    assert ended.send("/targets?limit=1").status_code == 200  # anybody may read these


def test_token_revoked_in_flight_writes_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After it was admitted, before the change is written."""

    async def revoke_meanwhile(request: Request) -> bytes:
        (token,) = list_tokens(open_dataset().store)
        revoke_token(open_dataset().store, token.id, author="li")
        return await request.body()

    monkeypatch.setattr(endpoint, "read_body", revoke_meanwhile)
    response = program.propose()
    assert as_problem(response) == (
        401,
        "The token was revoked or has expired. Nothing was written.",
    )
    assert written() == 0


def test_token_of_somebody_else_is_good_for_nothing(program: Program, become: Become) -> None:
    become("wang")
    assert as_problem(program.propose()) == (
        403,
        "The token was made by somebody else than the user of this machine.",
    )


def test_no_token_writes_where_anybody_may_come(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOST, "0.0.0.0")
    assert as_problem(program.propose()) == (
        403,
        "This dashboard can be reached from other machines and has no sign-in, so it is read-only.",
    )
    assert program.send("/revisions").status_code == 200


@pytest.fixture
def signed_in(program: Program, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The roles of a dashboard where people sign in; a test may change them."""
    roles: dict[str, Any] = {"reviewer": ["li@example.org"]}
    monkeypatch.setattr(tokens, "has_sign_in", lambda: True)
    monkeypatch.setattr(tokens, "read_roles", lambda: roles)
    return roles


def token_of(app: Any, role: Role = Role.REVIEWER, **claims: object) -> Program:
    """A program of somebody who signed in."""
    made = make_token(
        open_dataset().store,
        owner="li@example.org",
        name="Nightly",
        role=role,
        days=30,
        claims=LI | claims,
    )
    return Program(app, made[1])


def test_token_gives_no_more_than_its_owner_may_now(
    program: Program, signed_in: dict[str, Any]
) -> None:
    li = token_of(program.app)
    told = li.propose().json()["revisions"][0]
    assert (told["author"], told["status"]) == ("li@example.org", "published")
    signed_in.clear()
    signed_in["editor"] = ["@example.org"]
    assert li.propose(an_addition()).status_code == 201
    assert as_problem(li.decide(1, "reject", note="x"))[0] == 403
    signed_in["editor"] = ["wang@example.org"]
    assert as_problem(li.propose()) == (403, "li@example.org may read but not edit here.")
    signed_in["viewer"] = ["wang@example.org"]
    assert as_problem(li.propose()) == (403, "li@example.org may not see this dashboard.")


def test_token_gives_no_more_than_it_was_made_for(
    program: Program, signed_in: dict[str, Any]
) -> None:
    li = token_of(program.app, Role.EDITOR)
    assert li.propose().status_code == 201
    assert li.decide(1, "revert", note="Misread.").status_code == 201
    assert as_problem(li.decide(1, "publish")) == (
        403,
        "This token may propose changes, but not decide about them.",
    )


def test_group_that_the_provider_named_counts(program: Program, signed_in: dict[str, Any]) -> None:
    signed_in["reviewer"] = ["group:policy"]
    assert token_of(program.app, groups=["Policy"]).propose().status_code == 201
    signed_in["reviewer"] = ["group:others"]
    assert token_of(program.app, groups=["Policy"]).propose().status_code == 403


def test_token_made_without_sign_in_is_no_good_with_it(
    program: Program, signed_in: dict[str, Any]
) -> None:
    assert as_problem(program.propose()) == (
        403,
        "The token was made where nobody signs in, so it is no good here.",
    )


def test_token_opens_a_dashboard_that_is_closed(
    program: Program, signed_in: dict[str, Any]
) -> None:
    signed_in["viewer"] = ["li@example.org"]
    app = build_app(lambda: Access.CLOSED, find_person=find_person)
    response = token_of(app).send("/targets?limit=1")
    assert (response.status_code, response.headers["cache-control"]) == (
        200,
        "private, max-age=0, must-revalidate",
    )
    assert Program(app).send("/targets").headers["www-authenticate"] == 'Bearer realm="api"'
    assert as_problem(Program(app, "rat_x").send("/targets"))[0] == 401
    signed_in["viewer"] = signed_in["reviewer"] = ["wang@example.org"]
    assert as_problem(token_of(app).send("/targets"))[0] == 403


def test_same_key_gets_the_same_answer(program: Program) -> None:
    body = a_proposal()
    first = program.send("/revisions", body, idempotency_key="a")
    again = program.send("/revisions", body, idempotency_key="a")
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["location"] == first.headers["location"]
    assert again.headers["idempotency-replayed"] == "true"
    assert again.headers["cache-control"] == "no-store"
    assert written() == 1


def test_same_key_for_another_request_is_refused(program: Program) -> None:
    program.propose(idempotency_key="a")
    words = "Another request was sent under this Idempotency-Key. Take a new one."
    assert as_problem(program.propose(an_addition(), idempotency_key="a")) == (422, words)
    again = program.send("/revisions/1/decision", {"decision": "withdraw"}, idempotency_key="a")
    assert as_problem(again) == (422, words)
    assert written() == 1


def test_key_of_a_refused_request_may_be_used_again(program: Program) -> None:
    assert program.propose(a_change("gone"), idempotency_key="a").status_code == 422
    assert program.propose(idempotency_key="a").status_code == 201


def test_decision_under_a_key_is_made_once(program: Program) -> None:
    program.propose()
    body = {"decision": "revert", "note": "Misread."}
    answers = [
        program.send("/revisions/1/decision", body, idempotency_key="b").content for _ in range(2)
    ]
    assert (answers[0] == answers[1], written()) == (True, 2)


@pytest.mark.parametrize("key", ["", " a b ", "é", "a" * 256])
def test_key_must_be_plain(program: Program, key: str) -> None:
    response = program.propose(idempotency_key=key.encode("latin-1"))
    assert as_problem(response)[0] == 400


def test_requests_at_once_under_one_key_write_once(program: Program) -> None:
    body = a_proposal()

    async def send_all() -> list[Any]:
        named = {"idempotency-key": "a", "authorization": f"Bearer {program.token}"}
        return await asyncio.gather(*(program.ask("/revisions", body, named) for _ in range(12)))

    answers = asyncio.run(send_all())
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert written() == 1


def test_requests_at_once_without_a_key_write_once_too(program: Program) -> None:
    """The others are told that they were overtaken: nobody's change is lost unseen."""
    body = a_proposal()

    async def send_all() -> list[Any]:
        named = {"authorization": f"Bearer {program.token}"}
        return await asyncio.gather(*(program.ask("/revisions", body, named) for _ in range(6)))

    assert sorted(answer.status_code for answer in asyncio.run(send_all())) == [201, *[409] * 5]
    assert written() == 1


def test_writers_are_counted_too(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_API_RATE", "2")
    app = build_app(meter=Meter(clock=lambda: 0.0), find_person=find_person)
    writer = Program(app, program.token)
    assert [writer.propose().status_code for _ in range(3)] == [201, 422, 429]


def test_pages_of_other_sites_may_not_write(program: Program) -> None:
    asked = {
        "origin": "https://evil.example",
        "access_control_request_method": "POST",
        "access_control_request_headers": "authorization, content-type",
    }
    response = Program(program.app).send("/revisions", method="OPTIONS", **asked)
    assert response.status_code == 400
    assert "POST" not in response.headers["access-control-allow-methods"]
    assert "uthorization" not in response.headers["access-control-allow-headers"]


def test_pages_of_other_sites_may_ask_whether_anything_is_new(program: Program) -> None:
    asked = {
        "origin": "https://example.org",
        "access_control_request_method": "GET",
        "access_control_request_headers": "if-none-match",
    }
    response = Program(program.app).send("/targets", method="OPTIONS", **asked)
    assert response.status_code == 200
    assert "If-None-Match" in response.headers["access-control-allow-headers"]


def test_methods_are_named(program: Program) -> None:
    paths = ("/revisions", "/revisions/1", "/revisions/1/decision")
    asked = [program.send(path, method="OPTIONS").headers["allow"] for path in paths]
    refused = [program.send(path, method="PUT") for path in paths]
    assert asked == ["GET, HEAD, POST, OPTIONS", "GET, HEAD, OPTIONS", "POST, OPTIONS"]
    assert [as_problem(response)[0] for response in refused] == [405] * 3
    assert [response.headers["allow"] for response in refused] == asked


def test_log_out_of_reach_is_said(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise StoreUnavailable("The database of changes cannot be used: it is gone.")

    monkeypatch.setattr(Store, "propose", fail)
    response = program.propose()
    assert as_problem(response) == (503, "The database of changes cannot be used: it is gone.")
    assert response.headers["retry-after"] == "30"
    with writing(open_dataset().store.engine) as connection:
        connection.exec_driver_sql("DROP TABLE answers")
    assert as_problem(program.propose(idempotency_key="a"))[0] == 503


def test_dashboard_without_a_database_takes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATABASE_URL, NO_DATABASE)
    program = Program(build_app(find_person=find_person), "rat_x")
    assert as_problem(program.send("/revisions", {})) == (
        503,
        "This dashboard runs without a database of changes.",
    )
    assert as_problem(Program(program.app).send("/revisions"))[0] == 503


def test_answer_that_cannot_be_taken_is_not_begun(program: Program) -> None:
    assert as_problem(program.propose(accept="text/csv"))[0] == 406
    response = program.send("/revisions?colour=red", a_proposal())
    assert as_problem(response)[0] == 422
    assert (written(), GOAL in response.text) == (0, False)
