"""The dataset as the person behind this session may change it."""

from dashboard.editing.desk import Desk
from dashboard.loading.dataset import open_dataset
from dashboard.settings import Settings
from dashboard.state.person import current_person


def open_desk() -> Desk:
    """Return the desk of the person behind this session, found anew in every run."""
    settings = Settings.from_environment()
    return Desk(open_dataset(), current_person(), settings.require_review)
