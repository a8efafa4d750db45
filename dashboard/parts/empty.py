"""Says why a page has nothing to show."""

import streamlit as st

from dashboard.i18n import _
from data import Catalog


def show_incomparable() -> None:
    """Say that there is nothing to compare: every record is of a catch-all."""
    st.info(_("No indicator of the dataset can be compared."), icon=":material/inbox:")


def stop_if_empty(catalog: Catalog) -> None:
    """End the page with a sentence where the dataset has no record at all."""
    if catalog.records.empty:
        st.info(
            _(
                "The dataset holds no record yet. Add rows to targets.csv or actuals.csv and "
                "start again."
            ),
            icon=":material/inbox:",
        )
        st.stop()
