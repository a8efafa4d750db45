"""Takes back what was saved together, or shows why that cannot be."""

import streamlit as st

from dashboard.editing import Desk, NotAllowed, Saved
from dashboard.editing.desk import Refused
from dashboard.state import begin_anew, write_once
from dashboard.state.acts import Aftermath
from dashboard.text.markdown import escape_markdown
from data.revisions import StoreError


def take_back(desk: Desk, saved: Saved, *, reason: str, said: str, after: Aftermath) -> None:
    """Undo what was saved, do what comes after it, and say so on the page drawn anew.

    Where it cannot be undone the page stays, and says why.
    """

    def write() -> Aftermath:
        desk.undo(saved, reason=reason)
        return after

    try:
        write_once(write)
    except (NotAllowed, Refused, StoreError) as error:
        st.error(escape_markdown(str(error)), icon=":material/error:")
        return
    begin_anew(said, ":material/undo:")
