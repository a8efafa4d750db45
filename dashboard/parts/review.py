"""Parts of the Review page: a batch of proposals, and each with what it changes, its evidence and
the buttons that decide it.
"""

from collections.abc import Sequence
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
from dashboard.parts.objections import show_remarks
from dashboard.parts.proof import show_proof
from dashboard.parts.versions import show_versions
from dashboard.text.markdown import escape_markdown
from dashboard.text.own import pick_column, pick_own
from data import Catalog
from schemas import Revision, Role


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
    if count > 1:
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
        for plan, revisions in batch.plans.items():
            _show_plan(desk, batch, plan, revisions=revisions)


def _show_plan(desk: Desk, batch: Batch, plan: str, *, revisions: Sequence[Revision]) -> None:
    """Show the button that publishes all of a plan that this person may, with what it leans on;
    not where another button does the same.
    """
    me = desk.person.name if desk.require_review else ""
    numbers = tuple(revision.number for revision in revisions if revision.author != me)
    if len(numbers) < 2 or set(numbers) <= set(batch.numbers):
        return
    label = _n("Publish {n} row of this plan", "Publish all {n} rows of this plan", len(numbers))
    st.button(
        label.format(n=f"{len(numbers):,}"),
        key=f"publish_plan_{plan}_{batch.proposals[0].revision.batch}",
        help=escape_markdown(_name_plan(desk.catalog, plan, revisions)),
        on_click=deciding.publish,
        args=(numbers,),
    )


def _name_plan(catalog: Catalog, plan: str, revisions: Sequence[Revision]) -> str:
    proposed = (r.row for r in revisions if (r.table, r.key) == ("instruments", plan))
    if row := next(proposed, None):
        return pick_own(row, "title") or plan
    titles = pick_column(catalog.frames["instruments"].set_index("id"), "title")
    return str(titles.get(plan) or plan)


def _show_proposal(desk: Desk, proposal: Proposal, rows: Rows) -> None:
    revision, catalog = proposal.revision, desk.catalog
    with st.container(border=True):
        show_heading(catalog, revision)
        show_origin(revision)
        show_reason(revision)
        show_remarks(catalog, proposal)
        change, proof = st.columns([3, 2], gap="medium")
        with change:
            show_versions(catalog, proposal)
        with proof:
            show_proof(catalog, revision, rows)
        _show_buttons(desk, proposal)


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
            if proposal.is_sound:
                _ask_to_publish(revision.number)
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


def _ask_to_publish(number: int) -> None:
    deciding.ask_for_words(
        _("Publish with a note"),
        f"publish_{number}",
        prompt=_("Note for the history"),
        press=_("Publish"),
        act=partial(deciding.publish, (number,)),
        lead=None,
    )


def _ask_to_reject(numbers: tuple[int, ...], name: str, *, label: str) -> None:
    deciding.ask_for_words(
        label,
        f"reject_{name}",
        prompt=_("Why is it rejected?"),
        press=_("Reject"),
        act=partial(deciding.reject, numbers),
        lead=None,
    )
