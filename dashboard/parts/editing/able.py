"""Ends the page for those who may only read; where the log is in trouble, keeps what was typed."""

import streamlit as st

from dashboard.editing import Desk
from dashboard.i18n import _
from dashboard.parts.editing.memory import read_typed
from dashboard.text.markdown import escape_markdown
from data.revisions import StoreUnavailable
from schemas import Role


def stop_unless_able(desk: Desk) -> None:
    """Say why nothing can be changed here, where that is so, and end the run."""
    if not desk.person.has(Role.EDITOR):
        reason = desk.person.reason or _("This needs the role of an editor.")
        st.info(escape_markdown(reason), icon=":material/lock:")
        st.stop()
    try:
        desk.store.read_head()
    except StoreUnavailable as error:
        st.error(escape_markdown(str(error)), icon=":material/database_off:")
        _show_typed()
        st.stop()


def _show_typed() -> None:
    """Show what stands in the form: it comes back with the log."""
    typed = read_typed()
    if not typed:
        return
    st.markdown(_("What you typed is kept, and stands in the form again when the log is back:"))
    st.table(
        {escape_markdown(place): escape_markdown(text) for place, text in typed.items()},
        border="horizontal",
    )
    st.button(_("Try again"), key="edit_again", icon=":material/refresh:")
