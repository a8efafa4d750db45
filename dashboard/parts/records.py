"""Shows records as a table: the same columns on every page that lists records."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.figures.tables import name_columns
from dashboard.i18n import _
from dashboard.state import choose_many

USUAL = ["region", "indicator", "figure", "date", "kind", "document", "tier"]
WIDTHS = {"figure": 130, "date": 120, "region": 170, "indicator": 230, "document": 360}


def choose_columns() -> list[str]:
    """Show the choice of columns and return their names, the record's id first."""
    headers = name_columns()
    optional = [name for name in headers if name != "id"]
    with st.popover(_("Columns"), icon=":material/view_column:"):
        columns = choose_many(
            _("Columns"), "column", optional, default=USUAL, names=headers.__getitem__
        )
    return ["id", *(columns or optional)]


def show_record_table(table: pd.DataFrame, columns: list[str], **look: Any) -> None:
    """Show described records with these columns; the id leads to the record's own page."""
    headers = name_columns()
    config: dict[str, Any] = {
        name: st.column_config.TextColumn(headers[name], width=WIDTHS.get(name, 140))
        for name in columns
    }
    config["id"] = st.column_config.LinkColumn(headers["id"], display_text=r"id=(.*)$")
    st.dataframe(
        table[columns],
        hide_index=True,
        column_config=config,
        alt=_("Records, one a row"),
        **look,
    )
