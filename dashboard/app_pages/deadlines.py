"""Deadlines: targets from announcement to deadline, how many fall due when, and the lists around
today.
"""

import streamlit as st

from dashboard.figures.deadlines import BY_INDICATOR, BY_REGION, DeadlinesRequest
from dashboard.figures.levels import LEVELS
from dashboard.i18n import _
from dashboard.loading import load_dataset, load_due_tables, load_timeline, load_years
from dashboard.parts.choices import choose_indicator, choose_region, name_level
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.figure import show_figure, show_plain_figure
from dashboard.parts.progress import show_state_table
from dashboard.state import choose_as_of, choose_one, fold_on_phone, read_look
from dashboard.views.kinds import TIMELINE, YEARS
from dashboard.views.view import View

catalog = load_dataset()
look = read_look()

st.title(_("Deadlines"), anchor=False)
stop_if_empty(catalog)
with st.container(horizontal=True, vertical_alignment="bottom"):
    by = choose_one(
        _("Rows"),
        "by",
        [BY_REGION, BY_INDICATOR],
        default=BY_REGION,
        names=lambda code: _("Regions") if code == BY_REGION else _("Indicators"),
        widget=st.segmented_control,
        required=True,
    )
    with fold_on_phone():
        if by == BY_REGION:
            indicator, region = choose_indicator(catalog), ""
            level = choose_one(
                _("Level"), "level", list(LEVELS), default="province", names=name_level, width=200
            )
            levels = LEVELS[level]
        else:
            indicator, region, levels = "", choose_region(catalog), ()
        with st.container(width=160):
            as_of = choose_as_of()

request = DeadlinesRequest(as_of=as_of, by=by, indicator=indicator, region=region, levels=levels)
timeline = load_timeline(catalog, request, look)
show_figure(timeline, catalog, key="deadlines", view=View(TIMELINE, request))

tables = load_due_tables(catalog, as_of, look.language)
show_state_table(
    tables.next,
    name="next",
    title=_("Falls due in the next twelve months"),
    empty=_("Nothing in force falls due in the next twelve months."),
)
show_state_table(
    tables.last,
    name="last",
    title=_("Fell due in the last twelve months"),
    empty=_("Nothing in force fell due in the last twelve months."),
)
show_state_table(
    tables.silent,
    name="silent",
    title=_("Fell due without a result"),
    empty=_("Of every target that fell due a result was found."),
)

everything = DeadlinesRequest(as_of=as_of)
years = load_years(catalog, everything, look)
show_plain_figure(years, key="years", view=View(YEARS, everything))
