"""Changes: what was promised when, step by step, and the biggest changes across the country."""

import streamlit as st

from dashboard.figures.chains import ChainRequest
from dashboard.i18n import _
from dashboard.loading import load_chain, load_changes, load_dataset, load_pairs
from dashboard.parts.choices import choose_indicator, choose_region
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.figure import show_figure
from dashboard.parts.tables import show_list
from dashboard.state import choose_as_of, fold_on_phone, read_look
from dashboard.views.kinds import CHAIN
from dashboard.views.view import View

catalog = load_dataset()
look = read_look()

st.title(_("Changes"), anchor=False)
stop_if_empty(catalog)
with st.container(horizontal=True, vertical_alignment="bottom"):
    region = choose_region(catalog)
    with fold_on_phone():
        # The pairs depend on the day, which stands last: the day of the last run is soon enough.
        day = st.container(width=160)
        with day:
            as_of = choose_as_of()
        pairs = load_pairs(catalog, as_of)
        indicator = choose_indicator(catalog, codes=pairs.get(region, ()))

if indicator:
    request = ChainRequest(as_of=as_of, region=region, indicator=indicator)
    chain = load_chain(catalog, request, look)
    show_figure(chain, catalog, key="chain", view=View(CHAIN, request))
else:
    st.info(_("No goal of this region was known by this day."), icon=":material/inbox:")

show_list(
    load_changes(catalog, as_of, look.language),
    name="list",
    title=_("The biggest changes across the country"),
    alt=_("Goals that were raised, lowered, postponed or brought forward"),
    empty=_("No goal was changed by this day."),
)
