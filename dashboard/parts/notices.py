"""Says above every page what its reader should know: a log that cannot be used, reading only."""

import streamlit as st

from dashboard.i18n import _
from dashboard.loading.dataset import open_dataset
from dashboard.settings import Settings
from dashboard.state.person import current_person, has_sign_in
from dashboard.text.markdown import escape_markdown
from schemas import Role


def show_notices() -> None:
    """Show what is wrong with the log, and why nobody may edit; nothing where all is well."""
    if trouble := open_dataset().trouble:
        st.warning(escape_markdown(_describe(trouble)), icon=":material/cloud_off:")
    # Where people sign in, it is said beside the way to do so.
    if not Settings.from_environment().is_local and not has_sign_in():
        st.caption(f":material/lock: {escape_markdown(current_person().reason)}")


def _describe(trouble: str) -> str:
    """Write what is wrong; where the database lies is told only to those who edit."""
    if not current_person().has(Role.EDITOR):
        return _("Changes cannot be read for now; the last good dataset is shown.")
    rest = _("The last good dataset is shown; nothing can be changed for now.")
    return f"{trouble} {rest}"
