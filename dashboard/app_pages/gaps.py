"""Gaps: for which region and indicator something is known, and what to look for next."""

import streamlit as st

from dashboard.figures.silence import SilenceRequest
from dashboard.i18n import _
from dashboard.loading import load_dataset, load_silence_figure, load_wanted
from dashboard.parts.choices import choose_family
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.figure import show_plain_figure
from dashboard.parts.tables import show_list
from dashboard.state import choose_as_of, choose_one, fold_on_phone, read_look
from dashboard.text.codes import name_code
from dashboard.views.kinds import SILENCE
from dashboard.views.view import View
from schemas import Family, Level

LEVELS = [str(level) for level in Level]

catalog = load_dataset()
look = read_look()

st.title(_("What is not known"), anchor=False)
stop_if_empty(catalog)
with st.container(horizontal=True, vertical_alignment="bottom"):
    family = choose_family(default=str(Family.INDUSTRY))
    with fold_on_phone():
        level = choose_one(
            _("Level"),
            "level",
            LEVELS,
            default=str(Level.PROVINCE),
            names=lambda code: name_code("level", code),
            width=200,
        )
        with st.container(width=160):
            as_of = choose_as_of()

request = SilenceRequest(as_of=as_of, family=family, level=level)
silence = load_silence_figure(catalog, request, look)
show_plain_figure(silence, key="silence", view=View(SILENCE, request))

show_list(
    load_wanted(catalog, request, look.language),
    name="list",
    title=_("What to look for next"),
    alt=_("What to look for next"),
    empty=_("Nothing is missing here."),
)
