"""Names of the sizes that a picture or a page can have."""

from dashboard.i18n import _


def name_size(code: str) -> str:
    """Name a size."""
    names = {
        "slide": _("Slide, 16:9"),
        "half_slide": _("Half a slide"),
        "a4_landscape": _("A4, landscape"),
        "a4_portrait": _("A4, portrait"),
        "square": _("Square"),
        "social": _("Wide, for social media"),
    }
    return names[code]
