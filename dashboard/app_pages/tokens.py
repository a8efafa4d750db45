"""API tokens: let a program propose and decide for you, see which do, and stop them."""

import streamlit as st

from dashboard.i18n import _
from dashboard.parts.editing.able import stop_unless_able
from dashboard.parts.tokens import list_all, offer_token, show_secret, show_use
from dashboard.state.desk import current_desk
from schemas import Role

desk = current_desk()
st.title(_("API tokens"), anchor=False)
if desk.person.has(Role.EDITOR):
    st.markdown(
        _(
            "A program that has your token may change the dataset in your name: never more than "
            "the token says, and never more than you may yourself at that moment."
        )
    )
else:
    st.markdown(_("No token works for writing where its owner may not edit."))
stop_unless_able(desk)
show_secret()
offer_token(desk)
list_all(desk)
show_use()
