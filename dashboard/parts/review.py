"""Parts of the Review page: a batch of proposals, and each with what it changes, its evidence and
the buttons that decide it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from dashboard.editing.desk import Desk
from dashboard.i18n import _, _n
from dashboard.parts import deciding
from dashboard.parts.log import (
    describe_event,
    show_difference,
    show_fields,
    show_heading,
    show_origin,
    show_reason,
)
from dashboard.parts.proof import Rows, show_proof
from dashboard.text.changes import list_field_changes
from dashboard.text.markdown import escape_markdown
from dashboard.text.rows import name_caution, say_finding
from data import Catalog
from data.revisions import Finding
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Change, Revision, Role


@dataclass(frozen=True)
class Proposal:
    """A revision that waits, with what is known of it now. `theirs` is what was published since its
    author saw the row, and `seen` the row that they saw.
    """

    revision: Revision
    findings: Sequence[Finding] = ()
    theirs: Revision | None = None
    seen: Mapping[str, str] | None = None

    @property
    def is_sound(self) -> bool:
        """Whether nothing but a warning stands against publishing it."""
        return self.theirs is None and all(finding.caution for finding in self.findings)


@dataclass(frozen=True)
class Batch:
    """Proposals that were sent together: those on this page, and the numbers of all that wait."""

    proposals: Sequence[Proposal]
    numbers: tuple[int, ...]
    plans: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    rows: Rows = field(default_factory=dict[tuple[str, str], Mapping[str, str]])


def show_batch(desk: Desk, batch: Batch) -> None:
    """Show proposals that were sent together, with the buttons that decide them together."""
    if len(batch.numbers) > 1 or batch.plans:
        _show_bulk(desk, batch)
    for proposal in batch.proposals:
        _show_proposal(desk, proposal, batch.rows)


def _show_bulk(desk: Desk, batch: Batch) -> None:
    count = len(batch.numbers)
    first = batch.proposals[0].revision
    text = _n("{n} proposal sent together", "{n} proposals sent together", count)
    st.markdown(f"**{text.format(n=f'{count:,}')}** · {escape_markdown(describe_event(first))}")
    if not desk.person.has(Role.REVIEWER):
        return
    own = desk.require_review and first.author == desk.person.name
    with st.container(horizontal=True):
        if count > 1 and not own:
            label = _n("Publish all {n}", "Publish all {n}", count).format(n=f"{count:,}")
            st.button(
                label,
                key=f"publish_batch_{first.batch}",
                on_click=deciding.publish,
                args=(batch.numbers,),
            )
            _ask_to_reject(batch.numbers, f"batch_{first.batch}", label=_("Reject all"))
        for plan, numbers in batch.plans.items():
            _show_plan(desk, plan, numbers, batch=first.batch)


def _show_plan(desk: Desk, plan: str, numbers: tuple[int, ...], *, batch: str) -> None:
    rows = desk.catalog.frames["instruments"].set_index("id")
    title = str(rows["title_en"].get(plan) or rows["title_zh"].get(plan) or plan)
    label = _n("Publish {n} row of this plan", "Publish all {n} rows of this plan", len(numbers))
    st.button(
        label.format(n=f"{len(numbers):,}"),
        key=f"publish_plan_{plan}_{batch}",
        help=escape_markdown(title),
        on_click=deciding.publish,
        args=(numbers,),
    )


def _show_proposal(desk: Desk, proposal: Proposal, rows: Rows) -> None:
    revision, catalog = proposal.revision, desk.catalog
    with st.container(border=True):
        show_heading(catalog, revision)
        show_origin(revision)
        show_reason(revision)
        _show_remarks(proposal)
        change, proof = st.columns([3, 2], gap="large")
        with change:
            if proposal.theirs is None:
                _show_change(catalog, revision)
            else:
                _show_three_versions(catalog, proposal)
        with proof:
            show_proof(catalog, revision, rows)
        _show_buttons(desk, proposal)


def _show_remarks(proposal: Proposal) -> None:
    if theirs := proposal.theirs:
        text = _("Somebody else changed this row in the meantime: {who}. It cannot be published.")
        st.warning(
            escape_markdown(text.format(who=describe_event(theirs))), icon=":material/call_split:"
        )
    table = proposal.revision.table
    wrong = [say_finding(found, table) for found in proposal.findings if not found.caution]
    if wrong:
        st.error(
            "  \n".join(escape_markdown(sentence) for sentence in wrong), icon=":material/block:"
        )
    seen = [name_caution(word) for word in proposal.revision.cautions.split()]
    new = [say_finding(found, table) for found in proposal.findings if found.caution]
    if seen:
        names = escape_markdown(", ".join(seen))
        st.markdown(f":orange[:material/warning:] {_('The author let stand:')} {names}")
    if new:
        names = escape_markdown(", ".join(new))
        st.markdown(f":orange[:material/warning:] {_('The checks warn:')} {names}")


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


def _show_buttons(desk: Desk, proposal: Proposal) -> None:
    revision, person = proposal.revision, desk.person
    mine = revision.author == person.name
    with st.container(horizontal=True, vertical_alignment="center"):
        if person.has(Role.REVIEWER) and not (mine and desk.require_review):
            st.button(
                _("Publish"),
                key=f"publish_{revision.number}",
                type="primary",
                disabled=not proposal.is_sound,
                on_click=deciding.publish,
                args=((revision.number,),),
            )
            _ask_to_reject((revision.number,), str(revision.number), label=_("Reject"))
        if mine and person.has(Role.EDITOR):
            st.button(
                _("Withdraw"),
                key=f"withdraw_{revision.number}",
                on_click=deciding.withdraw,
                args=(revision.number,),
            )
            if desk.require_review:
                st.caption(_("Your own: somebody else must review it."), width="content")


def _ask_to_reject(numbers: tuple[int, ...], name: str, *, label: str) -> None:
    deciding.ask_for_words(
        label,
        f"reject_{name}",
        prompt=_("Why is it rejected?"),
        press=_("Reject"),
        act=partial(deciding.reject, numbers),
        lead=None,
    )
