"""Compare one indicator across regions: who aims at what, by when, with the evidence behind each
number.
"""

import streamlit as st

from dashboard.figures.compare_request import RANKING, STEPS, TABLE, VIEWS, CompareRequest
from dashboard.figures.compared import list_fitting
from dashboard.figures.levels import LEVELS
from dashboard.i18n import _
from dashboard.loading import load_choices, load_compare, load_dataset
from dashboard.parts.choices import (
    choose_indicator,
    name_level,
    name_view,
)
from dashboard.parts.empty import show_incomparable, stop_if_empty
from dashboard.parts.figure import show_figure, show_footing, show_heading, show_table
from dashboard.state import (
    choose_as_of,
    choose_flag,
    choose_many,
    choose_one,
    fold_on_phone,
    put_behind,
    read_look,
)
from dashboard.text.codes import name_measure
from dashboard.views.kinds import COMPARE
from dashboard.views.view import View
from data.measures import Measure

catalog = load_dataset()
look = read_look()

st.title(_("Compare regions"), anchor=False)
stop_if_empty(catalog)
with st.container(horizontal=True):
    indicator = choose_indicator(catalog)
    view = choose_one(
        _("View"),
        "view",
        VIEWS,
        default=RANKING,
        names=name_view,
        widget=st.segmented_control,
        required=True,
    )

if not indicator:
    show_incomparable()
    st.stop()
with st.container(horizontal=True, vertical_alignment="bottom"), fold_on_phone():
    level = choose_one(
        _("Level"), "level", list(LEVELS), default="province", names=name_level, width=200
    )
    choices = load_choices(catalog, indicator, LEVELS[level])
    years = []
    if view != STEPS:  # steps show every deadline
        years = choose_many(
            _("Deadlines"),
            "year",
            [str(year) for year in choices.years],
            default=[str(year) for year in choices.usual_years],
            placeholder=_("All years"),
            width=260,
            persist_state="session",  # through the steps, where it is not drawn
        )
    measure = choose_one(
        _("Measure"),
        "measure",
        [str(item) for item in list_fitting(catalog, indicator)],
        default=str(Measure.STATED),
        names=lambda code: name_measure(Measure(code)),
        width=180,
    )
    with put_behind(_("More filters"), "more", icon=":material/tune:"):
        regions = choose_many(
            _("Regions"),
            "region",
            choices.regions,
            names=lambda code: catalog.name("regions", code, look.language),
            placeholder=_("All regions"),
        )
        in_force = choose_flag(_("Only goals in force"), "in_force", default=True)
        drafts = choose_flag(_("Include drafts for comment"), "drafts", default=False)
        relatives = choices.has_relatives and choose_flag(
            _("Show near-relatives beside it"), "relatives", default=False
        )
        log = view in (RANKING, STEPS) and choose_flag(_("Logarithmic axis"), "log", default=False)
        as_of = choose_as_of()

request = CompareRequest(
    indicator=indicator,
    as_of=as_of,
    view=view,
    levels=LEVELS[level],
    years=tuple(int(year) for year in years),
    regions=tuple(regions),
    measure=Measure(measure),
    in_force=in_force,
    drafts=drafts,
    relatives=relatives,
    log=log,
)
asked = View(COMPARE, request)
figure = load_compare(catalog, request, look)
st.caption(catalog.row("indicators", indicator)[f"definition_{look.language}"])
if view == TABLE:
    show_heading(figure)
    show_table(figure.table, alt=figure.title)
    show_footing(figure, key="compare", view=asked, as_table=True)
else:
    show_figure(figure, catalog, key="compare", view=asked)
