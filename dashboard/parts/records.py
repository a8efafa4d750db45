"""Shows records as a table: the same columns on every page that lists records."""

from typing import Any

import pyarrow as pa
import streamlit as st

from dashboard.figures.tables import name_columns
from dashboard.i18n import _
from dashboard.parts.tables import keep_language, link_records
from dashboard.state import choose_many, put_behind

USUAL = ["region", "indicator", "figure", "date", "kind", "document", "tier"]
FIGURE_WIDTH = 130  # the first rows decide the width otherwise, and cut longer figures


def choose_columns() -> list[str]:
    """Show the choice of columns and return their names, the record's id first."""
    headers = name_columns()
    optional = [name for name in headers if name != "id"]
    with put_behind(_("Columns"), "columns", icon=":material/view_column:"):
        columns = choose_many(
            _("Columns"), "column", optional, default=USUAL, names=headers.__getitem__
        )
    return ["id", *(columns or optional)]


def show_record_table(table: pa.Table, columns: list[str], **look: Any) -> None:
    """Show described records with these columns; the id leads to the record's own page."""
    headers = name_columns()
    # Streamlit copies every column's settings on every run, so only two columns have any.
    config: dict[str, Any] = {
        headers["id"]: link_records(headers["id"]),
        headers["figure"]: st.column_config.TextColumn(width=FIGURE_WIDTH),
    }
    shown = keep_language(table, "id").select(columns)
    st.dataframe(
        shown.rename_columns([headers[name] for name in columns]),
        hide_index=True,
        column_config=config,
        alt=_("Records, one a row"),
        **look,
    )
