"""The language of a reader: as the address or the switch says, else as their browser prefers.

Once chosen it stays for the session and stands in every address, so that a copied one opens the
same for everybody. Until then each browser decides.
"""

from urllib.parse import urlsplit

import streamlit as st

from dashboard.i18n import DEFAULT_LANGUAGE, LANGUAGES, current_language, match_language
from dashboard.state.view import CHOSEN, VIEW, has_moved, watch
from dashboard.text.accepted import rank_accepted
from dashboard.text.own import OTHER
from dashboard.views.embedding import PAGE as FRAME
from dashboard.views.view import LANG

SWITCH = "language"
PREFERRED = "_language_preferred"  # by the browser, asked once a session


def settle_language() -> str:
    """Return the language of this run. Called once, before any text."""
    asked, state = st.query_params.get(LANG, ""), st.session_state
    if asked in LANGUAGES and (VIEW not in state or has_moved(state[VIEW])):
        state[CHOSEN] = asked
    if PREFERRED not in state:
        state[PREFERRED] = _prefer()
    return str(state.get(CHOSEN) or state[PREFERRED])


def offer_language() -> None:
    """Show a button for the other language, in its own words."""
    code = OTHER[current_language()]
    # One key for both, so that the focus stays where it is.
    st.button(
        LANGUAGES[code], key=SWITCH, icon=":material/translate:", on_click=_choose, args=(code,)
    )
    watch(SWITCH, is_button=True)


def _choose(code: str) -> None:
    st.session_state[CHOSEN] = code


def _prefer() -> str:
    """Ask the browser; a frame is written for the page around it, whoever reads that."""
    page = urlsplit(str(st.context.url or "")).path.rstrip("/").rsplit("/", 1)[-1]
    if page == FRAME:
        return DEFAULT_LANGUAGE
    accepted = st.context.headers.get("Accept-Language", "")
    return match_language([st.context.locale or "", *rank_accepted(accepted)])
