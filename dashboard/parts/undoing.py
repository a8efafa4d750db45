"""Takes back what was saved together, or shows why that cannot be."""

import streamlit as st

from dashboard.editing import Desk, NotAllowed, Saved
from dashboard.editing.desk import Refused
from dashboard.text.markdown import escape_markdown
from data.revisions import StoreError


def take_back(desk: Desk, saved: Saved, *, reason: str) -> bool:
    """Undo what was saved. Returns whether that was done; if not, the page says why."""
    try:
        desk.undo(saved, reason=reason)
    except (NotAllowed, Refused, StoreError) as error:
        st.error(escape_markdown(str(error)), icon=":material/error:")
        return False
    return True
