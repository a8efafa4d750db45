"""Says above every page what its reader should know: a log that cannot be used, reading only."""

import streamlit as st

from dashboard.i18n import _
from dashboard.loading.dataset import open_dataset
from dashboard.state.person import current_person, has_sign_in
from dashboard.text.markdown import escape_markdown


def show_notices() -> None:
    """Show what is wrong with the log, and why nobody may edit; nothing where all is well."""
    if trouble := open_dataset().trouble:
        rest = _("The last good dataset is shown; nothing can be changed for now.")
        st.warning(f"{escape_markdown(trouble)} {rest}", icon=":material/cloud_off:")
    if not has_sign_in() and (reason := current_person().reason):  # else said beside the sign-in
        st.caption(f":material/lock: {escape_markdown(reason)}")
