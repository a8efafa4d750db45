"""Embed: one figure for a frame in somebody else's page, with the way to the whole dashboard."""

import streamlit as st

from dashboard.i18n import _
from dashboard.loading import load_dataset
from dashboard.parts.empty import stop_if_empty
from dashboard.parts.figure import show_plain_figure
from dashboard.settings import Settings
from dashboard.state import in_language, read_look
from dashboard.state.embedded import keep_parameters
from dashboard.state.tray import find_site
from dashboard.text.markdown import escape_markdown
from dashboard.views.embedding import has_moved, read_embedded
from dashboard.views.parameters import BadAddress

catalog = load_dataset()
asked = keep_parameters()
if catalog.records.empty or not asked:
    st.title(_("Embedded figure"), anchor=False)
    stop_if_empty(catalog)
    st.info(_("The address names no figure."), icon=":material/inbox:")
    st.stop()
try:
    view = read_embedded(asked, catalog, today=Settings.from_environment().today())
    moved = has_moved(asked, view, catalog)
except BadAddress as error:
    st.title(_("Embedded figure"), anchor=False)
    st.error(escape_markdown(str(error)), icon=":material/link_off:")
    st.stop()
figure = view.load(catalog, read_look())
if figure is None:
    st.info(_("There is nothing to show here any more."), icon=":material/inbox:")
    st.stop()
if moved:
    st.caption(_(":material/update: The values are not those of the day when this was embedded."))
show_plain_figure(figure, key="embed", view=view)
st.link_button(
    _("Open in the dashboard"),
    f"{find_site()}/{in_language(view.address())}",
    icon=":material/open_in_new:",
    type="tertiary",
)
