"""A mail that reports a mistake in a record, begun: which record, where, and what it shows."""

from typing import Any
from urllib.parse import quote

from dashboard.i18n import _
from dashboard.text.records import label_record

MOST_LETTERS = 300  # of a statement; some mail programs take no long addresses
NEW_LINE = "\r\n"  # RFC 6068


def write_report(contact: str, record: Any, *, address: str) -> str:
    """Return the address of a mail about a record: `mailto:` with its subject and first lines."""
    stated = record.statement_en
    shown = stated if len(stated) <= MOST_LETTERS else f"{stated[:MOST_LETTERS]}…"
    lines = (
        _("Record: {id}").format(id=record.id),
        _("Page: {address}").format(address=address),
        _("It shows: {label}").format(label=label_record(record)),
        shown,
        "",
        _("What is wrong, and the page where the right figure stands:"),
        "",
    )
    subject = _("Mistake in the record {id}").format(id=record.id)
    body = NEW_LINE.join(lines)
    return f"mailto:{quote(contact, safe='@')}?subject={_quote(subject)}&body={_quote(body)}"


def _quote(text: str) -> str:
    return quote(text, safe="")
