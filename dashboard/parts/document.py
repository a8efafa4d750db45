"""What every page tells the browser in one element, for each element costs every run of every page:
its language, its styles, and how it is touched, printed and used by keyboard.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.i18n import TAGS, current_language
from dashboard.parts.header import IN_HEADER
from dashboard.parts.legible import MENDS
from dashboard.parts.lists import LIST_STYLE
from dashboard.parts.numbers import NUMBERS_STYLE
from dashboard.parts.palette import SEARCH_STYLE
from dashboard.parts.printed import PRINT_STYLE
from dashboard.parts.touched import TOUCH_STYLE

SCRIPTS = Path(__file__).parents[1] / "assets" / "scripts"
TAKES_NO_SPACE = """<style>
[data-testid=stElementContainer]:has(> [data-testid=stHtml] > #document) { position: absolute; }
</style>"""
STYLES = "".join(
    (
        TAKES_NO_SPACE,
        IN_HEADER,
        MENDS,
        SEARCH_STYLE,
        LIST_STYLE,
        NUMBERS_STYLE,
        TOUCH_STYLE,
        PRINT_STYLE,
    )
)
# Run again whenever its text changes, such as with the language: only the first listens.
SCRIPT = """<i id="document" hidden></i><script>
document.documentElement.lang = "{tag}";
if (!window.isListening) {{
    window.isListening = true;
    {scripts}
}}
</script>"""
SCOPE = "(() => {{\n{script}}})();\n"  # what a script names is its own


@dataclass(frozen=True)
class Document:
    """HTML as it is: Streamlit looks through each line of a text for indentation, in every run."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def tell_browser() -> None:
    """Tell the browser the language of the page, for screen readers and fonts go by it, style what
    Streamlit draws and cannot be told, and mend touches, print and keyboard. Called once a run.
    """
    st.html(_write(TAGS[current_language()]), unsafe_allow_javascript=True)


@cache
def _write(tag: str) -> Document:
    files = sorted(SCRIPTS.glob("*.js"))
    each = (SCOPE.format(script=file.read_text(encoding="utf-8")) for file in files)
    return Document(_shorten(STYLES + SCRIPT.format(tag=tag, scripts="".join(each))))


def _shorten(text: str) -> str:
    """Leave out indentation and lines of comment: this is sent in every run of every page."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))
