"""One figure as a file of any form, with a note inside of what it showed."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.charts.palette import LIGHT, Theme
from dashboard.export.embed import put_note
from dashboard.export.exhibit import Exhibit
from dashboard.export.images import SIZES, Size, render_image
from dashboard.export.page import export_page
from dashboard.export.sheets import write_workbook
from dashboard.export.slides import write_slides
from dashboard.export.tables import export_table
from dashboard.i18n import _

IMAGES = ("png", "svg", "pdf")
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MEDIA = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "pptx": SLIDES,
    "xlsx": SHEETS,
    "csv": "text/csv",
    "html": "text/html",
    "zip": "application/zip",
}
FORMS = tuple(form for form in MEDIA if form != "zip")
SCALES = (1, 2, 4)


class BadForm(ValueError):
    """A file of this kind cannot be made; the message says which can."""


@dataclass(frozen=True)
class Options:
    """How a file is made: the size of a picture, its pixels for each of the size, its colours."""

    size: Size = SIZES["slide"]
    scale: int = 2
    transparent: bool = False
    theme: Theme = LIGHT
    template: bytes | None = None  # a PowerPoint file whose look the slides take


def export_figure(exhibit: Exhibit, form: str, *, options: Options, note: str) -> bytes:
    """Return a figure as a file of one of `FORMS`. A CSV file has no room for the note."""
    data = _writer(form)(exhibit, options)
    return data if form == "csv" else put_note(data, form, note)


def check_form(form: str, allowed: tuple[str, ...]) -> str:
    """Return a form in lower case; raise `BadForm` where it is none of the allowed ones."""
    if form.lower() not in allowed:
        raise BadForm(
            _('The format "{form}" is not known. Allowed: {allowed}.').format(
                form=form[:20], allowed=", ".join(allowed)
            )
        )
    return form.lower()


def _writer(form: str) -> Callable[[Exhibit, Options], bytes]:
    writers: dict[str, Callable[[Exhibit, Options], bytes]] = {
        "pptx": lambda exhibit, options: write_slides([exhibit], template=options.template),
        "xlsx": lambda exhibit, _options: write_workbook([exhibit]),
        "csv": lambda exhibit, _options: export_table(exhibit),
        "html": lambda exhibit, _options: export_page(exhibit),
    }
    if form in IMAGES:
        return lambda exhibit, options: render_image(
            exhibit,
            form=form,
            size=options.size,
            scale=options.scale,
            transparent=options.transparent,
        )
    return writers[check_form(form, FORMS)]
