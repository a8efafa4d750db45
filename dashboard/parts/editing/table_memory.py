"""Keeps the table of a document as it was opened, and what was changed in it, for a reload."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from dashboard.editing import Desk
from dashboard.editing.table import Rows, find_edits, lay_edits, list_rows
from dashboard.parts.editing.table_columns import NO_CHOICE
from data.revisions import StoreUnavailable
from data.revisions.drafts import drop_draft, keep_draft, read_draft
from data.revisions.history import find_last

SHEET, KEPT = "_edit_sheet", "_edit_sheet_kept"


@dataclass(frozen=True)
class Sheet:
    """A table as it was opened: rows of the dataset, their revisions, and the rows as first shown.

    The table on screen counts its changes from what it first showed, which must stay the same.
    """

    form: str
    table: str
    instrument: str
    rows: Rows
    bases: dict[str, int]
    shown: Rows
    turn: int = 0

    @property
    def key(self) -> str:
        """Key of the table on screen; another one after it was filled anew."""
        return f"edit_table_{self.turn}"

    @property
    def reason_key(self) -> str:
        """Key of the field that says why."""
        return f"{self.key}_reason"


def open_sheet(desk: Desk, table: str, instrument: str) -> Sheet:
    """Return the table of a document, with what was changed in it before a reload."""
    form = f"instrument:{instrument}:{table}"
    sheet: Sheet | None = st.session_state.get(SHEET)
    if sheet is not None and sheet.form == form:
        return sheet
    kept = read_draft(desk.store, desk.person.name, form) or {}
    turn = sheet.turn + 1 if sheet else 0
    fresh = _open(desk, form, table, instrument=instrument, edits=kept.get("edits", {}), turn=turn)
    bases = {record: int(number) for record, number in kept.get("bases", {}).items()}
    return _put(Sheet(**{**vars(fresh), "bases": fresh.bases | bases}), kept.get("edits", {}))


def keep_edits(desk: Desk, sheet: Sheet, edits: Rows) -> None:
    """Remember what was changed, here and on the server."""
    if edits == st.session_state.get(KEPT):
        return
    st.session_state[KEPT] = edits
    content = {
        "edits": edits,
        "bases": {record: sheet.bases.get(record, 0) for record in edits},
    }
    try:
        if edits:
            keep_draft(desk.store, desk.person.name, sheet.form, content=content)
        else:
            drop_draft(desk.store, desk.person.name, sheet.form)
    except StoreUnavailable:  # said at the top of the page
        st.session_state[KEPT] = None


def lay_sheet_aside() -> None:
    """Remember what was changed in the table while it cannot be shown: it comes back as another
    one, for the browser forgets what was changed in one that is not drawn.
    """
    sheet: Sheet | None = st.session_state.get(SHEET)
    if sheet is None or sheet.key not in st.session_state:
        return
    edits = find_edits(sheet.rows, _read_changed(sheet, st.session_state[sheet.key]))
    del st.session_state[sheet.key]
    later = replace(sheet, shown=lay_edits(sheet.rows, edits), turn=sheet.turn + 1)
    _put(later, edits)
    st.session_state[later.reason_key] = st.session_state.get(sheet.reason_key, "")
    st.session_state[KEPT] = None  # the server has not got it yet


def rebase_sheet(desk: Desk, sheet: Sheet, *, drop: bool) -> None:
    """Fill the table anew from the dataset: with what was changed on top, or without it."""
    edits = {} if drop else st.session_state.get(KEPT) or {}
    fresh = _open(
        desk,
        sheet.form,
        sheet.table,
        instrument=sheet.instrument,
        edits=edits,
        turn=sheet.turn + 1,
    )
    _put(fresh, edits)


def forget_sheet(desk: Desk, sheet: Sheet) -> None:
    """Drop what was changed, here and on the server: it is saved."""
    drop_draft(desk.store, desk.person.name, sheet.form)
    rebase_sheet(desk, sheet, drop=True)


def _open(desk: Desk, form: str, table: str, *, instrument: str, edits: Rows, turn: int) -> Sheet:
    rows = list_rows(desk.catalog, table, instrument)
    last = {record: find_last(desk.store, table, record) for record in rows}
    bases = {record: revision.number if revision else 0 for record, revision in last.items()}
    return Sheet(
        form=form,
        table=table,
        instrument=instrument,
        rows=rows,
        bases=bases,
        shown=lay_edits(rows, edits),
        turn=turn,
    )


def _read_changed(sheet: Sheet, state: Mapping[str, Any]) -> Rows:
    """Return all rows as they stand on screen; the table counts its rows from 0."""
    records, changed = list(sheet.shown), {key: dict(row) for key, row in sheet.shown.items()}
    for place, cells in state["edited_rows"].items():
        for name, cell in cells.items():
            text = "" if cell in (None, NO_CHOICE) else str(cell).strip()
            changed[records[int(place)]][str(name)] = text
    return changed


def _put(sheet: Sheet, edits: Rows) -> Sheet:
    st.session_state[SHEET], st.session_state[KEPT] = sheet, edits
    return sheet
