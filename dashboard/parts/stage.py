"""The stage of Present: an empty window, one sheet that fills it, and the keys that turn it."""

import streamlit as st

from dashboard.charts.palette import Theme
from dashboard.export.files import Options
from dashboard.export.images import SIZES, has_browser
from dashboard.figures.model import Look
from dashboard.i18n import _, current_language
from dashboard.parts.figure import show_plain_figure
from dashboard.state import is_phone
from dashboard.state.place import choose_place, go_to
from dashboard.state.tray import find_site
from dashboard.text.markdown import escape_markdown
from dashboard.views.exhibits import Item
from dashboard.views.making import REFUSALS, Maker
from dashboard.views.sheets import load_sheet
from data import Catalog

# What Streamlit draws around a page, and the room that it leaves, is out of place on a screen wall.
EMPTY_WINDOW = """<style>
[data-testid="stHeader"], [data-testid="stToolbar"] { display: none; }
[data-testid="stMainBlockContainer"] { padding: 0; max-width: 100vw; }
.st-key-stage { height: 100vh; justify-content: center; }
.st-key-stage img { width: 100vw; height: 100vh; object-fit: contain; }
.st-key-stage_keys { position: fixed; right: 1rem; bottom: .5rem; opacity: .15; z-index: 9;
    width: fit-content; align-items: center; }
.st-key-stage_keys:hover, .st-key-stage_keys:focus-within { opacity: 1; }
@media (pointer: coarse) { .st-key-stage_keys { opacity: 1; } }
</style>"""


def clear_window() -> None:
    """Leave nothing on the window but what the page draws."""
    st.html(EMPTY_WINDOW)


def turn_sheet(count: int) -> int:
    """Show the keys that turn the sheets; return which sheet is up, from 0."""
    place = choose_place(count)
    keys = (
        ("first", ":material/first_page:", _("First"), "Home", 0),
        ("back", ":material/chevron_left:", _("Back"), "Left", place - 1),
        ("on", ":material/chevron_right:", _("Next"), "Right", place + 1),
        ("last", ":material/last_page:", _("Last"), "End", count - 1),
    )
    with st.container(key="stage_keys", horizontal=True, width="content"):
        for name, icon, words, shortcut, goal in keys:
            st.button(
                words,
                icon=icon,
                shortcut=shortcut,
                disabled=not 0 <= goal < count,
                on_click=go_to,
                args=(goal,),
                key=f"stage_{name}",
            )
        st.page_link("app_pages/deck.py", label=_("Leave"), icon=":material/close:")
    return place


def show_sheet(item: Item, catalog: Catalog, theme: Theme) -> None:
    """Show a figure as large as the window; as on its page where no browser draws sheets."""
    maker = Maker(catalog, current_language(), find_site())
    with st.container(key="stage"):
        if has_browser():
            size = SIZES["half_slide" if is_phone() else "slide"]
            _show_drawn(maker, item, Options(size, theme=theme))
            return
        figure = item.view.load(catalog, Look(theme, language=current_language()))
        if figure is not None:
            show_plain_figure(figure, key="stage", view=item.view)


def _show_drawn(maker: Maker, item: Item, options: Options) -> None:
    try:
        sheet = load_sheet(maker, item, options)
    except REFUSALS as error:
        st.error(escape_markdown(str(error)), icon=":material/error:")
    else:
        st.image(sheet.svg, width="stretch", alt=sheet.alt)
