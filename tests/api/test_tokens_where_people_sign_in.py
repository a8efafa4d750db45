"""A token gives no more than the roles of its owner at the moment of the request."""

from typing import Any

import pytest

from dashboard.api import Access
from dashboard.loading.dataset import open_dataset
from dashboard.state import token as tokens
from dashboard.state.token import find_person
from data.revisions.tokens import make_token
from schemas import Role
from tests.api.client import build_app
from tests.api.writing import Program, an_addition, as_problem

LI = {"iss": "https://id.example", "sub": "7", "email": "li@example.org", "email_verified": True}


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
