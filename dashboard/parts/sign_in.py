"""Lets people sign in and out, where sign-in is configured."""

import streamlit as st

from dashboard.i18n import _
from dashboard.state.person import current_person, is_expired, may_see, read_claims, sign_out
from dashboard.text.markdown import escape_markdown


def show_sign_in() -> None:
    """Show who is signed in with a way out, or a way in. Called where sign-in is configured."""
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        claims = read_claims()
        if not claims or is_expired():
            st.button(_("Sign in"), on_click=st.login, type="tertiary", icon=":material/login:")
        if not claims:
            return
        person = current_person()
        st.text(person.name, width="content")
        st.button(_("Sign out"), on_click=sign_out, type="tertiary", icon=":material/logout:")
    if person.reason:
        st.caption(escape_markdown(person.reason))


def stop_unless_allowed() -> None:
    """End the run for those who may not see the dashboard."""
    if may_see():
        return
    st.info(
        _("Sign in with an account that may see this dashboard.")
        if not read_claims() or is_expired()
        else _("This account may not see this dashboard."),
        icon=":material/lock:",
    )
    st.stop()
