"""Drops what was typed and is not saved, after a yes."""

from collections.abc import Callable

import streamlit as st

from dashboard.i18n import _
from dashboard.state import begin_anew
from dashboard.text.markdown import escape_markdown
from data.revisions import StoreUnavailable


def offer_discard(drop: Callable[[], None]) -> None:
    """Show a button that asks, and then drops what was typed, here and on the server."""
    with st.popover(_("Discard"), icon=":material/delete:", type="tertiary"):
        sure = st.button(_("Yes, discard what was typed"), key="edit_discard")
    if not sure:
        return
    try:
        drop()
    except StoreUnavailable as error:
        st.error(escape_markdown(str(error)), icon=":material/error:")
        return
    begin_anew(_("What was typed is discarded."), ":material/delete:")
