"""Shows how much the dataset holds, as a row of numbers."""

import streamlit as st

from dashboard.i18n import _
from data.coverage import Summary


def show_numbers(summary: Summary) -> None:
    """Show the counts of a summary."""
    share = "–" if summary.official_share is None else f"{summary.official_share:.0%}"
    numbers = {
        _("Targets"): f"{summary.targets:,}",
        _("Reported figures"): f"{summary.actuals:,}",
        _("Regions"): f"{summary.regions:,}",
        _("Documents"): f"{summary.instruments:,}",
        _("Official sources"): share,
    }
    with st.grid(5, min_column_width=150):
        for label, number in numbers.items():
            st.metric(label, number, border=True)
