"""The page that a server shows where there is none."""

from dashboard.i18n import _
from dashboard.publish.page import Page
from dashboard.publish.places import NOT_FOUND
from dashboard.publish.site import Edition


def build_missing(_edition: Edition) -> Page:
    """Build the page that leads back from an address that leads nowhere."""
    return Page(
        NOT_FOUND,
        "missing.html",
        _("There is no such page"),
        _("The address leads nowhere. A record that was taken out has no page any more."),
    )
