"""The figures that a reader laid aside: kept for the session, and written into links."""

from datetime import date
from urllib.parse import urlsplit

import streamlit as st

from dashboard.settings import Settings
from dashboard.state.reader import current_address
from dashboard.state.view import current_view
from dashboard.text.markdown import escape_markdown
from dashboard.views.asked import TRAY
from dashboard.views.exhibits import SITE, Item
from dashboard.views.parameters import BadAddress
from dashboard.views.tray import MOST_ITEMS, read_tray, write_tray
from data import Catalog

KEPT = "_tray"


def current_tray() -> list[Item]:
    """Return the figures laid aside in this session, in order."""
    return list(st.session_state.get(KEPT, ()))


def keep_tray(items: list[Item]) -> None:
    """Keep these figures for the session, and in the address of a page that shows them."""
    st.session_state[KEPT] = tuple(items[:MOST_ITEMS])
    view = current_view()
    if TRAY in view.shown:
        view.shown[TRAY] = [write_tray(items)]


def open_tray(catalog: Catalog, *, today: date) -> list[Item]:
    """Return the tray on a page whose address holds it; a link brings the tray it was made with."""
    view = current_view()
    asked = "".join(view.read(TRAY))
    if view.moved and asked:
        try:
            st.session_state[KEPT] = tuple(read_tray(asked, catalog, today=today))
        except BadAddress as error:
            st.warning(escape_markdown(str(error)), icon=":material/link_off:")
    items = current_tray()
    view.shown[TRAY] = [write_tray(items)] if items else []
    return items


def find_site() -> str:
    """Return where this dashboard is found: as set, else where the browser is."""
    settings = Settings.from_environment()
    parts = urlsplit(current_address())
    return settings.address or (f"{parts.scheme}://{parts.netloc}" if parts.netloc else SITE)
