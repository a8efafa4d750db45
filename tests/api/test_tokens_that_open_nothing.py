"""What no cookie, no old token and nobody else's token can do."""

import pytest
from starlette.requests import Request

from dashboard.api.writing import endpoint
from dashboard.loading.dataset import open_dataset
from dashboard.settings import HOST
from data.revisions.tokens import list_tokens, revoke_token
from tests.api.writing import Become, Program, a_token, as_problem, written


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
