"""The form of one record, new or known, with its checks, preview and end."""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from dashboard.editing import Desk
from dashboard.editing.content import Content
from dashboard.editing.judge import judge
from dashboard.editing.rows import Form, start_cells
from dashboard.i18n import _
from dashboard.parts.editing.fields import Sheet
from dashboard.parts.editing.form import show_form
from dashboard.parts.editing.memory import keep_content, open_content
from dashboard.parts.editing.preview import show_preview
from dashboard.parts.editing.retire import find_retired, offer_retirement, show_retired
from dashboard.parts.editing.save import show_save
from dashboard.parts.editing.saved import read_done, show_done
from dashboard.parts.editing.stale import show_stale
from dashboard.parts.editing.waiting import show_waiting
from dashboard.state import follow, is_phone
from dashboard.text.markdown import colour_link, escape_markdown
from data.revisions.fold import RECORDS
from data.revisions.history import find_last
from data.revisions.rows import find_row, write_row
from schemas import TABLES

KINDS = {"targets": "target", "actuals": "actual"}


def edit_new(desk: Desk, table: str, *, today: date) -> None:
    """Show the form for a new record of a table."""
    _edit(desk, Form(table), Content, today=today)


def edit_record(desk: Desk, record_id: str, *, today: date) -> None:
    """Show the form for a record that exists; for a retired one, the way back."""
    table = _find_table(desk, record_id)
    if table:
        form = Form(table, record_id)
        _show_ways(desk, form)
        _edit(desk, form, lambda: _start(desk, form), today=today)
        offer_retirement(desk, form)
    elif revision := find_retired(desk, record_id):
        show_retired(desk, revision)
    else:
        sentence = _("No record has the id “{id}”.").format(id=record_id)
        st.info(escape_markdown(sentence), icon=":material/search_off:")


def _show_ways(desk: Desk, form: Form) -> None:
    """Show which record it is, with the ways to its page and to its neighbours."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(escape_markdown(form.key), width="content")
        follow(colour_link(_("Open the record")), "record", id=form.key)
        if instrument := desk.catalog.record(form.key).instrument:
            label = _("All records of its document in a table")
            follow(colour_link(label), "edit", instrument=instrument, kind=KINDS[form.table])
        follow(colour_link(_("Add a new record")), "edit")


def _find_table(desk: Desk, record_id: str) -> str:
    frames = desk.catalog.frames
    return next((name for name in RECORDS if (frames[name]["id"] == record_id).any()), "")


def _edit(desk: Desk, form: Form, start: Callable[[], Content], *, today: date) -> None:
    done = read_done()
    if done is not None and done.form == form.name:
        show_done(desk, done)
        return
    catalog = desk.working
    content = open_content(desk, form.name, start)
    judgement = judge(form, content, catalog, taken=desk.list_taken(), today=today)
    keep_content(desk, form.name, content)
    show_stale(catalog, form.name, content)
    if form.key:
        show_waiting(desk, form, judgement.rows.record)
    typed, shown, end = _divide()
    with typed:
        show_form(Sheet(catalog, content, judgement), form)
    with shown:
        show_preview(judgement, today=today)
    with end:
        show_save(desk, form, content, judgement=judgement)


def _divide() -> tuple[Any, Any, Any]:
    """Return the places of fields, preview and end: the preview stands beside the fields, on a
    phone under them and above the end.
    """
    if is_phone():
        return st.container(), st.container(), st.container()
    typed, shown = st.columns([3, 2], gap="large")
    return typed, shown, typed


def _start(desk: Desk, form: Form) -> Content:
    row = write_row(TABLES[form.table], find_row(desk.catalog.frames, form.table, form.key) or {})
    last = find_last(desk.store, form.table, form.key)
    return Content(cells=start_cells(row), start=row, base=last.number if last else 0)
