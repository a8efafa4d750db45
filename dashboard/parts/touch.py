"""Makes a touch on a mark select that mark.

plotly selects what the pointer hovered over before a click. A finger does not hover, so it would
select the mark that was touched before. Here each touch on a plot counts as hovering first.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from streamlit.components.v2 import component

HOVER_FIRST = """
export default function () {
    const hover = event => {
        if (!event.target.classList.contains("nsewdrag")) return;
        const { clientX, clientY } = event.touches[0];
        event.target.dispatchEvent(
            new MouseEvent("mousemove", { clientX, clientY, bubbles: true, view: window })
        );
    };
    const options = { capture: true, passive: true };
    document.addEventListener("touchstart", hover, options);
    return () => document.removeEventListener("touchstart", hover, options);
}
"""


def mend_touches() -> None:
    """Mend touches on the figures of this page. Called once a page."""
    _register()()


@cache
def _register() -> Callable[[], Any]:
    return component("select_on_touch", js=HOVER_FIRST)
