"""All records: search in both languages, filters with counts, columns of choice, download of what
is shown.
"""

import streamlit as st

from dashboard.export.records import export_records
from dashboard.i18n import _, _n, current_language
from dashboard.loading import (
    PAGE_SIZE,
    load_dataset,
    load_options,
    load_positions,
    load_record_page,
)
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.filters import choose_filters
from dashboard.parts.records import choose_columns, show_record_table
from dashboard.state import as_timestamp, choose_as_of, turn_page, type_text
from data.filters import Query

catalog = load_dataset()

st.title(_("Records"), anchor=False)
stop_if_empty(catalog)
with st.container(horizontal=True, vertical_alignment="bottom"):
    text = type_text(
        _("Search"),
        "q",
        placeholder=_('For example "Guangdong 300 billion 2025" or "合肥 企业"'),
        width="stretch",
    )
    with st.container(width=160):
        as_of = as_timestamp(choose_as_of())

language = current_language()
wanted = choose_filters(load_options(catalog, Query(as_of, text), language))
query = Query(as_of, text, wanted)
found = load_positions(catalog, query)

count = len(found)
with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
    st.markdown(_n("**{n}** record", "**{n}** records", count).format(n=f"{count:,}"))
    columns = choose_columns()
    st.download_button(
        _("Download as CSV"),
        data=lambda: export_records(catalog.records.iloc[found], catalog),
        file_name=f"ai-targets-{catalog.version}.csv",
        mime="text/csv",
        icon=":material/download:",
        disabled=not count,
        on_click="ignore",  # a run at the same time would throw away what is being downloaded
    )
if not count:
    st.info(_("No record matches. Remove a word or a filter."), icon=":material/search_off:")
else:
    pages = -(-count // PAGE_SIZE)
    page = turn_page(pages) if pages > 1 else 1
    table = load_record_page(catalog, query, page=page, language=language)
    show_record_table(table, columns, height="content")
