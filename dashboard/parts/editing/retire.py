"""Takes a record out of the dataset, with a reason, and brings a retired one back."""

import streamlit as st

from dashboard.editing import Desk
from dashboard.editing.rows import Form
from dashboard.i18n import _
from dashboard.parts.editing.saved import forget_done
from dashboard.parts.writing import write_or_say
from dashboard.state import follow
from dashboard.state.acts import Aftermath
from dashboard.text.markdown import colour_link, escape_markdown
from dashboard.text.own import pick_own
from data.revisions.fold import RECORDS
from data.revisions.keys import list_retired
from schemas import Draft, Revision

SHOWN = 20  # of the retired records, the newest


def offer_retirement(desk: Desk, form: Form) -> None:
    """Offer to retire a record: it leaves the dataset, and stays in the log."""
    with st.expander(_("Retire this record"), icon=":material/archive:"):
        st.caption(_("It leaves every page and export. The log keeps it, and it can be restored."))
        reason = st.text_input(_("Why it is retired") + " *", key="edit_retire_reason").strip()
        sure = st.checkbox(_("Yes, retire it"), key="edit_retire_sure")
        pressed = st.button(
            _("Retire"),
            key="edit_retire",
            icon=":material/archive:",
            disabled=not (reason and sure),
        )
    if pressed and reason and sure:
        _write(desk, desk.start_retirement(form.table, form.key, reason=reason))


def find_retired(desk: Desk, record_id: str) -> Revision | None:
    """Return the revision by which a record was retired, None where it was not."""
    retired = list_retired(desk.store, RECORDS)
    return next((revision for revision in retired if revision.key == record_id), None)


def show_retired(desk: Desk, revision: Revision) -> None:
    """Say who retired a record and why, and offer to restore it."""
    sentence = _("{name} retired {id}: {reason}").format(
        name=revision.author, id=revision.key, reason=revision.reason
    )
    st.markdown(escape_markdown(sentence))
    if statement := pick_own(revision.row, "statement"):
        st.caption(escape_markdown(statement))
    key = f"edit_restore_{revision.number}"
    if st.button(_("Restore"), key=key, icon=":material/unarchive:"):
        reason = _("Restored.")
        _write(desk, desk.start_draft(revision.table, revision.key, revision.row, reason=reason))


def list_all_retired(desk: Desk) -> None:
    """List the retired records, newest first, while the list is open."""
    shown = st.expander(
        _("Retired records"), icon=":material/archive:", on_change="rerun", key="edit_retired"
    )
    with shown:
        if not shown.open:
            return
        retired = list_retired(desk.store, RECORDS)
        if not retired:
            st.caption(_("No record is retired."))
        for revision in retired[:SHOWN]:
            show_retired(desk, revision)
        for revision in retired[SHOWN:]:
            follow(colour_link(revision.key), "edit", record=revision.key)


def _write(desk: Desk, draft: Draft) -> None:
    def write() -> Aftermath:
        desk.save([draft])
        return forget_done

    if write_or_say(write):
        st.rerun()
