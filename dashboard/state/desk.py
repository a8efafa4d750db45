"""The desk of whoever is looking: the dataset as this person may change it."""

from dashboard.editing import Desk
from dashboard.loading.dataset import open_dataset
from dashboard.settings import Settings
from dashboard.state.person import current_person


def current_desk() -> Desk:
    """Return the desk of the person behind this session, found anew in every run."""
    settings = Settings.from_environment()
    return Desk(open_dataset(), current_person(), require_review=settings.require_review)
