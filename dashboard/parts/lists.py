"""Shows records as lines that lead to each record's own page."""

import streamlit as st

from dashboard.figures.words import Line
from dashboard.i18n import _n
from dashboard.loading import Headline
from dashboard.state import follow
from dashboard.text.markdown import colour_link, escape_markdown

LIST = "headline"
# A link has one line; its second part is set below the first.
LIST_STYLE = f"""<style>
[class*=st-key-{LIST}] a {{ padding: .4rem 0; }}
[class*=st-key-{LIST}] a p {{ white-space: normal; line-height: 1.4; }}
[class*=st-key-{LIST}] a p > :last-child {{ display: block; }}
</style>"""


def show_headline(records: Headline, name: str, *, empty: str, count_rest: bool = True) -> None:
    """Show the first records of a list as links; a sentence where there are none. `name` tells the
    lists of a page apart.
    """
    if not records.first:
        st.caption(escape_markdown(empty))
        return
    with st.container(gap=None, key=f"{LIST}_{name}"):
        for line in records.first:
            _show_line(line)
        rest = records.total - len(records.first)
        if count_rest and rest > 0:
            st.caption(_n("and {n} more", "and {n} more", rest).format(n=f"{rest:,}"))


def _show_line(line: Line) -> None:
    """Show a record in one element, for each costs every run of the page."""
    quantity = f":gray[:small[{escape_markdown(line.quantity)}]]"
    follow(f"{colour_link(line.label)} {quantity}", "record", id=line.id)
