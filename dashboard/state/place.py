"""Which of several sheets is up: in the address, and changed by buttons."""

import streamlit as st

from dashboard.state.parse import pick_number
from dashboard.state.view import current_view

SHEET = "sheet"
KEPT = "_sheet"


def choose_place(count: int) -> int:
    """Return which of `count` sheets is up, from 0."""
    view = current_view()
    if view.moved or KEPT not in st.session_state:
        st.session_state[KEPT] = pick_number(view.read(SHEET), count) - 1
    place = min(int(st.session_state[KEPT]), count - 1)
    view.shown[SHEET] = [str(place + 1)] if place else []
    return place


def go_to(place: int) -> None:
    """Put up another sheet, from 0."""
    st.session_state[KEPT] = place
