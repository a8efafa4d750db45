"""What can go wrong when an image is made, each as a sentence for whoever asked for it."""

from dashboard.i18n import _


class ImageError(Exception):
    """No image was made; the text says why and what to do."""


class NoBrowser(ImageError):
    """Images, SVG and PDF are drawn by Chrome or Chromium, and none was found."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "PNG, SVG and PDF need Chrome or Chromium, and none was found on this computer: "
                "run `kaleido_get_chrome`, or set BROWSER_PATH to an installed one."
            )
        )


class Busy(ImageError):
    """As many images wait to be drawn as may wait."""

    def __init__(self) -> None:
        super().__init__(_("Too many images are being drawn at once. Try again in a minute."))


class BrowserFailed(ImageError):
    """The browser crashed or hung, twice for the same image."""

    def __init__(self) -> None:
        super().__init__(
            _("The browser that draws images stopped twice. Try a smaller size, or another format.")
        )


class NoChineseFont(ImageError):
    """The figure has Chinese text and the machine has no font for it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This figure has Chinese text, and no Chinese font was found on this computer: "
                "install Noto Sans CJK (Debian: `apt-get install fonts-noto-cjk`)."
            )
        )
