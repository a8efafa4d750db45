"""Asks for a table: which one, with which template, as a file or pasted."""

import streamlit as st

from dashboard.editing.imports import PASTED, Upload
from dashboard.i18n import _
from dashboard.state import choose_one
from data import Catalog
from data.imports import (
    MAX_BYTES,
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    write_template,
    write_template_csv,
)
from schemas import TABLES

USUAL = ("targets", "actuals", "sources", "instruments", "regions", "indicators", "searches")
ROUND = "_import_round"  # how many imports this session has saved: each begins with nothing put in
SUFFIXES = ["csv", "tsv", "txt", "xlsx"]
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def choose_table() -> str:
    """Show the choice of the table that rows are for."""
    return choose_one(
        _("Rows for"),
        "table",
        USUAL,
        default=USUAL[0],
        names=lambda name: _(TABLES[name].title),
        width=260,
    )


def offer_templates(table: str, catalog: Catalog) -> None:
    """Offer an empty table to fill in, and say what can be taken."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            _("Template (Excel)"),
            data=lambda: write_template(TABLES[table], catalog),
            file_name=f"{table}.xlsx",
            mime=WORKBOOK,
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            _("Template (CSV)"),
            data=lambda: write_template_csv(TABLES[table]),
            file_name=f"{table}.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
    st.caption(
        _(
            "Columns may be named in English or Chinese. Up to {rows:,} rows, {columns} columns, "
            "{cell:,} characters a cell and {megabytes} MB."
        ).format(
            rows=MAX_ROWS, columns=MAX_COLUMNS, cell=MAX_CELL, megabytes=MAX_BYTES // 1_000_000
        )
    )


def ask_for_upload(table: str) -> Upload | None:
    """Show where a table can be put, and return what was."""
    place = f"{table}_{st.session_state.get(ROUND, 0)}"
    from_file, pasted = st.tabs([_("A file"), _("Pasted cells")])
    with from_file:
        file = st.file_uploader(
            _("CSV, TSV or Excel file"),
            type=SUFFIXES,
            max_upload_size=MAX_BYTES // 1_000_000,
            key=f"import_file_{place}",
        )
    with pasted:
        text = st.text_area(
            _("Cells copied from a spreadsheet, with their header"),
            height=160,
            key=f"import_text_{place}",
            persist_state="page",  # while the log is out of reach, and it is not drawn
        )
    if file is not None:
        return Upload(file.getvalue(), file.name, table)
    return Upload(text.encode(errors="replace"), PASTED, table) if text.strip() else None


def start_again() -> None:
    """Empty what was put in."""
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
