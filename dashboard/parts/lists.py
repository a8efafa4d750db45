"""Shows records as lines that lead to each record's own page."""

import streamlit as st

from dashboard.i18n import _n
from dashboard.loading import Headline
from dashboard.parts.evidence import link_record
from dashboard.text.markdown import escape_markdown
from data import Catalog


def show_headline(
    catalog: Catalog, records: Headline, *, empty: str, count_rest: bool = True
) -> None:
    """Show the first records of a list as links; a sentence where there are none."""
    if not records.first:
        st.caption(escape_markdown(empty))
        return
    for record in records.first:
        link_record(catalog, record)
    rest = records.total - len(records.first)
    if count_rest and rest > 0:
        st.caption(_n("and {n} more", "and {n} more", rest).format(n=f"{rest:,}"))
