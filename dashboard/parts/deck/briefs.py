"""Fills the deck with the brief of a region or an indicator."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard.i18n import _
from dashboard.parts.choices import WIDE, choose_indicator, choose_region
from dashboard.state import choose_as_of, is_phone
from dashboard.state.tray import current_tray, keep_tray
from dashboard.views.briefs import brief_indicator, brief_region
from dashboard.views.exhibits import Item
from data import Catalog

BESIDE_A_BUTTON = 340  # pixels
Brief = Callable[[], list[Item]]


def offer_briefs(catalog: Catalog) -> None:
    """Show the choice of a region, an indicator and a day, with the buttons that add a brief."""
    width = WIDE if is_phone() else BESIDE_A_BUTTON
    first, second, last = st.columns([10, 10, 3], gap="small")
    with last:
        as_of = choose_as_of()
    with first, st.container(horizontal=True, vertical_alignment="bottom"):
        region = choose_region(catalog, width=width)
        _offer(
            _("Region brief"), "brief_region", partial(brief_region, catalog, region, as_of=as_of)
        )
    with second, st.container(horizontal=True, vertical_alignment="bottom"):
        indicator = choose_indicator(catalog, width=width)
        brief = partial(brief_indicator, catalog, indicator, as_of=as_of) if indicator else None
        _offer(_("Indicator brief"), "brief_indicator", brief)


def _offer(label: str, key: str, brief: Brief | None) -> None:
    st.button(
        label,
        icon=":material/add:",
        on_click=_add,
        args=(brief,),
        disabled=brief is None,
        key=key,
    )


def _add(brief: Brief) -> None:
    tray = current_tray()
    known = [item.view for item in tray]
    found = brief()
    keep_tray([*tray, *(item for item in found if item.view not in known)])
    if not found:
        st.toast(_("There is no figure of it by this day."), icon=":material/inbox:")
