"""What the log tells of one revision: its line, its fields before and after, its reason."""

from collections.abc import Sequence
from typing import Literal

import pandas as pd
import streamlit as st

from dashboard.i18n import _
from dashboard.state import follow
from dashboard.text.changes import FieldChange
from dashboard.text.codes import name_member
from dashboard.text.markdown import colour_link, escape_markdown
from dashboard.text.rows import format_moment, name_row, name_table
from data import Catalog, UnknownRecord
from data.revisions.fold import RECORDS
from schemas import Change, Decision, Revision, Ruling

Colour = Literal["green", "blue", "orange", "gray", "red"]
CHANGE_COLOURS: dict[Change, Colour] = {
    Change.ADD: "green",
    Change.CHANGE: "blue",
    Change.RETIRE: "orange",
    Change.RESTORE: "green",
}
RULING_COLOURS: dict[Ruling, Colour] = {
    Ruling.PUBLISH: "green",
    Ruling.REJECT: "red",
    Ruling.WITHDRAW: "gray",
}


def show_heading(catalog: Catalog, revision: Revision, *, link: bool = True) -> None:
    """Show what was done to which row; a record that exists leads to its page."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", width="stretch"):
        st.badge(name_member(revision.change), color=CHANGE_COLOURS[revision.change])
        st.badge(escape_markdown(name_table(revision.table)), color="gray")
        line = name_row(catalog, revision.table, revision.row, key=revision.key)
        st.markdown(f"**{escape_markdown(line)}**", width="content")
        if link and revision.table in RECORDS and is_current(catalog, revision.key):
            follow(colour_link(_("Open the record")), "record", id=revision.key)


def show_origin(revision: Revision, *more: str) -> None:
    """Show who made a change and when, its number and its key, and what else is to be said."""
    parts = [
        name_author(revision),
        format_moment(revision.made_at),
        _("Change No. {number}").format(number=revision.number),
        revision.key,
    ]
    if revision.reverts:
        parts.append(_("takes back No. {number}").format(number=revision.reverts))
    st.caption(escape_markdown(" · ".join([*parts, *filter(None, more)])))


def show_reason(revision: Revision) -> None:
    """Show the author's reason, where one was given."""
    if revision.reason:
        st.text(_("Reason: {text}").format(text=revision.reason))


def show_difference(fields: Sequence[FieldChange], change: Change) -> None:
    """Show fields side by side, before and after; one side alone where there is only one row."""
    columns = {_("Field"): [field.title for field in fields]}
    if change is not Change.ADD and any(field.before for field in fields):
        columns[_("Before")] = [field.before for field in fields]
    if change is not Change.RETIRE:
        columns[_("After")] = [field.after for field in fields]
    show_fields(columns)


def show_fields(columns: dict[str, list[str]]) -> None:
    """Show a table of texts; whatever was typed stays text."""
    frame = pd.DataFrame(
        {
            header: [escape_markdown(text) or "–" for text in texts]
            for header, texts in columns.items()
        }
    )
    st.table(frame, hide_index=True, border="horizontal")


def describe_event(revision: Revision) -> str:
    """Write who did something and when."""
    return _("{author}, {moment}").format(
        author=name_author(revision), moment=format_moment(revision.made_at)
    )


def name_author(entry: Revision | Decision) -> str:
    """Write who did something, and with which token, where a program did it for them."""
    if not entry.through:
        return entry.author
    return _("{author}, by a program ({token})").format(author=entry.author, token=entry.through)


def is_current(catalog: Catalog, record_id: str) -> bool:
    """Whether a record is in the dataset as it is now."""
    try:
        catalog.record(record_id)
    except UnknownRecord:
        return False
    return True
