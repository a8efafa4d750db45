"""The first page: what the dataset holds, one indicator on the map, what falls due next and what
came in last.
"""

import streamlit as st

from dashboard.figures.compare_request import MAP, CompareRequest
from dashboard.i18n import _
from dashboard.loading import (
    load_choices,
    load_compare,
    load_dataset,
    load_headlines,
    load_nation,
    load_questions,
    load_summary,
)
from dashboard.parts.choices import choose_indicator
from dashboard.parts.empty import show_incomparable, stop_if_empty
from dashboard.parts.figure import show_figure
from dashboard.parts.lists import show_headline
from dashboard.parts.numbers import show_numbers
from dashboard.parts.questions import show_questions
from dashboard.state import choose_as_of, follow, read_look
from dashboard.text.markdown import colour_link
from dashboard.views.kinds import COMPARE
from dashboard.views.view import View

catalog = load_dataset()
look = read_look()

head, day = st.columns([5, 1], vertical_alignment="bottom")
with head:
    st.title(_("What China's regions promise on AI"), anchor=False)
    st.caption(
        _(
            "Quantitative goals of provinces, cities and districts, each with its deadline "
            "and the page where it was seen."
        )
    )
with day:
    as_of = choose_as_of()
stop_if_empty(catalog)
show_numbers(load_summary(catalog, as_of))
show_questions(load_questions(catalog, as_of, look.language), as_of)

map_side, list_side = st.columns([3, 2], gap="large")
with map_side:
    indicator = choose_indicator(catalog)
    if indicator:
        request = CompareRequest(
            indicator=indicator,
            as_of=as_of,
            view=MAP,
            years=load_choices(catalog, indicator, ("province",)).usual_years,
        )
        figure = load_compare(catalog, request, look)
        nation = load_nation(catalog, indicator, as_of, language=look.language)
        show_figure(figure, catalog, key="overview", view=View(COMPARE, request), remark=nation)
        follow(colour_link(_("Compare the regions")), "compare", indicator=indicator)
    else:
        show_incomparable()
with list_side:
    headlines = load_headlines(catalog, as_of, look.language)
    st.header(_("Falls due next"), anchor=False)
    show_headline(
        headlines["next"],
        "next",
        empty=_("Nothing in force falls due in the next twelve months."),
    )
    st.header(_("Came in last"), anchor=False)
    show_headline(
        headlines["latest"],
        "latest",
        empty=_("Nothing was announced before this day."),
        count_rest=False,
    )
