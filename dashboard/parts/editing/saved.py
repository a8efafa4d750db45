"""Says what was saved, and leads on: to the record, back, or to the next row."""

from dataclasses import dataclass, replace

import streamlit as st

from dashboard.editing import Desk, Saved
from dashboard.editing.content import Content
from dashboard.i18n import _
from dashboard.parts.editing.memory import replace_content
from dashboard.parts.undoing import take_back
from dashboard.state import follow
from dashboard.text.markdown import colour_link, escape_markdown
from data.revisions.history import find_last

DONE = "_edit_done"


@dataclass(frozen=True)
class Done:
    """What was saved from which form: its numbers, the record, how it reads, the form as it was."""

    saved: Saved
    form: str
    table: str
    record: str
    words: str
    before: Content
    is_new: bool = True


def remember_done(done: Done) -> None:
    """Show from the next run on what was saved."""
    st.session_state[DONE] = done


def read_done() -> Done | None:
    """Return what was saved last, until it was undone or the next row began."""
    return st.session_state.get(DONE)


def forget_done() -> None:
    """Show the form again."""
    st.session_state.pop(DONE, None)


def show_done(desk: Desk, done: Done) -> None:
    """Show what was saved, with a link to it, Undo and the next row."""
    if done.saved.published:
        st.success(escape_markdown(done.words), title=_("Saved"), icon=":material/check:")
    else:
        st.success(
            escape_markdown(done.words),
            title=_("Sent to review"),
            icon=":material/hourglass_empty:",
        )
    with st.container(horizontal=True, vertical_alignment="center"):
        label = _("Add another from this plan") if done.is_new else _("Go on editing")
        st.button(
            label, key="edit_next", type="primary", icon=":material/add:", on_click=forget_done
        )
        undone = st.button(_("Undo"), key="edit_undo", icon=":material/undo:")
        if done.saved.published and done.record in set(desk.catalog.records["id"]):
            follow(colour_link(_("Open the record")), "record", id=done.record)
    if undone:
        _undo(desk, done)


def _rebase(desk: Desk, done: Done) -> Content:
    """Return the form as it was, based on what undoing has left."""
    if done.is_new:
        return done.before
    last = find_last(desk.store, done.table, done.record)
    return replace(done.before, base=last.number if last else 0)


def _undo(desk: Desk, done: Done) -> None:
    def after() -> None:
        forget_done()
        replace_content(done.form, _rebase(desk, done))

    take_back(
        desk,
        done.saved,
        reason=_("Undone right after it was saved."),
        said=_("Undone. What was typed stands in the form again."),
        after=after,
    )
