"""Progress: what became of the targets, goals beside their figures, the state of every goal."""

import streamlit as st

from dashboard.figures.levels import LEVELS
from dashboard.figures.progress import BY_FAMILY, BY_REGION, ProgressRequest
from dashboard.i18n import _
from dashboard.loading import (
    load_bullets,
    load_counts_figure,
    load_dataset,
    load_matrix,
    load_state_table,
)
from dashboard.parts.choices import choose_family, choose_indicator, name_level
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.figure import show_figure
from dashboard.parts.progress import show_state_counts, show_states
from dashboard.state import choose_as_of, choose_one, fold_on_phone, read_look
from dashboard.views.kinds import COUNTS, GOALS, MATRIX
from dashboard.views.view import View

VIEWS = {
    COUNTS.name: _("Counts"),
    GOALS.name: _("Goals and figures"),
    MATRIX.name: _("Matrix"),
}

catalog = load_dataset()
look = read_look()

st.title(_("Progress"), anchor=False)
stop_if_empty(catalog)
with st.container(horizontal=True, vertical_alignment="bottom"):
    view = choose_one(
        _("View"),
        "view",
        list(VIEWS),
        default=COUNTS.name,
        names=VIEWS.__getitem__,
        widget=st.segmented_control,
        required=True,
    )
    with fold_on_phone():
        level = choose_one(
            _("Level"), "level", list(LEVELS), default="province", names=name_level, width=200
        )
        indicator, family, by = "", "", BY_REGION
        if view == GOALS.name:
            indicator = choose_indicator(catalog)
        else:
            family = choose_family()
        if view == COUNTS.name:
            by = choose_one(
                _("Rows"),
                "by",
                [BY_REGION, BY_FAMILY],
                default=BY_REGION,
                names=lambda code: _("Regions") if code == BY_REGION else _("Indicators"),
                width=160,
            )
        with st.container(width=160):
            as_of = choose_as_of()

request = ProgressRequest(
    as_of=as_of, by=by, levels=LEVELS[level], family=family, indicator=indicator
)
if view == COUNTS.name:
    counts = load_counts_figure(catalog, request, look)
    group, state = show_state_counts(counts, View(COUNTS, request))
    pages = load_state_table(catalog, request, group=group, state=state, language=look.language)
    show_states(catalog, pages, group=group, state=state)
elif view == GOALS.name:
    bullets = load_bullets(catalog, request, look)
    show_figure(bullets, catalog, key="bullets", view=View(GOALS, request))
else:
    matrix = load_matrix(catalog, request, look)
    show_figure(matrix, catalog, key="matrix", view=View(MATRIX, request))
