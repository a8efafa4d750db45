"""The frame around every page: navigation, the page's own script, and the address of what it
showed.
"""

from itertools import chain

import streamlit as st

from dashboard.i18n import _, use_language
from dashboard.loading import is_loaded, load_dataset
from dashboard.navigation import find_position, list_sections
from dashboard.parts.document import tell_browser
from dashboard.parts.icon import read_icon
from dashboard.parts.live import watch_dataset
from dashboard.parts.notices import show_notices
from dashboard.parts.palette import show_palette
from dashboard.parts.sign_in import show_sign_in, stop_unless_allowed
from dashboard.parts.tokens import forget_secret
from dashboard.state import publish_view, start_view
from dashboard.state.language import offer_language, settle_language
from dashboard.state.person import has_sign_in


def show_page() -> None:
    """Show the page that the address asks for. Called once a run."""
    use_language(settle_language())
    sections = list_sections()
    position = find_position()
    page = st.navigation(sections, position=position)
    title = _("{page} · Regional AI Target Dashboard").format(page=page.title)
    st.set_page_config(page_title=title, page_icon=read_icon(), layout="wide")
    start_view(page.url_path, list(chain.from_iterable(sections.values())))
    tell_browser()
    watch_dataset(page.url_path)
    if position == "top":
        offer_language()
    if has_sign_in():
        show_sign_in()
        stop_unless_allowed()
    if not is_loaded():
        with st.spinner(_("Loading the dataset")):
            load_dataset()
    forget_secret(page.url_path)
    if position == "top":
        show_palette()
    show_notices()
    page.run()
    publish_view()
