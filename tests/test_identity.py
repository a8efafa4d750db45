"""Roles come from what the provider vouches for, never from what a person says."""

from datetime import UTC, datetime
from typing import Any

import pytest

from dashboard.editing.identity import identify, may_view
from schemas import Role

NOW = datetime(2026, 11, 21, tzinfo=UTC)
LATER, BEFORE = NOW.timestamp() + 60, NOW.timestamp() - 1
ROLES = {
    "editor": ["Li@example.org", "@partner.example", "group:ai-editors"],
    "reviewer": ["group:reviewers"],
}


def claim(**others: Any) -> dict[str, Any]:
    known = {"sub": "7", "iss": "https://id.example", "exp": LATER}
    return known | {"email": "li@example.org", "email_verified": True} | others


def roles_of(**others: Any) -> set[Role]:
    return set(identify(claim(**others), ROLES, now=NOW).roles) - {Role.VIEWER}


@pytest.mark.parametrize(
    ("claims", "roles"),
    [
        ({}, {Role.EDITOR}),
        ({"email": "LI@EXAMPLE.ORG"}, {Role.EDITOR}),
        ({"email": "li@example.org", "email_verified": False}, set()),
        ({"email": "li@example.org", "email_verified": None}, set()),
        ({"email": "wang@partner.example"}, {Role.EDITOR}),
        ({"email": "wang@sub.partner.example"}, set()),
        ({"email": "li@example.org@evil.example"}, set()),
        ({"email": "@partner.example@evil.example"}, set()),
        ({"email": "x@evil.example", "name": "li@example.org"}, set()),
        ({"email": "", "groups": ["AI-Editors"]}, {Role.EDITOR}),
        ({"email": "", "groups": "reviewers"}, {Role.EDITOR, Role.REVIEWER}),
        ({"email": "group:reviewers"}, set()),
        ({"exp": BEFORE}, set()),
        ({"exp": None}, set()),
    ],
)
def test_roles_follow_verified_claims(claims: dict[str, Any], roles: set[Role]) -> None:
    assert roles_of(**claims) == roles


def test_unverified_address_counts_only_where_it_is_accepted() -> None:
    accepting = ROLES | {"accept_unverified_email": True}
    person = identify(claim(email_verified=False), accepting, now=NOW)
    assert (person.name, person.has(Role.EDITOR)) == ("li@example.org", True)


def test_log_names_an_unverified_person_by_the_provider() -> None:
    assert identify(claim(email_verified=False), ROLES, now=NOW).name == "7 (https://id.example)"


def test_reader_is_told_why_they_cannot_edit() -> None:
    person = identify(claim(email="x@y.example"), ROLES, now=NOW)
    assert person.reason == "x@y.example may read but not edit here."
    expired = identify(claim(exp=BEFORE), ROLES, now=NOW)
    assert expired.reason == "Your sign-in has expired. Sign in again to go on."


def test_everybody_may_look_unless_viewers_are_listed() -> None:
    listed = ROLES | {"viewer": ["@guest.example"]}
    assert may_view({}, ROLES, now=NOW)
    assert not may_view({}, listed, now=NOW)
    assert may_view(claim(), listed, now=NOW)
    assert may_view(claim(email="a@guest.example"), listed, now=NOW)
    assert not may_view(claim(email="a@other.example"), listed, now=NOW)
    assert not may_view(claim(exp=BEFORE), listed, now=NOW)
