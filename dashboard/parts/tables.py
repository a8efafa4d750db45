"""Shows tables in which the id of a record leads to the record's own page."""

from typing import Any

import pyarrow as pa
import streamlit as st

from dashboard.i18n import _
from dashboard.text.markdown import escape_markdown


def show_list(table: pa.Table, *, alt: str, empty: str) -> None:
    """Show rows whose column `id` holds the address of a record; `empty` where there are none."""
    if table.num_rows:
        st.dataframe(table, hide_index=True, column_config={"id": link_records()}, alt=alt)
    else:
        st.caption(escape_markdown(empty))


def link_records(label: str | None = None, **look: Any) -> Any:
    """Return the settings of a column of addresses, each shown as the record's id."""
    return st.column_config.LinkColumn(label or _("Record"), display_text=r"id=(.*)$", **look)
