"""Has this changed? What an exported figure said, held against the dataset of today."""

import streamlit as st

from dashboard.i18n import _
from dashboard.loading import load_dataset
from dashboard.parts.answers import ask_exported, show_answers
from dashboard.parts.empty import stop_if_empty
from dashboard.state import choose_as_of

catalog = load_dataset()

st.title(_("Has this changed?"), anchor=False)
st.caption(
    _(
        "Every exported figure remembers what it showed. Give the file, or the address from its "
        "footer: the answer says which values changed, were superseded or fell due since."
    )
)
stop_if_empty(catalog)
with st.container(width=160):
    as_of = choose_as_of()
exported = ask_exported()
if exported:
    show_answers(exported, catalog, today=as_of)
else:
    st.info(_("Nothing given yet."), icon=":material/inbox:")
