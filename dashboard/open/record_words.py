"""Says a record in lines of plain text, for calendars and feeds."""

from typing import Any

from dashboard.figures.words import describe_origin, name_record
from dashboard.i18n import _, current_language
from dashboard.open.asked import Asked
from dashboard.open.clean import clean_text
from data import Catalog


def write_summary(catalog: Catalog, record: Any) -> str:
    """Write a record as one line."""
    return clean_text(name_record(catalog, record))


def write_lines(catalog: Catalog, record: Any, asked: Asked) -> list[str]:
    """Write what a record says, where it stands, and where it is found."""
    source = catalog.row("sources", record.source)
    lines = [
        write_statement(record),
        describe_origin(catalog, record),
        _("Source: {url}").format(url=source["url"]) if source["url"] else "",
        _("Record: {url}").format(url=asked.locate_record(record.id)),
    ]
    return [clean for line in lines if (clean := clean_text(line))]


def write_statement(record: Any) -> str:
    """Return the statement in the reader's language, where it was written in it."""
    if current_language() == "zh" and record.statement_zh:
        return record.statement_zh
    return record.statement_en
