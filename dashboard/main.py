"""The frame around every page: navigation, the page's own script, and the address of what it
showed.
"""

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[1])
if ROOT not in sys.path:  # Streamlit puts this script's folder on the path, not the folder above it
    sys.path.insert(0, ROOT)

import streamlit as st  # noqa: E402  (after the path is set)

from dashboard.i18n import _, use_language  # noqa: E402
from dashboard.state import publish_view, start_view  # noqa: E402

use_language("en")
st.set_page_config(
    page_title=_("Regional AI Target Dashboard"),
    page_icon=str(Path(__file__).parent / "assets" / "icon.svg"),
    layout="wide",
)

pages = [
    st.Page(
        "app_pages/overview.py",
        title=_("Overview"),
        default=True,
        help=_("What the dataset holds, a map of one indicator, and what falls due next."),
    ),
    st.Page(
        "app_pages/compare.py",
        title=_("Compare"),
        help=_("One indicator across regions: who aims at what, by when."),
    ),
    st.Page(
        "app_pages/deadlines.py",
        title=_("Deadlines"),
        help=_("What fell due and what falls due, by region or by indicator."),
    ),
    st.Page(
        "app_pages/region.py",
        title=_("Region"),
        help=_("One region: its targets, documents, cities and reported figures."),
    ),
    st.Page(
        "app_pages/records.py",
        title=_("Records"),
        help=_("Search, filter and download all targets and reported figures."),
    ),
    st.Page(
        "app_pages/sources.py",
        title=_("Sources and method"),
        help=_("Where the figures come from, what is not covered, and the rules."),
    ),
    st.Page("app_pages/record.py", title=_("Record"), visibility="hidden"),
]
page = st.navigation(pages, position="top")
start_view(page.url_path or "overview", pages)
page.run()
publish_view()
