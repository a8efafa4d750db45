"""Shows records as lines that lead to each record's own page."""

import streamlit as st

from dashboard.figures.words import Line
from dashboard.i18n import _n
from dashboard.loading import Headline
from dashboard.state import follow
from dashboard.text.markdown import JOINER, colour_link, escape_markdown

# As wide as the space that Streamlit leaves before a link to a page; the sign without width in
# front keeps it from being trimmed.
INDENT = f"{JOINER}\u2004\u2005"
GAP = f"  \n{JOINER}"  # an empty line below a record, where a container would cost an element


def show_headline(records: Headline, *, empty: str, count_rest: bool = True) -> None:
    """Show the first records of a list as links; a sentence where there are none."""
    if not records.first:
        st.caption(escape_markdown(empty))
        return
    with st.container(gap=None):
        for line in records.first:
            _show_line(line)
        rest = records.total - len(records.first)
        if count_rest and rest > 0:
            st.caption(_n("and {n} more", "and {n} more", rest).format(n=f"{rest:,}"))


def _show_line(line: Line) -> None:
    follow(colour_link(line.label), "record", id=line.id)
    st.caption(f"{INDENT}{escape_markdown(line.quantity)}{GAP}")
