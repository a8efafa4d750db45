"""Parts of the History page: the filters, and a line of the log with the way to undo it."""

from datetime import timedelta
from functools import partial

import streamlit as st

from dashboard.editing.desk import Desk, Refused
from dashboard.i18n import _, current_language
from dashboard.loading.log import Told, load_authors
from dashboard.parts import deciding
from dashboard.parts.log import (
    RULING_COLOURS,
    name_author,
    show_difference,
    show_heading,
    show_origin,
    show_reason,
)
from dashboard.state import choose_day, choose_one
from dashboard.text.changes import list_field_changes
from dashboard.text.codes import lower_first, name_member
from dashboard.text.markdown import escape_markdown
from dashboard.text.rows import format_moment, name_table
from data import Catalog
from data.revisions import Dataset
from data.revisions.history import Asked
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Change, Decision, Revision, Role, Ruling

ANY = "any"


def choose_lines(dataset: Dataset, catalog: Catalog) -> Asked:
    """Show the filters and return which lines of the log are wanted."""
    regions = catalog.names("regions", current_language())
    authors = load_authors(dataset.store, dataset.mark)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        author = _choose(_("Author"), "author", {author: author for author in authors})
        table = _choose(_("Table"), "table", {table: name_table(table) for table in TABLES})
        region = _choose(_("Region"), "region", regions)
        since = choose_day(_("From"), "since", width=150)
        until = choose_day(_("Until"), "until", width=150)
    return Asked(
        author=author,
        table=table,
        region=region,
        since=since.isoformat() if since else "",
        until=(until + timedelta(days=1)).isoformat() if until else "",
    )


def show_line(desk: Desk, told: Told, *, link: bool = True) -> None:
    """Show one line of the log; `link` leads to the record, where there is one."""
    revision, decision = told.event.revision, told.event.decision
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            show_heading(desk.catalog, revision, link=link)
            _show_ruling(decision)
            if _may_revert(desk, decision):
                _show_way_back(desk, revision)
        show_origin(revision, describe_decision(decision))
        show_reason(revision)
        if decision and decision.note:
            st.text(_("Note: {text}").format(text=decision.note))
        show_changes(desk.catalog, told)


def describe_decision(decision: Decision | None) -> str:
    """Write what became of a revision and by whom; "" for one that waits."""
    if decision is None:
        return ""
    return _("{ruling} by {author}, {moment}").format(
        ruling=lower_first(name_member(decision.ruling)),
        author=name_author(decision),
        moment=format_moment(decision.made_at),
    )


def _show_ruling(decision: Decision | None) -> None:
    if decision is None:
        st.badge(_("Waits for review"), color="orange")
    else:
        st.badge(name_member(decision.ruling), color=RULING_COLOURS[decision.ruling])


def _may_revert(desk: Desk, decision: Decision | None) -> bool:
    published = decision is not None and decision.ruling is Ruling.PUBLISH
    return published and desk.person.has(Role.EDITOR)


def show_changes(catalog: Catalog, told: Told) -> None:
    """Show what changed, field by field; a whole row behind its heading."""
    revision, before = told.event.revision, told.before
    if not before.known:
        st.caption(
            _("What the row said before stood in an earlier release, which is not in the log.")
        )
    after = None if revision.change is Change.RETIRE else revision.row
    fields = list_field_changes(catalog, TABLES[revision.table], before=before.row, after=after)
    if revision.change is Change.CHANGE and before.known:
        show_difference(fields, revision.change)
        return
    with st.expander(_("All fields")):
        show_difference(fields, Change.ADD if after else Change.RETIRE)


def _show_way_back(desk: Desk, revision: Revision) -> None:
    deciding.ask_for_words(
        _("Revert"),
        f"revert_{revision.number}",
        prompt=_("Why is it undone?"),
        press=_("Undo as a new change"),
        act=partial(deciding.revert, revision.number),
        lead=partial(_show_consequence, desk, revision),
    )


def _show_consequence(desk: Desk, revision: Revision) -> None:
    """Show what the row would say afterwards, beside what it says now; later changes go too."""
    try:
        draft = desk.start_revert(revision.number, reason="")
    except Refused as error:
        st.error(escape_markdown(str(error)), icon=":material/block:")
        return
    table = TABLES[revision.table]
    row = find_row(desk.catalog.frames, revision.table, revision.key)
    after = None if draft.change is Change.RETIRE else draft.row
    fields = list_field_changes(
        desk.catalog, table, before=write_row(table, row) if row else None, after=after
    )
    if fields:
        show_difference(fields, draft.change)
    else:
        st.caption(_("Nothing would change: the row says this already."))


def _choose(label: str, name: str, names: dict[str, str]) -> str:
    def write(code: str) -> str:
        return _("All") if code == ANY else names[code]

    chosen = choose_one(label, name, [ANY, *names], default=ANY, names=write, width=210)
    return "" if chosen == ANY else chosen
