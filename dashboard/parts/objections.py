"""Says of a proposal what a reviewer should know before it is published."""

from collections.abc import Sequence

import streamlit as st

from dashboard.editing.claims import list_rivals
from dashboard.figures.words import name_record
from dashboard.i18n import _
from dashboard.loading.queue import Proposal
from dashboard.parts.log import describe_event
from dashboard.text.joining import join_clauses, join_names
from dashboard.text.markdown import escape_markdown
from dashboard.text.rows import name_caution, name_row, name_table, say_finding
from data import Catalog
from data.claims import Claims
from schemas import Revision


def show_remarks(catalog: Catalog, proposal: Proposal) -> None:
    """Show what stands against publishing a proposal, and what its author let stand."""
    if theirs := proposal.theirs:
        text = _(
            "Somebody else changed this row in the meantime: {who}. It cannot be published as it "
            "is; its author can propose it again from what is published now."
        )
        st.warning(
            escape_markdown(text.format(who=describe_event(theirs))), icon=":material/call_split:"
        )
    if proposal.needs:
        _show_needs(catalog, proposal.needs)
    table = proposal.revision.table
    wrong = [say_finding(found, table) for found in proposal.findings if not found.caution]
    if wrong:
        st.error(
            "  \n".join(escape_markdown(sentence) for sentence in wrong), icon=":material/block:"
        )
    seen = [name_caution(word) for word in proposal.revision.cautions.split()]
    new = [say_finding(found, table) for found in proposal.findings if found.caution]
    if seen:
        _warn(_("The author let stand: {warnings}").format(warnings=join_clauses(seen)))
    if new:
        _warn(_("The checks warn: {warnings}").format(warnings=join_clauses(new)))
    _show_rivals(catalog, proposal.claims)


def _show_rivals(catalog: Catalog, claims: Claims) -> None:
    """Name the records that claim the same; some may only be proposed, as this one is."""
    for rivals in list_rivals(claims):
        names = [_name_rival(catalog, other) for other in rivals.others]
        _warn(f"{rivals.text} {join_clauses(names)}")


def _name_rival(catalog: Catalog, record_id: str) -> str:
    if not catalog.records["id"].eq(record_id).any():
        return _("{id}, which waits too").format(id=record_id)
    return f"{name_record(catalog, catalog.record(record_id))} ({record_id})"


def _show_needs(catalog: Catalog, needs: Sequence[Revision]) -> None:
    """Say what must be published first, or in one press with this."""
    rows = [
        _("{table} “{row}” (No. {number})").format(
            table=name_table(need.table),
            row=name_row(catalog, need.table, need.row, key=need.key),
            number=need.number,
        )
        for need in needs
    ]
    sentence = _("It names what waits too: {rows}. Publish that first, or all of it together.")
    said = escape_markdown(sentence.format(rows=join_names(rows)))
    st.markdown(f":material/link: {said}")


def _warn(sentence: str) -> None:
    st.markdown(f":orange[:material/warning:] {escape_markdown(sentence)}")
