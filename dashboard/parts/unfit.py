"""Lists published changes that the present release has no room for."""

import streamlit as st

from dashboard.i18n import _
from dashboard.parts.log import show_heading, show_origin, show_reason
from dashboard.text.markdown import escape_markdown
from dashboard.text.rows import say_finding
from data.revisions import Dataset


def show_unfit(dataset: Dataset) -> None:
    """List published changes that the present release has no room for, each with the reason."""
    if not dataset.unfit:
        return
    st.header(_("Published, but left out"), anchor=False)
    st.markdown(
        _(
            "The release changed, and these changes no longer fit it. They are kept in the log. "
            "Change the record anew, or revert the change."
        )
    )
    for unfit in dataset.unfit:
        with st.container(border=True):
            show_heading(dataset.current(), unfit.revision)
            show_origin(unfit.revision)
            show_reason(unfit.revision)
            sentence = say_finding(unfit.finding, unfit.revision.table)
            st.error(escape_markdown(sentence), icon=":material/block:")
