"""What is known of the reader: theme, width, language and the address in the browser."""

from datetime import date

import pandas as pd
import streamlit as st

from dashboard.charts.palette import DARK, LIGHT
from dashboard.figures.model import Look
from dashboard.i18n import current_language
from dashboard.state.view import current_view

PHONE_SIGNS = ("Mobi", "Android", "iPhone")


def read_look() -> Look:
    """Return how figures are drawn for this reader: theme, width and language."""
    theme = DARK if st.context.theme.type == "dark" else LIGHT
    return Look(theme=theme, narrow=is_phone(), language=current_language())


def is_phone() -> bool:
    """Say whether the reader's browser calls itself a phone's; it says so once a session."""
    view = current_view()
    if view.is_phone is None:
        agent = st.context.headers.get("User-Agent", "")
        view.is_phone = any(sign in agent for sign in PHONE_SIGNS)
    return view.is_phone


def current_address() -> str:
    """Return the address that the reader's browser shows, without parameters."""
    return str(st.context.url or "")


def as_timestamp(day: date) -> pd.Timestamp:
    """Return a day as pandas counts days."""
    return pd.Timestamp(day)
