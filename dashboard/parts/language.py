"""The switch of the language in the header, and the language that the page tells browsers."""

from collections.abc import Callable
from functools import cache
from typing import Any

from streamlit.components.v2 import component

from dashboard.i18n import TAGS, _, current_language
from dashboard.state.language import choose_language

# Streamlit has no place in its header for a control. The navigation and the sign of a run in
# progress give way to it; the header itself lies at z-index 999990.
IN_HEADER = """<style>
.st-key-language { position: fixed; top: .7rem; right: 3.4rem; z-index: 999991;
    width: fit-content !important; }
.st-key-language button { min-height: 1.9rem; padding: 0 .6rem; border-color: transparent;
    background: transparent; }
.st-key-language button p { font-size: .8125rem; }
.st-key-told_language { position: absolute; }
@media (pointer: coarse) {
    .st-key-language { top: .35rem; }
    .st-key-language button { min-height: 2.75rem; }
}
[data-testid="stTopNav"] { margin-right: 11rem; }
[data-testid="stStatusWidget"] { margin-right: 10rem; }
@media print { .st-key-language { display: none; } }
</style>"""

TELL = """
export default function ({ data }) {
    document.documentElement.lang = data.language;
}
"""


def show_language(*, has_header: bool) -> None:
    """Show the switch where there is a header, and tell the browser the language of the page:
    screen readers and fonts go by it. Called once a run.
    """
    if has_header:
        choose_language(_("Language"))
    _register()(data={"language": TAGS[current_language()]}, key="told_language")


@cache
def _register() -> Callable[..., Any]:
    return component("page_language", js=TELL)
