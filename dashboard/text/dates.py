"""Says dates in words, as precisely as they are known and no more."""

from datetime import date

from dashboard.i18n import _

MONTHS = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)


def format_date(text: str) -> str:
    """Write a partial date.

    >>> format_date("2024"), format_date("2024-03"), format_date("2024-03-05")
    ('2024', 'Mar 2024', '5 Mar 2024')
    """
    if not text:
        return _("not stated")
    year, *rest = text.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{month} {year}" if len(rest) == 1 else f"{int(rest[1])} {month} {year}"


def format_deadline(text: str) -> str:
    """Write a deadline: the end of a year as the year alone, any other day in full.

    >>> format_deadline("2025-12-31"), format_deadline("2025-06-30")
    ('2025', '30 Jun 2025')
    """
    return text[:4] if text.endswith("-12-31") else format_date(text)


def format_day(day: date) -> str:
    """Write a day that is known to the day.

    >>> format_day(date(2026, 11, 21))
    '21 Nov 2026'
    """
    return format_date(f"{day:%Y-%m-%d}")
