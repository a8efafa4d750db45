"""Writes what a press asks for, or says on the page why that cannot be."""

import streamlit as st

from dashboard.editing import NotAllowed
from dashboard.editing.desk import Refused
from dashboard.state import write_once
from dashboard.state.acts import Write
from dashboard.text.markdown import escape_markdown
from data.revisions import StoreError


def write_or_say(write: Write) -> bool:
    """Write once. Returns whether it was written; if not, the page says why."""
    try:
        write_once(write)
    except (NotAllowed, Refused, StoreError) as error:
        st.error(escape_markdown(str(error)), icon=":material/error:")
        return False
    return True
