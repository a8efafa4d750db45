"""Parts of the Review page: a batch of proposals, and each with what it changes, its evidence and
the buttons that decide it.
"""

from functools import partial

import streamlit as st

from dashboard.editing.desk import Desk
from dashboard.i18n import _, _n
from dashboard.loading.queue import Batch, Proposal, Rows
from dashboard.parts import deciding
from dashboard.parts.log import (
    describe_event,
    show_heading,
    show_origin,
    show_reason,
)
from dashboard.parts.proof import show_proof
from dashboard.parts.versions import show_versions
from dashboard.text.joining import join_clauses
from dashboard.text.markdown import escape_markdown
from dashboard.text.own import pick_column
from dashboard.text.rows import name_caution, say_finding
from data.revisions import Dataset
from schemas import Role


def show_batch(desk: Desk, batch: Batch) -> None:
    """Show proposals that were sent together, with the buttons that decide them together."""
    several = len(batch.numbers) > 1 or bool(batch.plans)
    with st.container(border=several):
        if several:
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
    title = str(pick_column(rows, "title").get(plan) or plan)
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
        change, proof = st.columns([3, 2], gap="medium")
        with change:
            show_versions(catalog, proposal)
        with proof:
            show_proof(catalog, revision, rows)
        _show_buttons(desk, proposal)


def _show_remarks(proposal: Proposal) -> None:
    if theirs := proposal.theirs:
        text = _(
            "Somebody else changed this row in the meantime: {who}. It cannot be published as it "
            "is; its author can propose it again from what is published now."
        )
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
        _show_warnings(_("The author let stand: {warnings}"), seen)
    if new:
        _show_warnings(_("The checks warn: {warnings}"), new)


def _show_warnings(sentence: str, warnings: list[str]) -> None:
    said = escape_markdown(sentence.format(warnings=join_clauses(warnings)))
    st.markdown(f":orange[:material/warning:] {said}")


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


def show_unfit(dataset: Dataset) -> None:
    """List published changes that the present release has no room for, each with the reason."""
    if not dataset.unfit:
        return
    st.header(_("Published, but left out"), anchor=False)
    st.markdown(
        _(
            "The release changed, and these changes no longer fit it. They are kept in the log. "
            "Change the record anew, or revert the change."
        )
    )
    for unfit in dataset.unfit:
        with st.container(border=True):
            show_heading(dataset.current(), unfit.revision)
            show_origin(unfit.revision)
            show_reason(unfit.revision)
            sentence = say_finding(unfit.finding, unfit.revision.table)
            st.error(escape_markdown(sentence), icon=":material/block:")
