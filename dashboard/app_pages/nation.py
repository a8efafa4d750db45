"""The sum against the nation: regional goals of one year added up beside the national goal."""

import streamlit as st

from dashboard.figures.sums import SumRequest
from dashboard.i18n import _
from dashboard.loading import load_dataset, load_sum, load_summable
from dashboard.parts.choices import choose_indicator
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.figure import show_figure
from dashboard.state import choose_as_of, choose_one, read_look
from dashboard.views.kinds import SUM
from dashboard.views.view import View

catalog = load_dataset()
look = read_look()

st.title(_("Sum against the nation"), anchor=False)
stop_if_empty(catalog)
with st.container(horizontal=True, vertical_alignment="bottom"):
    with st.container(width=160):
        as_of = choose_as_of()
    summable = load_summable(catalog, as_of)
    indicator = choose_indicator(catalog, codes=summable)
    years = [str(year) for year in summable.get(indicator, ())]
    year = choose_one(_("Deadline"), "year", years, default=next(iter(years), ""), width=140)

if year:
    request = SumRequest(as_of=as_of, indicator=indicator, year=int(year))
    total = load_sum(catalog, request, look)
    show_figure(total, catalog, key="sum", view=View(SUM, request))
else:
    st.info(_("No two regions aim at the same thing for the same year."), icon=":material/inbox:")
