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


def format_figure(record: Any, label: str = "") -> str:
    """Write a record's figure and its date: "> 300 bn yuan by 2025".

    `label` is the figure in other words than as stated.
    """
    figure, day = label or label_record(record), record.date_text
    if record.kind == "target":
        if not day:
            return _("{figure} no deadline stated").format(figure=figure)
        return _("{figure} by {deadline}").format(figure=figure, deadline=format_deadline(day))
    if not day:
        return _("{figure} date not known").format(figure=figure)
    return _("{figure} as of {date}").format(figure=figure, date=format_date(day))


def format_sentence(record: Any, *, region: str, indicator: str) -> str:
    """Write a record as one line: "Guangdong · AI core industry: > 300 bn yuan by 2025"."""
    return _("{region} · {indicator}: {figure}").format(
        region=region, indicator=indicator, figure=format_figure(record)
    )
