"""Finds out who a signed-in person is and what they may do, from what their provider vouches for.

Roles come from `[roles]` in Streamlit's secrets file:

    [roles]
    editor = ["li@example.org", "@partner.example"]
    reviewer = ["group:policy-reviewers"]

An entry is an e-mail address, a domain after `@`, or a group claim after `group:`. A reviewer may
edit too. With a list of viewers, nobody else sees the dashboard.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from dashboard.editing.people import Person
from dashboard.i18n import _
from schemas import Role

GROUP = "group:"
TRUST_EMAIL = "accept_unverified_email"
GROUP_CLAIMS = ("groups", "roles")


def identify(claims: Mapping[str, Any], roles: Mapping[str, Any], *, now: datetime) -> Person:
    """Return the person behind verified claims; an expired sign-in leaves only reading."""
    name = _name(claims, trusted=bool(roles.get(TRUST_EMAIL)))
    if has_expired(claims, now):
        return Person(name, reason=_("Your sign-in has expired. Sign in again to go on."))
    marks = set(_mark(claims, trusted=bool(roles.get(TRUST_EMAIL))))
    granted = {
        role
        for role in (Role.EDITOR, Role.REVIEWER)
        if marks & {str(entry).casefold() for entry in roles.get(role, ())}
    }
    if Role.REVIEWER in granted:
        granted.add(Role.EDITOR)
    reason = "" if granted else _("{name} may read but not edit here.").format(name=name)
    return Person(name, frozenset({Role.VIEWER, *granted}), reason)


def may_view(claims: Mapping[str, Any], roles: Mapping[str, Any], *, now: datetime) -> bool:
    """Say whether somebody may see the dashboard: anybody, unless viewers are listed."""
    if Role.VIEWER not in roles:
        return True
    if not claims or has_expired(claims, now):
        return False
    entries = {str(entry).casefold() for role in Role for entry in roles.get(role, ())}
    return bool(entries & set(_mark(claims, trusted=bool(roles.get(TRUST_EMAIL)))))


def has_expired(claims: Mapping[str, Any], now: datetime) -> bool:
    """Say whether the provider's word has run out; Streamlit does not look."""
    expires = claims.get("exp")
    return not isinstance(expires, int | float) or expires <= now.timestamp()


def _name(claims: Mapping[str, Any], *, trusted: bool) -> str:
    """Return what the log calls a person: a verified address, else the provider's own name."""
    if email := _verified_email(claims, trusted=trusted):
        return email
    return "{sub} ({iss})".format(sub=claims.get("sub", "?"), iss=claims.get("iss", "?"))


def _verified_email(claims: Mapping[str, Any], *, trusted: bool) -> str:
    verified = claims.get("email_verified") in (True, "true")
    return str(claims.get("email", "")).casefold() if verified or trusted else ""


def _mark(claims: Mapping[str, Any], *, trusted: bool) -> Iterable[str]:
    """Return everything that an entry of a role may name this person by."""
    email = _verified_email(claims, trusted=trusted)
    if "@" in email:
        yield email
        yield email[email.rindex("@") :]
    for claim in GROUP_CLAIMS:
        groups = claims.get(claim) or []
        for group in [groups] if isinstance(groups, str) else groups:
            yield f"{GROUP}{group}".casefold()
