"""Finds out for whom a request acts: only by its token, never by a cookie.

A page of another site can make a browser send its cookies along, but not this header.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.types import Scope

from dashboard.api.access import FindPerson
from dashboard.api.problems import Refused
from dashboard.editing.people import Person
from dashboard.i18n import _
from dashboard.loading.dataset import open_dataset
from data.revisions import StoreUnavailable
from data.revisions.tokens import find_token, note_use
from schemas import Role, Token

SCHEME = "bearer"
CHALLENGE = 'Bearer realm="api"'
INVALID = f'{CHALLENGE}, error="invalid_token"'
INSUFFICIENT = f'{CHALLENGE}, error="insufficient_scope"'
AGAIN = "30"  # seconds until the log may be back


@dataclass(frozen=True)
class Caller:
    """A program: its token, and the person for whom it acts, as far as the token goes."""

    token: Token
    person: Person


def has_token(scope: Scope) -> bool:
    """Say whether a request comes with a token, good or not."""
    scheme, _space, _text = Headers(scope=scope).get("authorization", "").partition(" ")
    return scheme.lower() == SCHEME


def find_caller(scope: Scope, find_person: FindPerson) -> Caller:
    """Return who sends a request. Raises Refused unless it has a token that is good."""
    if not has_token(scope):
        raise refuse_stranger(
            _(
                "A token is needed: send the header Authorization: Bearer TOKEN. Those who may "
                "edit make one on the page API tokens."
            )
        )
    text = Headers(scope=scope)["authorization"][len(SCHEME) :].strip()
    try:
        store = open_dataset().store
        token = find_token(store, text)
        if token is None:
            raise refuse_stranger(_("The token is not known here."), INVALID)
        if token.revoked_at is not None:
            raise refuse_stranger(_("The token was revoked."), INVALID)
        if not token.is_alive(datetime.now(UTC)):
            raise refuse_stranger(_("The token has expired. Make a new one."), INVALID)
        note_use(store, token)
    except StoreUnavailable as error:
        raise refuse_for_now(error) from None
    person = find_person(token)
    if not person.has(Role.VIEWER):
        raise refuse_role(person.reason or _("The token may do nothing here."))
    return Caller(token, person)


def refuse_stranger(detail: str, challenge: str = CHALLENGE) -> Refused:
    """Return the refusal of a request without a token that is good."""
    return Refused(HTTPStatus.UNAUTHORIZED, detail, headers={"WWW-Authenticate": challenge})


def refuse_role(detail: str) -> Refused:
    """Return the refusal of a token that may not do this."""
    return Refused(HTTPStatus.FORBIDDEN, detail, headers={"WWW-Authenticate": INSUFFICIENT})


def refuse_for_now(error: StoreUnavailable) -> Refused:
    """Return the refusal while the log cannot be used."""
    headers = {"Retry-After": AGAIN}
    return Refused(HTTPStatus.SERVICE_UNAVAILABLE, str(error), headers=headers)
