"""Parts about progress: the counts that lead to a list, and the verdict on a target."""

from datetime import date

import streamlit as st

from dashboard.figures.model import Figure, Look
from dashboard.figures.words import name_value
from dashboard.i18n import _, current_language
from dashboard.loading import Pages, load_states
from dashboard.parts.chart import draw_choice
from dashboard.parts.figure import show_footing, show_heading, show_plain_figure
from dashboard.parts.tables import show_list
from dashboard.text.codes import name_code
from dashboard.text.markdown import escape_markdown
from dashboard.text.states import format_verdict
from dashboard.views.kinds import TRAJECTORY, TrajectoryRequest
from dashboard.views.view import View
from data import Catalog


def show_state_counts(figure: Figure, view: View) -> tuple[str, str]:
    """Show the counts of states. Returns the group and the state of the bar picked, "" for none."""
    show_heading(figure)
    picked = draw_choice(figure, "state_counts")
    show_footing(figure, key="state_counts", view=view, picks=True)
    return (picked[0], picked[1]) if len(picked) > 1 else ("", "")


def show_states(catalog: Catalog, pages: Pages, *, group: str, state: str) -> None:
    """Show the targets behind the counts, or behind the bar that was picked."""
    names = [_name_group(catalog, group)] if group else []
    if state:
        names.append(name_code("state", state))
    title = " · ".join(names) or _("All targets")
    show_state_table(pages, name="list", title=title, empty=_("No target is in this state."))
    st.caption(_("Select a bar above to see the targets behind it."))


def show_state_table(pages: Pages, *, name: str, title: str, empty: str) -> None:
    """Show targets with their states as a table; a sentence where there are none."""
    show_list(pages, name=name, title=title, alt=title, empty=empty)


def show_verdict(catalog: Catalog, target: str, *, as_of: date, look: Look) -> None:
    """Show the state of one target, and its way to the goal where there are figures."""
    view = View(TRAJECTORY, TrajectoryRequest(target, as_of))
    figure = view.load(catalog, look)
    if figure is not None:
        show_plain_figure(figure, key="trajectory", view=view)
        return
    st.header(_("How it stands"), anchor=False)
    states = load_states(catalog, as_of)
    found = states[states["id"] == target]
    if found.empty:
        st.caption(_("Not announced by this day."))
    else:
        st.markdown(escape_markdown(format_verdict(next(found.itertuples()))))


def _name_group(catalog: Catalog, group: str) -> str:
    if group in catalog.names("regions"):
        return name_value(catalog, "region", group, language=current_language())
    return name_code("family", group)
