"""Shows on every open page what was published elsewhere: looks once a second whether the dataset is
another one, and shows the page anew if so.

The look costs a comparison; the log itself is asked once for all readers of a process. Where
somebody types, the page stays as it is and says that there is news.
"""

import streamlit as st

from dashboard.i18n import _, current_language, use_language
from dashboard.loading.dataset import is_loaded, open_dataset
from dashboard.state.view import current_view

EVERY = 1.0  # seconds between two looks; a process asks the log twice as often
WHOLE_LOG = ("review", "history")  # pages that show proposals and decisions too


def watch_dataset(page: str) -> None:
    """Begin to look for news. Called once a run, before whatever stands on some pages only: what
    looks again must find its place as the last run left it.
    """
    view = current_view()
    view.seen, view.still = None, False
    _look(page, current_language())


def hold_still() -> None:
    """Keep the page as it is until its reader wants to see the news. Called by a page on which
    somebody types.
    """
    current_view().still = True


@st.fragment(run_every=EVERY)
def _look(page: str, language: str) -> None:
    view = current_view()
    state = _read_state(page) if is_loaded() else None
    if view.seen is None:  # the page is drawn now
        view.seen = state
    if state == view.seen:
        return
    if not view.still:
        st.rerun()
    use_language(language)  # each look has a thread of its own
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.markdown(_(":material/sync: The dataset has changed."), width="stretch")
        if st.button(_("Show it"), key="show_news"):
            st.rerun()


def _read_state(page: str) -> tuple[object, ...]:
    dataset = open_dataset()
    version = dataset.current().version
    return version, dataset.trouble, dataset.mark if page in WHOLE_LOG else None
