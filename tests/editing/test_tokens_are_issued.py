"""A token is at most what its owner is, and lives no longer than can be answered for."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from dashboard.editing import Desk, NotAllowed
from dashboard.editing.desk import Refused
from dashboard.editing.people import Person, everything
from dashboard.editing.tokens import Identity, end_token, issue_token, keep_claims, list_days
from data.revisions import Dataset
from data.revisions.tokens import find_token
from schemas import Role
from tests.factories import a_catalog

NOW = datetime(2026, 11, 21, tzinfo=UTC)
LI = {"sub": "7", "iss": "https://id.example", "exp": NOW.timestamp() + 60, "name": "Li"}
LI |= {"email": "li@example.org", "email_verified": True, "groups": ["policy"]}
LOCAL = Identity({}, {}, NOW)
EDITOR = Person("li", frozenset({Role.VIEWER, Role.EDITOR}))


Seat = Callable[[Person], Desk]


@pytest.fixture
def seat(url: str) -> Iterator[Seat]:
    """Seats a person at a desk over the same database as the others."""
    desks: list[Desk] = []

    def seat(person: Person) -> Desk:
        desks.append(Desk(Dataset(a_catalog(), url), person))
        return desks[-1]

    yield seat
    for desk in desks:
        desk.store.engine.dispose()


@pytest.mark.parametrize(
    ("roles", "role", "days"),
    [
        ({"editor": ["li@example.org"]}, Role.EDITOR, (30, 90, 365)),
        ({"editor": ["@example.org"]}, Role.EDITOR, (30, 90, 365)),
        ({"editor": ["group:policy"]}, Role.EDITOR, (30,)),
        ({"editor": ["li@example.org"], "reviewer": ["group:policy"]}, Role.REVIEWER, (30,)),
    ],
)
def test_role_from_a_group_makes_a_short_life(
    roles: dict[str, Any], role: Role, days: tuple[int, ...]
) -> None:
    assert list_days(Identity(LI, roles, NOW), role) == days


def test_only_what_tells_the_owner_is_kept() -> None:
    assert set(keep_claims(LI)) == {"sub", "iss", "email", "email_verified", "groups"}


def test_token_is_made_with_what_the_provider_said(seat: Seat) -> None:
    desk = seat(EDITOR)
    identity = Identity(LI, {"editor": ["group:policy"]}, NOW)
    token, secret = issue_token(desk, identity, name=" Nightly ", role=Role.EDITOR, days=30)
    found = find_token(desk.store, secret)
    assert (found, token.name, token.claims["groups"]) == (token, "Nightly", ["policy"])
    with pytest.raises(Refused, match="may not live 365 days"):
        issue_token(desk, identity, name="n", role=Role.EDITOR, days=365)


@pytest.mark.parametrize("name", ["", "  ", "a" * 61, "a\u202eb", "a\nb"])
def test_name_is_a_short_visible_text(seat: Seat, name: str) -> None:
    desk = seat(everything("li"))
    with pytest.raises(Refused):
        issue_token(desk, LOCAL, name=name, role=Role.EDITOR, days=30)


def test_nobody_gives_more_than_they_have(seat: Seat) -> None:
    with pytest.raises(NotAllowed):
        issue_token(seat(EDITOR), LOCAL, name="n", role=Role.REVIEWER, days=30)
    with pytest.raises(NotAllowed):
        issue_token(seat(Person("li")), LOCAL, name="n", role=Role.EDITOR, days=30)


def test_only_a_reviewer_ends_the_tokens_of_others(seat: Seat) -> None:
    wang = seat(everything("wang"))
    token, secret = issue_token(wang, LOCAL, name="n", role=Role.EDITOR, days=30)
    with pytest.raises(NotAllowed):
        end_token(seat(EDITOR), token.id)
    end_token(seat(everything("zhao")), token.id)
    found = find_token(wang.store, secret)
    assert found and found.revoked_by == "zhao"
