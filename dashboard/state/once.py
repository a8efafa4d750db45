"""What happens once however often it is asked for: a write, and the showing of what came of it."""

from collections.abc import Hashable
from typing import Any

import streamlit as st

from dashboard.state.acts import Aftermath, Write
from dashboard.state.view import current_view


def write_once(write: Write, *, press: Hashable = None) -> None:
    """Write, and leave to the next run what `write` returns: what changes in the session after it.

    Called where a page finds that its button was pressed: if another run has written since this
    one began, the page begins anew. Or called by a button itself, which then says which `press` it
    was: the same once more, before the page could show what came of it, is not heard.

    `write` must not touch the page or the session, where it could be ended half-way. What it raises
    is raised.
    """
    view = current_view()
    if not view.acts.write(write, began=view.acted, press=press):
        st.rerun()


def add_aftermath(after: Aftermath) -> None:
    """Leave something more to the next run, after what was written last."""
    current_view().acts.aftermath.append(after)


def read_once(key: str) -> Any:
    """Return what the session holds under a key, until a page that shows it is drawn whole."""
    current_view().once.append(key)
    return st.session_state.get(key)
