"""Present: one figure of the deck at a time on the whole window, turned by the arrow keys."""

import streamlit as st

from dashboard.i18n import _
from dashboard.loading import load_dataset
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.stage import clear_window, show_sheet, turn_sheet
from dashboard.settings import Settings
from dashboard.state import read_look
from dashboard.state.tray import open_tray

catalog = load_dataset()
tray = open_tray(catalog, today=Settings.from_environment().today())
if not tray:
    st.title(_("Present"), anchor=False)
    stop_if_empty(catalog)
    st.info(
        _("The address names no figure. Lay figures aside first, then choose Present on Deck."),
        icon=":material/inbox:",
    )
    st.page_link("app_pages/deck.py", label=_("Deck"), icon=":material/arrow_back:")
    st.stop()
clear_window()
place = turn_sheet(len(tray))
show_sheet(tray[place], catalog, read_look().theme)
