"""The deck: the figures laid aside, in order, with words of one's own, as one file."""

import streamlit as st

from dashboard.i18n import _
from dashboard.loading import load_dataset
from dashboard.parts.deck.briefs import offer_briefs
from dashboard.parts.deck.file import offer_file
from dashboard.parts.deck.items import show_items
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.live import hold_still
from dashboard.settings import Settings
from dashboard.state import follow, read_look
from dashboard.state.tray import open_tray
from dashboard.text.markdown import colour_link

catalog = load_dataset()
look = read_look()

st.title(_("Deck"), anchor=False)
st.caption(
    _(
        "Figures laid aside on any page, as one presentation. Its address holds the whole deck: "
        "copy it to share or to come back."
    )
)
follow(colour_link(_("Has an exported figure changed since?")), "exported")
stop_if_empty(catalog)
tray = open_tray(catalog, today=Settings.from_environment().today())
offer_briefs(catalog)
if tray:
    hold_still()
    show_items(tray, catalog, look)
    offer_file(tray, catalog)
else:
    st.info(
        _(
            "No figure yet. Choose Export beside any figure, then Add to the deck; or start from "
            "a brief."
        ),
        icon=":material/inbox:",
    )
