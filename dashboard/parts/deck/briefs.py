"""Fills the deck with the brief of a region or an indicator."""

from functools import partial

import streamlit as st

from dashboard.i18n import _
from dashboard.parts.choices import choose_indicator, choose_region
from dashboard.state import choose_as_of
from dashboard.state.tray import current_tray, keep_tray
from dashboard.views.briefs import brief_indicator, brief_region
from dashboard.views.exhibits import Item
from data import Catalog


def offer_briefs(catalog: Catalog) -> None:
    """Show the choice of a region, an indicator and a day, with the buttons that add a brief."""
    first, second, last = st.columns([4, 4, 1], gap="medium")
    with last:
        as_of = choose_as_of()
    with first, st.container(horizontal=True, vertical_alignment="bottom"):
        region = choose_region(catalog)
        st.button(
            _("Region brief"),
            icon=":material/add:",
            on_click=_add,
            args=(partial(brief_region, catalog, region, as_of=as_of),),
            key="brief_region",
        )
    with second, st.container(horizontal=True, vertical_alignment="bottom"):
        indicator = choose_indicator(catalog)
        st.button(
            _("Indicator brief"),
            icon=":material/add:",
            on_click=_add,
            args=(partial(brief_indicator, catalog, indicator, as_of=as_of),),
            disabled=not indicator,
            key="brief_indicator",
        )


def _add(brief: "partial[list[Item]]") -> None:
    tray = current_tray()
    known = [item.view for item in tray]
    found = brief()
    keep_tray([*tray, *(item for item in found if item.view not in known)])
    if not found:
        st.toast(_("There is no figure of it by this day."), icon=":material/inbox:")
