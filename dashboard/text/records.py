"""Says a record in words: its figure, its sentence, its date."""

from typing import Any

from dashboard.i18n import _
from dashboard.text.dates import format_date, format_deadline
from dashboard.text.values import format_value


def label_record(record: Any) -> str:
    """Write a record's figure as stated. Takes a row of `records`, as a Series or a named tuple."""
    return format_value(
        record.base_value,
        record.base_unit,
        comparator=record.comparator,
        value_max=record.base_value_max,
    )


def format_when(record: Any) -> str:
    """Write when a target falls due or a reported figure held."""
    if record.kind == "target":
        if not record.date_text:
            return _("no deadline stated")
        return _("by {date}").format(date=format_deadline(record.date_text))
    if not record.date_text:
        return _("date not known")
    return _("as of {date}").format(date=format_date(record.date_text))


def format_figure(record: Any) -> str:
    """Write a record's figure and its date: "> 300 bn yuan by 2025"."""
    return f"{label_record(record)} {format_when(record)}"


def format_sentence(record: Any, *, region: str, indicator: str) -> str:
    """Write a record as one line: "Guangdong · AI core industry: > 300 bn yuan by 2025"."""
    return _("{region} · {indicator}: {figure}").format(
        region=region, indicator=indicator, figure=format_figure(record)
    )
