"""Review: what was proposed, side by side with what is there, its evidence, and the decision."""

import streamlit as st

from dashboard.i18n import _, _n
from dashboard.loading.dataset import open_dataset
from dashboard.loading.queue import SIZE, count_waiting, load_queue
from dashboard.parts.deciding import show_outcome
from dashboard.parts.review import show_batch
from dashboard.parts.unfit import show_unfit
from dashboard.state import turn_page
from dashboard.state.desk import current_desk
from dashboard.text.markdown import escape_markdown
from data.revisions import StoreUnavailable
from schemas import Role

dataset = open_dataset()
desk = current_desk()

st.title(_("Review"), anchor=False)
show_outcome()
try:
    count = count_waiting(dataset)
    pages = max(-(-count // SIZE), 1)
    if not count:
        st.info(_("Nothing waits for review."), icon=":material/inbox:")
    else:
        with st.container(horizontal=True, vertical_alignment="center"):
            text = _n("**{n}** proposal waits", "**{n}** proposals wait", count)
            st.markdown(text.format(n=f"{count:,}"), width="content")
            page = turn_page(pages) if pages > 1 else 1
        if not desk.person.has(Role.REVIEWER):
            reason = desk.person.reason or _("A reviewer decides about them.")
            st.caption(escape_markdown(reason))
        for batch in load_queue(dataset, page=page):
            show_batch(desk, batch)
except StoreUnavailable as error:
    st.info(escape_markdown(str(error)), icon=":material/database_off:")
if desk.person.has(Role.REVIEWER):
    show_unfit(dataset)
