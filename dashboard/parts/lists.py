"""Shows records as lines that lead to each record's own page."""

import streamlit as st

from dashboard.i18n import _n
from dashboard.loading import Headline
from dashboard.parts.evidence import show_line
from dashboard.text.markdown import JOINER, escape_markdown

# As wide as the space that Streamlit leaves before a link to a page; the sign without width in
# front keeps it from being trimmed.
INDENT = f"{JOINER}\u2004\u2005"


def show_headline(records: Headline, *, empty: str, count_rest: bool = True) -> None:
    """Show the first records of a list as links; a sentence where there are none."""
    if not records.first:
        st.caption(escape_markdown(empty))
        return
    for line in records.first:
        show_line(line, indent=INDENT)
    rest = records.total - len(records.first)
    if count_rest and rest > 0:
        st.caption(_n("and {n} more", "and {n} more", rest).format(n=f"{rest:,}"))
