"""Says what was saved from the table of a document, and takes it back."""

import streamlit as st

from dashboard.editing import Desk, Saved
from dashboard.i18n import _, _n
from dashboard.parts.editing.table_memory import Sheet, rebase_sheet
from dashboard.parts.undoing import take_back

SAVED = "_edit_table_saved"


def remember_saved(sheet: Sheet, saved: Saved) -> None:
    """Show above the table from the next run on what was saved from it."""
    st.session_state[SAVED] = sheet.form, saved


def show_saved(desk: Desk, sheet: Sheet) -> None:
    """Say what was saved from this table last, with a way back."""
    form, saved = st.session_state.get(SAVED, ("", None))
    if saved is None or form != sheet.form:
        return
    count = len(saved.numbers)
    sentence = (
        _n("{n} row is saved.", "{n} rows are saved.", count)
        if saved.published
        else _n("{n} row is sent to review.", "{n} rows are sent to review.", count)
    ).format(n=count)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(sentence, icon=":material/check:")
        if st.button(_("Undo"), key="edit_undo_all", icon=":material/undo:"):
            _undo(desk, sheet, saved)


def _undo(desk: Desk, sheet: Sheet, saved: Saved) -> None:
    def after() -> None:
        st.session_state.pop(SAVED, None)
        rebase_sheet(desk, sheet, drop=False)  # what was typed since stays

    reason = _("Undone right after it was saved.")
    take_back(desk, saved, reason=reason, said=_("Undone."), after=after)
