"""What every page tells the browser in one element, for each element costs every run of every page:
its language, its styles, and how it is touched, printed and used by keyboard.
"""

from functools import cache

import streamlit as st

from dashboard.i18n import TAGS, current_language
from dashboard.parts.header import IN_HEADER
from dashboard.parts.keyboard import FOLLOW_FOCUS
from dashboard.parts.legible import MENDS
from dashboard.parts.lists import LIST_STYLE
from dashboard.parts.palette import SEARCH_STYLE
from dashboard.parts.printed import FIT_PAPER, PRINT_STYLE
from dashboard.parts.touch import HOVER_FIRST

TAKES_NO_SPACE = """<style>
[data-testid=stElementContainer]:has(> [data-testid=stHtml] > #document) { position: absolute; }
</style>"""
STYLES = "".join((TAKES_NO_SPACE, IN_HEADER, MENDS, SEARCH_STYLE, LIST_STYLE, PRINT_STYLE))
# Run again whenever its text changes, such as with the language: only the first listens.
SCRIPT = """<i id="document" hidden></i><script>
document.documentElement.lang = "{tag}";
if (!window.isListening) {{
    window.isListening = true;
    {listeners}
}}
</script>"""


def tell_browser() -> None:
    """Tell the browser the language of the page, for screen readers and fonts go by it, style what
    Streamlit draws and cannot be told, and mend touches, print and keyboard. Called once a run.
    """
    st.html(_write(TAGS[current_language()]), unsafe_allow_javascript=True)


@cache
def _write(tag: str) -> str:
    return STYLES + SCRIPT.format(tag=tag, listeners=HOVER_FIRST + FIT_PAPER + FOLLOW_FOCUS)
