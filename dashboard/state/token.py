"""Whom a token acts for, by the way of signing in and the roles as they are now."""

from datetime import UTC, datetime

from dashboard.editing.people import Person, everything
from dashboard.editing.tokens import act_for, deny, narrow
from dashboard.i18n import _
from dashboard.settings import Settings
from dashboard.state.person import has_sign_in, say_read_only
from dashboard.state.roles import read_roles
from schemas import Token


def find_person(token: Token) -> Person:
    """Return the person that a token acts as; called for every request."""
    settings = Settings.from_environment()
    if has_sign_in():
        return act_for(token, read_roles(), now=datetime.now(UTC))
    if not settings.is_local:
        return Person(token.owner, reason=say_read_only())
    if token.claims or token.owner != settings.editor:
        return deny(token, _("The token was made by somebody else than the user of this machine."))
    return narrow(everything(token.owner), token)
