"""Images of figures: PNG, SVG and PDF, each laid out for the size of a sheet.

A browser draws them; it starts with the first image and stays open. HTML is in `export.page`.
"""

from dashboard.export.images.browser import has_browser
from dashboard.export.images.compose import compose
from dashboard.export.images.errors import (
    BrowserFailed,
    Busy,
    ImageError,
    NoBrowser,
    NoChineseFont,
)
from dashboard.export.images.render import FORMS, SCALES, render_image, render_images
from dashboard.export.images.sizes import SIZES, Size, look_for

__all__ = [
    "FORMS",
    "SCALES",
    "SIZES",
    "BrowserFailed",
    "Busy",
    "ImageError",
    "NoBrowser",
    "NoChineseFont",
    "Size",
    "compose",
    "has_browser",
    "look_for",
    "render_image",
    "render_images",
]
