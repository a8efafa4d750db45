"""History: who changed what, when and why, what was decided, and the way back."""

import streamlit as st

from dashboard.i18n import _, _n
from dashboard.loading import load_dataset
from dashboard.loading.dataset import open_dataset
from dashboard.loading.log import load_count, load_log
from dashboard.parts.deciding import show_outcome
from dashboard.parts.history import choose_lines, show_line
from dashboard.state import turn_page
from dashboard.state.desk import current_desk
from dashboard.text.markdown import escape_markdown
from data.revisions import StoreUnavailable
from data.revisions.history import PAGE

dataset = open_dataset()
catalog = load_dataset()
desk = current_desk()

st.title(_("History"), anchor=False)
show_outcome()
try:
    asked = choose_lines(dataset, catalog)
    count = load_count(dataset.store, dataset.mark, asked)
    pages = max(-(-count // PAGE), 1)
    with st.container(horizontal=True, vertical_alignment="center"):
        text = _n("**{n}** change", "**{n}** changes", count).format(n=f"{count:,}")
        st.markdown(text, width="content")
        page = turn_page(pages) if pages > 1 else 1
    if not count:
        st.info(_("No change is in the log, or none matches."), icon=":material/inbox:")
    for told in load_log(dataset, asked, page=page):
        show_line(desk, told)
except StoreUnavailable as error:
    st.info(escape_markdown(str(error)), icon=":material/database_off:")
