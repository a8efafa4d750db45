"""One region: what it promised until when, in which documents, what it reported, and its place
among its peers.
"""

import streamlit as st

from dashboard.figures.region import RegionRequest
from dashboard.i18n import _
from dashboard.loading import (
    load_compare,
    load_dataset,
    load_documents,
    load_inside,
    load_peers,
    load_region_history,
    load_region_indicators,
    load_region_timeline,
)
from dashboard.parts.choices import choose_indicator, choose_region
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.figure import show_figure
from dashboard.parts.region import show_documents, show_inside
from dashboard.state import choose_as_of, fold_on_phone, read_look
from dashboard.text.codes import name_code
from dashboard.text.markdown import escape_markdown
from dashboard.views.kinds import COMPARE, REGION_HISTORY, REGION_TIMELINE
from dashboard.views.view import View

catalog = load_dataset()
look = read_look()

st.title(_("Region"), anchor=False)
stop_if_empty(catalog)
with st.container(horizontal=True, vertical_alignment="bottom"):
    region = choose_region(catalog)
    with fold_on_phone():
        indicator = choose_indicator(catalog, codes=load_region_indicators(catalog, region))
        with st.container(width=160):
            as_of = choose_as_of()

row = catalog.row("regions", region)
parts = [name_code("level", row["level"]), row["name_zh"], region]
if row["parent"]:
    parts.append(
        _("in {parent}").format(parent=catalog.name("regions", row["parent"], look.language))
    )
st.caption(escape_markdown(" · ".join(parts)))

request = RegionRequest(region=region, as_of=as_of, indicator=indicator)
timeline = load_region_timeline(catalog, request, look)
show_figure(timeline, catalog, key="region_timeline", view=View(REGION_TIMELINE, request))

if indicator:
    history = load_region_history(catalog, request, look)
    show_figure(history, catalog, key="region_history", view=View(REGION_HISTORY, request))
    peers = load_peers(catalog, request)
    if peers:
        ranking = load_compare(catalog, peers, look)
        show_figure(ranking, catalog, key="region_peers", view=View(COMPARE, peers))

documents, inside = st.columns(2, gap="large")
with documents:
    show_documents(load_documents(catalog, region))
with inside:
    show_inside(catalog, load_inside(catalog, region))
