"""Shows how much the dataset holds, as a row of numbers."""

import streamlit as st

from dashboard.i18n import _
from dashboard.state import is_phone
from data.summary import Summary


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
    # On a phone a grid would leave the last number alone beside an empty place.
    with st.container(horizontal=True) if is_phone() else st.grid(len(numbers)):
        for label, number in numbers.items():
            st.metric(label, number, border=True)
