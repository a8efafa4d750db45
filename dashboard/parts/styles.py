"""The styles of every page in one element, for each element costs every run of every page."""

import streamlit as st

from dashboard.parts.language import IN_HEADER
from dashboard.parts.legible import MENDS
from dashboard.parts.palette import SEARCH_STYLE
from dashboard.parts.printed import PRINT_STYLE

STYLES = "".join((IN_HEADER, MENDS, SEARCH_STYLE, PRINT_STYLE))


def show_styles() -> None:
    """Style what Streamlit draws and cannot be told. Called once a run."""
    st.html(STYLES)
