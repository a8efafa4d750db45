"""Who is looking: the one local user, somebody signed in, or a reader."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import streamlit as st
from streamlit.runtime.secrets import secrets_singleton

from dashboard.editing.identity import has_expired, identify, may_view
from dashboard.editing.people import Person, everything
from dashboard.editing.tokens import Identity
from dashboard.i18n import _
from dashboard.settings import Settings
from dashboard.state.roles import list_secret_files, read_roles

SignIn = tuple[str, ...]
_ended: set[SignIn] = set()  # what this process was told to end


def current_person() -> Person:
    """Return the person behind this session, found anew in every run."""
    settings = Settings.from_environment()
    if has_sign_in():
        claims = read_claims()
        if not claims:
            return Person(_("A reader"), reason=_("Sign in to edit."))
        return identify(claims, read_roles(), now=datetime.now(UTC))
    if settings.is_local:
        return everything(settings.editor)
    return Person(
        _("A reader"),
        reason=say_read_only(),
    )


def say_read_only() -> str:
    """Write why nothing can be changed where anybody may come and nobody signs in."""
    return _(
        "This dashboard can be reached from other machines and has no sign-in, so it is read-only."
    )


def has_sign_in() -> bool:
    """Say whether sign-in is configured: `[auth]` in Streamlit's secrets file."""
    # Asked in every run, and Streamlit works out anew each time where a file might lie.
    has_file = any(path.exists() for path in list_secret_files())
    return has_file and secrets_singleton.load_if_toml_exists() and "auth" in st.secrets


def read_claims() -> Mapping[str, Any]:
    """Return what the provider says of the person signed in; nothing where nobody is."""
    claims = dict(st.user) if st.user.is_logged_in else {}
    return {} if _ended and _name_sign_in(claims) in _ended else claims


def is_expired() -> bool:
    """Say whether somebody is signed in whose sign-in has run out."""
    claims = read_claims() if has_sign_in() else {}
    return bool(claims) and has_expired(claims, datetime.now(UTC))


def sign_out() -> None:
    """Sign out in every tab: those that are open would go on with what they were told at first."""
    if claims := read_claims():
        _ended.add(_name_sign_in(claims))
    st.logout()


def _name_sign_in(claims: Mapping[str, Any]) -> SignIn:
    """Return what tells one sign-in from the next of the same person."""
    return tuple(str(claims.get(name, "")) for name in ("iss", "sub", "iat", "nonce"))


def current_identity() -> Identity:
    """Return what is known of the person behind this session."""
    claims = read_claims() if has_sign_in() else {}
    return Identity(claims, read_roles(), datetime.now(UTC))


def may_see() -> bool:
    """Say whether this person may see the dashboard at all, where sign-in is configured."""
    return may_view(read_claims(), read_roles(), now=datetime.now(UTC))
