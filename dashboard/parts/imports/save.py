"""Saves a plan after a yes, and offers to take it back."""

from functools import partial

import streamlit as st

from dashboard.editing import Desk, Saved
from dashboard.editing.imports import WRITTEN, save_plan
from dashboard.i18n import _, _n
from dashboard.parts.imports.upload import start_again
from dashboard.parts.undoing import take_back
from dashboard.parts.writing import write_or_say
from dashboard.state.acts import Aftermath
from dashboard.text.imports import describe_saved
from data.imports import Plan

SAVED = "_import_saved"


def offer_saving(desk: Desk, plan: Plan) -> None:
    """Ask for the reason and the yes, then write all new and changed rows, or none."""
    count = len(plan.select(*WRITTEN))
    if not count:
        st.info(_("There is nothing to save: no row is new or changed."), icon=":material/inbox:")
        return
    reason = st.text_input(_("Why (kept with every row)"), key="import_reason").strip()
    label = _n("Save {n:,} row", "Save {n:,} rows", count).format(n=count)
    blocked = bool(plan.elsewhere) or not reason
    if st.button(label, type="primary", disabled=blocked, key="import_save"):
        _save(desk, plan, reason)
    elif not reason:
        st.caption(_("Say why, then the rows can be saved."))


def show_saved(desk: Desk) -> None:
    """Say what the last import saved, with a way back."""
    saved: Saved | None = st.session_state.get(SAVED)
    if saved is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(describe_saved(saved), icon=":material/check:")
        if st.button(_("Undo"), key="import_undo"):
            _undo(desk, saved)


def _save(desk: Desk, plan: Plan, reason: str) -> None:
    def write() -> Aftermath:
        saved = save_plan(desk, plan, reason=reason, version=desk.catalog.version)
        return partial(_remember, saved)

    with st.spinner(_("Saving")):
        written = write_or_say(write)
    if written:
        st.rerun()


def _remember(saved: Saved) -> None:
    st.session_state[SAVED] = saved
    start_again()


def _undo(desk: Desk, saved: Saved) -> None:
    said = _("The import was undone.")
    with st.spinner(_("Undoing")):
        take_back(desk, saved, reason=said, said=said, after=_forget)


def _forget() -> None:
    st.session_state.pop(SAVED, None)
