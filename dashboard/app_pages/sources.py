"""Sources and method: the rules in words, the pace explained, where figures come from, licence."""

from functools import partial

import streamlit as st

from dashboard.figures.silence import SilenceRequest
from dashboard.i18n import _
from dashboard.loading import (
    load_dataset,
    load_glossary,
    load_paces,
    load_searches,
    load_silence_figure,
    load_source_counts,
)
from dashboard.parts.choices import choose_family
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.figure import show_plain_figure
from dashboard.parts.glossary import show_glossary
from dashboard.parts.method import (
    show_counts,
    show_licence,
    show_paces,
    show_rules,
    show_searches,
)
from dashboard.state import choose_as_of, read_look
from dashboard.text.codes import name_code
from dashboard.views.kinds import SILENCE
from dashboard.views.view import View
from schemas import Family

catalog = load_dataset()
look = read_look()

st.title(_("Sources and method"), anchor=False)
show_rules()
stop_if_empty(catalog)

with st.container(horizontal=True, vertical_alignment="bottom"):
    family = choose_family(default=str(Family.INDUSTRY))
    with st.container(width=160):
        as_of = choose_as_of()
request = SilenceRequest(as_of=as_of, family=family)
silence = load_silence_figure(catalog, request, look)
show_plain_figure(silence, key="silence", view=View(SILENCE, request))
show_paces(load_paces(catalog, as_of, look.language))

tiers, publishers = st.columns(2, gap="large")
with tiers:
    st.header(_("Records by kind of source"), anchor=False)
    show_counts(load_source_counts(catalog, "tier"), partial(name_code, "tier"))
with publishers:
    st.header(_("Most cited publishers"), anchor=False)
    show_counts(load_source_counts(catalog, "publisher"))
show_searches(load_searches(catalog, look.language))
show_glossary(load_glossary(catalog, look.language))
show_licence(catalog)
