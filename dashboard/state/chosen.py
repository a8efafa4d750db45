"""What a reader has chosen, for a page that must know it before it draws the control."""

import streamlit as st

from dashboard.state.view import current_view


def read_chosen(name: str) -> list[str]:
    """Return what a control with several choices will show: what was chosen, or what the address
    asks for where it has moved.
    """
    view = current_view()
    key = f"{view.page}_{name}"
    if view.moved or key not in st.session_state:
        return view.read(name)
    return list(st.session_state[key])
