"""The frame around every page: navigation, the page's own script, and the address of what it
showed.
"""

import sys
from itertools import chain
from pathlib import Path

ROOT = str(Path(__file__).parents[1])
if ROOT not in sys.path:  # Streamlit puts this script's folder on the path, not the folder above it
    sys.path.insert(0, ROOT)

import streamlit as st  # noqa: E402  (after the path is set)

from dashboard.i18n import _, use_language  # noqa: E402
from dashboard.loading import is_loaded, load_dataset  # noqa: E402
from dashboard.navigation import find_position, list_sections  # noqa: E402
from dashboard.parts.document import tell_browser  # noqa: E402
from dashboard.parts.icon import read_icon  # noqa: E402
from dashboard.parts.live import watch_dataset  # noqa: E402
from dashboard.parts.notices import show_notices  # noqa: E402
from dashboard.parts.palette import show_palette  # noqa: E402
from dashboard.parts.sign_in import show_sign_in, stop_unless_allowed  # noqa: E402
from dashboard.parts.tokens import forget_secret  # noqa: E402
from dashboard.state import publish_view, start_view  # noqa: E402
from dashboard.state.language import offer_language, settle_language  # noqa: E402
from dashboard.state.person import has_sign_in  # noqa: E402

use_language(settle_language())
sections = list_sections()
position = find_position()
page = st.navigation(sections, position=position)
title = _("{page} · Regional AI Target Dashboard").format(page=page.title)
st.set_page_config(page_title=title, page_icon=read_icon(), layout="wide")
start_view(page.url_path, list(chain.from_iterable(sections.values())))
tell_browser()
watch_dataset(page.url_path)
if position == "top":
    offer_language()
if has_sign_in():
    show_sign_in()
    stop_unless_allowed()
if not is_loaded():
    with st.spinner(_("Loading the dataset")):
        load_dataset()
forget_secret(page.url_path)
if position == "top":
    show_palette()
show_notices()
page.run()
publish_view()
