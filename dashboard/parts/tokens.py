"""Parts of the page API tokens: one is made, shown once, listed and revoked."""

from collections.abc import Hashable
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urlsplit

import streamlit as st

from dashboard.editing import Desk, NotAllowed
from dashboard.editing.desk import Refused
from dashboard.editing.tokens import LONGEST_NAME, end_token, issue_token, list_days, list_roles
from dashboard.editing.tokens import list_seen as list_tokens
from dashboard.i18n import _, _n
from dashboard.settings import Settings
from dashboard.state import current_address, read_once, write_once
from dashboard.state.acts import Aftermath, Write
from dashboard.state.desk import current_desk
from dashboard.state.person import current_identity
from dashboard.text.codes import name_member
from dashboard.text.markdown import escape_markdown
from dashboard.text.rows import format_moment
from data.revisions import StoreError
from schemas import Role, Token

PAGE = "tokens"
SECRET = "_token_secret"  # the text of a token just made, until it is copied or the page is left
TROUBLE = "_token_trouble"
NAME, ROLE, DAYS = "token_name", "token_role", "token_days"
EXAMPLE = """curl {site}/api/v1/revisions \\
  -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(uuidgen)" --json @changes.json"""


def forget_secret(page: str) -> None:
    """Drop the text of a token when its page is left: it is shown once."""
    if page != PAGE:
        st.session_state.pop(SECRET, None)


def show_secret() -> None:
    """Show the text of a token that was just made, or why none was."""
    if trouble := read_once(TROUBLE):
        st.error(escape_markdown(trouble), icon=":material/block:")
    if secret := st.session_state.get(SECRET, ""):
        with st.container(border=True):
            st.markdown(
                ":green[:material/key:] "
                + _("**Copy the token now.** It is shown only once and kept nowhere.")
            )
            st.code(secret, language=None, wrap_lines=True)
            st.button(_("I have copied it"), key="token_copied", on_click=_forget)


def offer_token(desk: Desk) -> None:
    """Ask for the name, the role and the days of a new token."""
    roles, identity = list(map(str, list_roles(desk.person))), current_identity()
    st.header(_("New token"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            _("Name"),
            key=NAME,
            max_chars=LONGEST_NAME,
            placeholder=_("what it is for, such as nightly import"),
            live="0.5s",
            width=320,
        )
        role = st.selectbox(
            _("May"), roles, key=ROLE, format_func=_say_role, width=260, disabled=len(roles) == 1
        )
        days = list_days(identity, Role(role or Role.EDITOR))
        st.selectbox(_("Expires after"), days, key=DAYS, format_func=_say_days, width=140)
        st.button(
            _("Make a token"),
            key="token_make",
            type="primary",
            icon=":material/key:",
            disabled=not (st.session_state.get(NAME) or "").strip(),
            on_click=_make,
        )
    if len(days) == 1:
        st.caption(
            _(
                "Your role comes from a group, and only signing in tells that you are still in it: "
                "such a token lives {n} days at most."
            ).format(n=days[0])
        )


def list_all(desk: Desk) -> None:
    """List the tokens: one's own, and for a reviewer everybody's; those that ended at the end."""
    now, tokens = datetime.now(UTC), list_tokens(desk)
    alive = [token for token in tokens if token.is_alive(now)]
    ended = [token for token in tokens if not token.is_alive(now)]
    st.header(_("Tokens"), anchor=False)
    if not alive:
        st.caption(_("There is no token that works."))
    for token in alive:
        _show_token(desk, token, alive=True)
    if ended:
        label = _n("{n} token that no longer works", "{n} tokens that no longer work", len(ended))
        with st.expander(label.format(n=len(ended)), icon=":material/key_off:"):
            for token in ended:
                _show_token(desk, token, alive=False)


def show_use() -> None:
    """Show how a program uses a token."""
    seen = urlsplit(current_address())
    site = Settings.from_environment().address or f"{seen.scheme}://{seen.netloc}"
    with st.expander(_("How a program uses it"), icon=":material/terminal:"):
        st.code(EXAMPLE.format(site=site), language="bash", wrap_lines=True)
        st.caption(
            _("All that can be sent is described at {path}.").format(path="`/api/v1/openapi.json`")
        )


def _make() -> None:
    name, role, days = (st.session_state.get(key) for key in (NAME, ROLE, DAYS))
    desk, identity = current_desk(), current_identity()

    def write() -> Aftermath:
        _token, secret = issue_token(
            desk,
            identity,
            name=str(name or ""),
            role=Role(role or Role.EDITOR),
            days=int(days or 0),
        )
        return partial(_keep_secret, secret)

    _try(write, press=("make", name, role, days))


def _revoke(token: str) -> None:
    desk = current_desk()

    def write() -> Aftermath:
        end_token(desk, token)
        return _forget

    _try(write, press=("revoke", token))


def _try(write: Write, *, press: Hashable) -> None:
    try:
        write_once(write, press=press)
    except (NotAllowed, Refused, StoreError) as error:
        st.session_state[TROUBLE] = str(error)


def _keep_secret(secret: str) -> None:
    st.session_state[SECRET] = secret
    st.session_state[NAME] = ""


def _forget() -> None:
    st.session_state.pop(SECRET, None)


def _show_token(desk: Desk, token: Token, *, alive: bool) -> None:
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{escape_markdown(token.name)}**", width="content")
            st.badge(name_member(token.role), color="blue" if alive else "gray")
            st.space("stretch")
            if alive:
                _offer_end(token)
        st.caption(escape_markdown(" · ".join(_tell(desk, token, alive=alive))))


def _offer_end(token: Token) -> None:
    with st.popover(_("Revoke"), icon=":material/block:", type="tertiary"):
        st.markdown(_("It stops working at once, and cannot be brought back."))
        st.button(
            _("Revoke this token"),
            key=f"token_revoke_{token.id}",
            type="primary",
            on_click=_revoke,
            args=(token.id,),
        )


def _tell(desk: Desk, token: Token, *, alive: bool) -> list[str]:
    used = token.used_on
    parts = [
        f"{token.id}…",
        "" if token.owner == desk.person.name else token.owner,
        _("made {moment}").format(moment=format_moment(token.made_at)),
        _("last used {day}").format(day=used.isoformat()) if used else _("never used"),
    ]
    if token.revoked_at:
        text = _("revoked {moment} by {name}")
        parts.append(text.format(moment=format_moment(token.revoked_at), name=token.revoked_by))
    else:
        text = _("expires {moment}") if alive else _("expired {moment}")
        parts.append(text.format(moment=format_moment(token.expires_at)))
    return [part for part in parts if part]


def _say_role(role: str) -> str:
    if role == Role.REVIEWER:
        return _("propose and decide (reviewer)")
    return _("propose changes (editor)")


def _say_days(days: int) -> str:
    return _("{n} days").format(n=days)
