"""Speaker notes: all that a slide has no room for, and how to cite it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.export.exhibit import Exhibit
from dashboard.export.native.ink import ILLEGAL
from dashboard.i18n import _
from dashboard.text.dates import format_day
from dashboard.text.sources import Citation


def write_notes(exhibit: Exhibit, *, retrieved: date, names: Sequence[str] = ()) -> str:
    """Return the notes of an exhibit; `names` are those that its chart shows shortened."""
    figure = exhibit.titled
    parts = [
        figure.alt,
        exhibit.remark,
        _("Cite as: {citation}").format(citation=exhibit.citation),
        _("Dataset {version}, as of {day}; retrieved {retrieved}.").format(
            version=figure.version,
            day=format_day(figure.as_of),
            retrieved=format_day(retrieved),
        ),
        _("Live view: {address}").format(address=exhibit.address),
        _list(_("Notes:"), figure.footnotes),
        _list(_("Names in full:"), names),
        _list(_("Sources:"), [write_source(source) for source in figure.sources]),
    ]
    return "\n\n".join(part for part in parts if part)


def set_notes(slide: Any, text: str) -> None:
    """Set the speaker notes of a slide."""
    slide.notes_slide.notes_text_frame.text = ILLEGAL.sub("", text)


def write_source(source: Citation) -> str:
    """Write a source with its number and address."""
    return " ".join(part for part in (f"{source.number}. {source.text}", source.url) if part)


def _list(head: str, lines: Sequence[str]) -> str:
    return "\n".join([head, *lines]) if lines else ""
