"""Shows how much the dataset holds, as a row of numbers."""

from html import escape

import streamlit as st

from dashboard.i18n import _
from data.summary import Summary

NUMBERS_STYLE = """<style>
dl.numbers { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; padding: 0; }
.numbers div { flex: 1 1 8.5rem; padding: .6rem .9rem; border-radius: 6px;
    border: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
.numbers dd { margin: 0; font-size: 30px; font-weight: 600; line-height: 1.3; }
</style>"""


def show_numbers(summary: Summary) -> None:
    """Show the counts of a summary, in one element: each costs every run of the page."""
    share = "–" if summary.official_share is None else f"{summary.official_share:.0%}"
    numbers = {
        _("Targets"): f"{summary.targets:,}",
        _("Reported figures"): f"{summary.actuals:,}",
        _("Regions"): f"{summary.regions:,}",
        _("Documents"): f"{summary.instruments:,}",
        _("Official sources"): share,
    }
    cards = (
        f"<div><dt>{escape(label)}</dt><dd>{number}</dd></div>" for label, number in numbers.items()
    )
    st.html(f'<dl class="numbers">{"".join(cards)}</dl>')
