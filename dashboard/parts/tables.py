"""Shows tables in which the id of a record leads to the record's own page."""

from typing import Any

import pyarrow as pa
import streamlit as st

from dashboard.i18n import _, _n
from dashboard.loading import Pages
from dashboard.state import in_language, turn_page
from dashboard.text.markdown import escape_markdown


def show_list(pages: Pages, *, name: str, alt: str, empty: str, title: str = "") -> None:
    """Show rows whose column `id` holds the address of a record; `empty` where there are none.

    A list too long for one page has page numbers, in the address under the `name` of the list.
    Their number stands above the table: on a phone Streamlit sets the table's tools over the right
    half of that line, and would set them over the title.
    """
    rows = pages.rows
    count = _n("{n} row", "{n} rows", rows).format(n=f"{rows:,}") if rows else empty
    lines = [f"## {escape_markdown(title)}"] if title else []
    st.markdown("\n\n".join([*lines, f":small[:gray[{escape_markdown(count)}]]"]), anchors=False)
    page = turn_page(pages.count, name) if pages.count > 1 else 1
    if rows:
        table = keep_language(pages.read(page), "id")
        st.dataframe(table, hide_index=True, column_config={"id": link_records()}, alt=alt)


def keep_language(table: pa.Table, column: str) -> pa.Table:
    """Return a table whose addresses open in the language that the reader chose."""
    if not in_language(""):
        return table
    addresses = [in_language(text) if text else "" for text in table[column].to_pylist()]
    place = table.column_names.index(column)
    return table.set_column(place, column, pa.array(addresses, pa.string()))


def link_records(label: str | None = None, **look: Any) -> Any:
    """Return the settings of a column of addresses, each shown as the record's id."""
    return st.column_config.LinkColumn(label or _("Record"), display_text=r"id=([^&]*)", **look)
