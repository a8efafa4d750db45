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
from dashboard.parts.filters import choose_filters, explain_nothing
from dashboard.parts.records import choose_columns, show_record_table
from dashboard.state import as_timestamp, choose_as_of, is_phone, turn_page, type_text
from dashboard.text.markdown import escape_markdown
from data.filters import Query

catalog = load_dataset()

st.title(_("Records"), anchor=False)
stop_if_empty(catalog)
with st.container(horizontal=not is_phone(), vertical_alignment="bottom"):
    text = type_text(
        _("Search"),
        "q",
        placeholder=_('For example "Guangdong 300 billion" or "合肥 企业"'),
        width="stretch",
    )
    with st.container(width=160):
        as_of = as_timestamp(choose_as_of())

language = current_language()
wanted = choose_filters(catalog, load_options(catalog, Query(as_of, text), language))
query = Query(as_of, text, wanted)
found = load_positions(catalog, query)

count = len(found)
pages = -(-count // PAGE_SIZE)
page = 1
# To the left, for Streamlit sets the tools of the table over what stands above its right end.
with st.container(horizontal=True, vertical_alignment="center"):
    st.markdown(_n("**{n}** record", "**{n}** records", count).format(n=f"{count:,}"))
    columns = choose_columns()
    if pages > 1:
        page = turn_page(pages)
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
    filtered = any(values for _column, values in wanted)
    st.info(escape_markdown(explain_nothing(text, filtered)), icon=":material/search_off:")
else:
    table = load_record_page(catalog, query, page=page, language=language)
    show_record_table(table, columns, height="content")
