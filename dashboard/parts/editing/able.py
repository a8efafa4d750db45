"""Ends the page for those who may only read; where the log is in trouble, keeps what was typed."""

import streamlit as st

from dashboard.editing import Desk
from dashboard.editing.saving import REASON
from dashboard.i18n import _
from dashboard.parts.editing.memory import keep_laid_aside, lay_aside
from dashboard.parts.editing.table_memory import lay_sheet_aside
from dashboard.state.person import is_expired
from dashboard.text.changes import name_place
from dashboard.text.markdown import escape_markdown
from data.revisions import StoreUnavailable
from schemas import TABLES, Role


def stop_unless_able(desk: Desk) -> None:
    """Say why nothing can be changed here, where that is so, and end the run."""
    if not desk.person.has(Role.EDITOR):
        reason = desk.person.reason or _("This needs the role of an editor.")
        st.info(escape_markdown(reason), icon=":material/lock:")
        lay_aside()
        lay_sheet_aside()
        if is_expired():  # after signing in again it is another session
            keep_laid_aside(desk)
        st.stop()
    try:
        desk.store.read_head()
    except StoreUnavailable as error:
        st.error(escape_markdown(str(error)), icon=":material/database_off:")
        _show_typed()
        st.stop()


def _show_typed() -> None:
    """Show what stands in the form: it comes back with the log."""
    typed = lay_aside()
    lay_sheet_aside()
    if not typed:
        return
    st.markdown(_("What you typed is kept, and stands in the form again when the log is back:"))
    table = TABLES["actuals" if "as_of" in typed else "targets"]
    names = {place: name_place(table, place) for place in typed} | {REASON: _("Why it is changed")}
    st.table(
        {escape_markdown(names[place]): escape_markdown(text) for place, text in typed.items()},
        border="horizontal",
    )
    st.button(_("Try again"), key="edit_again", icon=":material/refresh:")
