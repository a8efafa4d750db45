"""Who is looking: the one local user, somebody signed in, or a reader."""

from dashboard.editing.people import Person, everything
from dashboard.i18n import _
from dashboard.settings import Settings


def current_person() -> Person:
    """Return the person behind this session, found anew in every run."""
    settings = Settings.from_environment()
    if settings.is_local:
        return everything(settings.editor)
    return Person(
        _("A reader"),
        reason=_(
            "This dashboard can be reached from other machines and has no sign-in, so it is "
            "read-only."
        ),
    )
