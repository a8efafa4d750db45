"""The records of one document in a table: changed in place, checked together, saved together."""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.editing import Desk, NotAllowed, Saved
from dashboard.editing.desk import Refused
from dashboard.editing.form import list_fields
from dashboard.editing.labels import label_row
from dashboard.editing.table import (
    RowRemark,
    TableJudgement,
    find_edits,
    finish_table,
    judge_table,
    read_cells,
)
from dashboard.i18n import _, _n
from dashboard.parts.editing.discard import offer_discard
from dashboard.parts.editing.memory import drop_kept
from dashboard.parts.editing.stale import remember_stale, show_stale_rows
from dashboard.parts.editing.table_columns import NO_CHOICE, configure_columns
from dashboard.parts.editing.table_memory import (
    Sheet,
    forget_sheet,
    keep_edits,
    open_sheet,
    rebase_sheet,
)
from dashboard.parts.editing.table_saved import remember_saved, show_saved
from dashboard.parts.editing.waiting import show_waiting_rows
from dashboard.state import watch, write_once
from dashboard.state.acts import Aftermath
from dashboard.text.changes import name_field
from dashboard.text.markdown import escape_markdown
from data import Catalog
from data.revisions import StaleChange, StoreUnavailable
from schemas import TABLES


def edit_instrument(desk: Desk, table: str, instrument: str, *, today: date) -> None:
    """Show the records of a table that an instrument states, to be changed in place."""
    catalog = desk.working
    try:
        title = label_row("instruments", catalog.row("instruments", instrument))
    except KeyError:
        sentence = _("No document has the id “{id}”.").format(id=instrument)
        st.info(escape_markdown(sentence), icon=":material/search_off:")
        return
    st.text(title)
    sheet = open_sheet(desk, table, instrument)
    show_saved(desk, sheet)
    if not sheet.rows:
        st.info(_("This document states none of these."), icon=":material/inbox:")
        return
    show_stale_rows(
        catalog,
        sheet.form,
        keep=lambda: rebase_sheet(desk, sheet, drop=False),
        take=lambda: rebase_sheet(desk, sheet, drop=True),
    )
    show_waiting_rows(desk, table, instrument)
    edits = find_edits(sheet.rows, _show_editor(catalog, sheet))
    keep_edits(desk, sheet, edits)
    judgement = judge_table(catalog, table, sheet.rows, edits=edits, today=today)
    _show_errors(judgement, table)
    ticked = [_show_warning(warning, table) for warning in judgement.warnings]
    _show_save(desk, sheet, judgement, is_looked_at=all(ticked))


def _show_editor(catalog: Catalog, sheet: Sheet) -> dict[str, dict[str, str]]:
    frame = pd.DataFrame(list(sheet.shown.values()), columns=TABLES[sheet.table].columns)
    optional = [f.name for f in list_fields(sheet.table) if f.target and not f.required]
    frame[optional] = frame[optional].replace("", NO_CHOICE)
    edited = st.data_editor(
        frame.astype(object),
        key=sheet.key,
        hide_index=True,
        disabled=["id", "acknowledged"],
        column_config=configure_columns(catalog, sheet.table),
        alt=_("Records of the document, to be changed"),
    )
    watch(sheet.key)
    edited[optional] = edited[optional].replace(NO_CHOICE, "")
    rows = edited.fillna("").astype(str).to_dict("records")
    return {
        row["id"]: read_cells(sheet.table, {str(name): str(row[name]) for name in row})
        for row in rows
    }


def _show_errors(judgement: TableJudgement, table: str) -> None:
    if not judgement.errors:
        return
    count = len(judgement.errors)
    sentence = _n("{n} cell is wrong.", "{n} cells are wrong.", count).format(n=count)
    st.error(sentence, icon=":material/error:")
    names = {error.column: name_field(TABLES[table], error.column) for error in judgement.errors}
    st.dataframe(
        pd.DataFrame(
            [
                (error.record, names[error.column], error.value, error.remark.text)
                for error in judgement.errors
            ],
            columns=[_("Record"), _("Column"), _("Value"), _("Reason")],
        ),
        hide_index=True,
        alt=_("What is wrong, row by row"),
    )


def _show_warning(warning: RowRemark, table: str) -> bool:
    """Show a warning of one row; return whether it was looked at."""
    where = f"{warning.record}, {name_field(TABLES[table], warning.column)}: {warning.remark.text}"
    st.markdown(f":small[:orange[:material/warning: {escape_markdown(where)}]]")
    return st.checkbox(_("I have looked at this"), key=f"tick_{warning.tick}")


def _show_save(desk: Desk, sheet: Sheet, judgement: TableJudgement, *, is_looked_at: bool) -> None:
    count = len(judgement.drafts)
    reason = st.text_input(
        _("Why it is changed") + " *", key=sheet.reason_key, live="0.5s", max_chars=500
    ).strip()
    able = bool(count and reason and is_looked_at and not judgement.errors)
    label = _n("Save {n} changed row", "Save {n} changed rows", count) if count else _("Save")
    with st.container(horizontal=True):
        pressed = st.button(
            label.format(n=count),
            key="edit_save_all",
            type="primary",
            icon=":material/save:",
            disabled=not able,
        )
        if count:
            offer_discard(partial(forget_sheet, desk, sheet))
    if count and not reason:
        st.caption(_("Still missing: the reason."))
    if pressed and able:
        _save(desk, sheet, judgement, reason=reason)


def _save(desk: Desk, sheet: Sheet, judgement: TableJudgement, *, reason: str) -> None:
    def write() -> Aftermath:
        saved = desk.save(finish_table(judgement, bases=sheet.bases, reason=reason))
        drop_kept(desk, sheet.form)  # at once: the page may be closed now
        return partial(_go_on, desk, sheet, saved)

    try:
        write_once(write)
    except StaleChange as error:
        remember_stale(sheet.form, error)
    except (NotAllowed, Refused, StoreUnavailable) as error:
        st.error(escape_markdown(str(error)), icon=":material/error:")
        return
    st.rerun()


def _go_on(desk: Desk, sheet: Sheet, saved: Saved) -> None:
    remember_saved(sheet, saved)
    forget_sheet(desk, sheet)
