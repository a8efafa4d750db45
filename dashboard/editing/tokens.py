"""What a token may do: at most its own role, and never more than its owner may now.

A token keeps what the provider vouched for when it was made, and `[roles]` is held against that
anew at every use. An address or a domain that is taken out of `[roles]` so ends its tokens too.
Nobody tells this program that somebody left a group at the provider: a token whose role leans on a
group claim therefore lives for `DAYS_OF_GROUPS` days at most.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from dashboard.editing.desk import Desk, Refused
from dashboard.editing.identity import GROUP_CLAIMS, identify, may_view
from dashboard.editing.people import Person
from dashboard.editing.words import find_bad_words
from dashboard.i18n import _
from data.revisions import Finding
from data.revisions.tokens import list_tokens, make_token, revoke_token
from schemas import Role, Token

DAYS = (30, 90, 365)
DAYS_OF_GROUPS = 30
LONGEST_NAME = 60
KEPT = ("iss", "sub", "email", "email_verified", *GROUP_CLAIMS)
INCLUDED = {  # what each role of a token includes
    Role.EDITOR: frozenset({Role.VIEWER, Role.EDITOR}),
    Role.REVIEWER: frozenset({Role.VIEWER, Role.EDITOR, Role.REVIEWER}),
}


@dataclass(frozen=True)
class Identity:
    """Who asks for a token: what the provider says of them, nothing where nobody signs in, and
    `[roles]`.
    """

    claims: Mapping[str, Any]
    roles: Mapping[str, Any]
    now: datetime


def issue_token(
    desk: Desk, identity: Identity, *, name: str, role: Role, days: int
) -> tuple[Token, str]:
    """Make a token for whoever is at the desk; return it with its text, which is shown once.

    Raises NotAllowed, Refused or StoreUnavailable.
    """
    desk.person.require(Role.EDITOR)
    desk.person.require(role)
    name = name.strip()
    findings = find_bad_words("name", [name])
    if not 0 < len(name) <= LONGEST_NAME:
        wrong = _("A name has 1 to {n} letters.").format(n=LONGEST_NAME)
        findings.append(Finding(0, "name", name[:LONGEST_NAME], wrong, ""))
    if days not in list_days(identity, role):
        wrong = _("This token may not live {n} days.").format(n=days)
        findings.append(Finding(0, "days", str(days), wrong, ""))
    if findings:
        raise Refused(findings)
    kept = keep_claims(identity.claims)
    return make_token(
        desk.store, owner=desk.person.name, name=name, role=role, days=days, claims=kept
    )


def list_seen(desk: Desk) -> list[Token]:
    """Return the tokens that somebody sees: their own, and a reviewer everybody's."""
    return list_tokens(desk.store, "" if desk.person.has(Role.REVIEWER) else desk.person.name)


def end_token(desk: Desk, token: str) -> None:
    """Revoke a token of one's own, or as a reviewer anybody's.

    Raises NotAllowed or StoreUnavailable.
    """
    desk.person.require(Role.EDITOR)
    if token not in {own.id for own in list_tokens(desk.store, desk.person.name)}:
        desk.person.require(Role.REVIEWER)
    revoke_token(desk.store, token, author=desk.person.name)


def keep_claims(claims: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a token keeps of the claims: what tells its owner's name and roles."""
    return {name: claims[name] for name in KEPT if claims.get(name)}


def list_roles(person: Person) -> list[Role]:
    """Return the roles that a person may give to a token, the smallest first."""
    return [role for role in INCLUDED if person.has(role)]


def list_days(identity: Identity, role: Role) -> tuple[int, ...]:
    """Return how many days a token with this role may live."""
    claims, roles = identity.claims, identity.roles
    plain = {name: value for name, value in claims.items() if name not in GROUP_CLAIMS}
    if not claims or identify(plain, roles, now=identity.now).has(role):
        return DAYS
    return tuple(days for days in DAYS if days <= DAYS_OF_GROUPS)


def act_for(token: Token, roles: Mapping[str, Any], *, now: datetime) -> Person:
    """Return the person that a token acts as, where people sign in; with no role at all where its
    owner may not even read.
    """
    claims = token.claims | {"exp": token.expires_at.timestamp()}
    person = identify(claims, roles, now=now)
    if not token.claims:
        return deny(token, _("The token was made where nobody signs in, so it is no good here."))
    if not may_view(claims, roles, now=now):
        return deny(token, _("{name} may not see this dashboard.").format(name=person.name))
    return narrow(person, token)


def narrow(person: Person, token: Token) -> Person:
    """Return the owner of a token as far as the token goes."""
    granted = person.roles & INCLUDED[token.role]
    reason = person.reason
    if token.role is Role.EDITOR and not reason:
        reason = _("This token may propose changes, but not decide about them.")
    return replace(person, roles=granted, reason=reason)


def deny(token: Token, reason: str) -> Person:
    """Return the owner of a token that is good for nothing here."""
    return Person(token.owner, frozenset(), reason)
