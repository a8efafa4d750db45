"""The button beside a figure that opens the ways to take it away."""

import streamlit as st

from dashboard.figures.model import Figure
from dashboard.i18n import _
from dashboard.state import watch
from dashboard.views.view import View


def offer_export(figure: Figure, view: View, *, key: str) -> None:
    """Show the button; what it opens is drawn only while it is open."""
    name = f"{key}_export"
    menu = st.popover(_("Export"), icon=":material/download:", on_change="rerun", key=name)
    watch(name)
    if menu.open:
        from dashboard.parts.export_menu import show_menu  # the writers of files load slowly

        with menu:
            show_menu(figure, view, key=key)
