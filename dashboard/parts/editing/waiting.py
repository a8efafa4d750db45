"""Tells an editor what others proposed for the same rows and nobody has decided yet."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.editing import Desk
from dashboard.editing.rows import Form
from dashboard.i18n import _
from dashboard.loading.queue import load_revisions, load_waiting
from dashboard.parts.editing.stale import show_both
from dashboard.parts.log import describe_event
from dashboard.state import follow
from dashboard.text.codes import lower_first, name_member
from dashboard.text.joining import join_names
from dashboard.text.markdown import colour_link, escape_markdown
from data.revisions.history import Asked
from schemas import Change, Revision

SHOWN = 3  # proposals for one record, the newest


def show_waiting(desk: Desk, form: Form, mine: Mapping[str, str]) -> None:
    """Show what waits for review for a record, field by field beside what stands in the form."""
    waiting = _load(desk, Asked(table=form.table, key=form.key, pending=True))
    for revision in waiting[-SHOWN:]:
        sentence = _("This record has a proposal that waits for review: {change} by {who}.").format(
            change=lower_first(name_member(revision.change)), who=describe_event(revision)
        )
        st.info(escape_markdown(sentence), icon=":material/hourglass_empty:")
        if revision.change is not Change.RETIRE:
            show_both(desk.catalog, form.table, theirs=revision.row, mine=mine)
    if waiting:
        follow(colour_link(_("Review")), "review")


def show_waiting_rows(desk: Desk, table: str, instrument: str) -> None:
    """Name the rows of a document for which something waits for review."""
    waiting = _load(desk, Asked(table=table, instrument=instrument, pending=True))
    known = set(desk.catalog.frames[table]["id"])
    named = [f"{r.key} ({r.author})" for r in waiting if r.key in known]
    if not named:
        return
    sentence = _("Changes of these rows wait for review already: {rows}.")
    said = sentence.format(rows=join_names(dict.fromkeys(named)))
    st.info(escape_markdown(said), icon=":material/hourglass_empty:")
    follow(colour_link(_("Review")), "review")


def _load(desk: Desk, asked: Asked) -> Sequence[Revision]:
    numbers = load_waiting(desk.store, desk.dataset.mark, asked)
    return load_revisions(desk.store, numbers)
