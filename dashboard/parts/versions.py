"""Shows a proposed row beside the one that is there; beside three, where somebody was quicker."""

import streamlit as st

from dashboard.i18n import _
from dashboard.loading.queue import Proposal
from dashboard.parts.log import show_difference, show_fields
from dashboard.text.changes import list_field_changes
from data import Catalog
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Change, Revision


def show_versions(catalog: Catalog, proposal: Proposal) -> None:
    """Show what a proposal changes, field by field."""
    if proposal.theirs is None:
        _show_change(catalog, proposal.revision)
    else:
        _show_three_versions(catalog, proposal)


def _show_change(catalog: Catalog, revision: Revision) -> None:
    table = TABLES[revision.table]
    row = find_row(catalog.frames, revision.table, revision.key)
    before = write_row(table, row) if row else None
    after = None if revision.change is Change.RETIRE else revision.row
    if revision.change is Change.RETIRE:
        before = revision.row
    fields = list_field_changes(catalog, table, before=before, after=after)
    if fields:
        show_difference(fields, revision.change)
    else:
        st.caption(_("Nothing would change: the row says this already."))


def _show_three_versions(catalog: Catalog, proposal: Proposal) -> None:
    """Show the fields in which the row that the author saw, the row now and the proposal differ."""
    revision, theirs = proposal.revision, proposal.theirs
    table = TABLES[revision.table]
    now = theirs.row if theirs and theirs.change is not Change.RETIRE else None
    mine = revision.row if revision.change is not Change.RETIRE else None
    to_now = list_field_changes(catalog, table, before=proposal.seen, after=now)
    to_mine = list_field_changes(catalog, table, before=proposal.seen, after=mine)
    apart = list_field_changes(catalog, table, before=now, after=mine)
    seen = {entry.title: entry.before for entry in [*to_now, *to_mine]}
    current = {entry.title: entry.before for entry in apart}
    show_fields(
        {
            _("Field"): [entry.title for entry in apart],
            _("Author saw"): [seen.get(title, text) for title, text in current.items()],
            _("Published now"): list(current.values()),
            _("Proposed"): [entry.after for entry in apart],
        }
    )
