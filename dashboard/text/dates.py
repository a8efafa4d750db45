"""Says dates in words, as precisely as they are known and no more."""

from datetime import date

from dashboard.i18n import DEFAULT_LANGUAGE, _, current_language

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# By how much is known: a year, a month, a day. The order of the parts is the language's own.
PATTERNS = {
    "en": ("{year}", "{name} {year}", "{day} {name} {year}"),
    "zh": ("{year}年", "{year}年{month}月", "{year}年{month}月{day}日"),
}


def format_date(text: str) -> str:
    """Write a partial date.

    >>> format_date("2024"), format_date("2024-03"), format_date("2024-03-05")
    ('2024', 'Mar 2024', '5 Mar 2024')
    """
    if not text:
        return _("not stated")
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    patterns = PATTERNS.get(current_language(), PATTERNS[DEFAULT_LANGUAGE])
    pattern = patterns[text.count("-")]
    return pattern.format(year=year, month=month, day=day, name=MONTHS[month - 1])


def format_deadline(text: str) -> str:
    """Write a deadline: the end of a year as the year alone, any other day in full.

    >>> format_deadline("2025-12-31"), format_deadline("2025-06-30")
    ('2025', '30 Jun 2025')
    """
    return format_date(text[:4] if text.endswith("-12-31") else text)


def format_day(day: date) -> str:
    """Write a day that is known to the day.

    >>> format_day(date(2026, 11, 21))
    '21 Nov 2026'
    """
    return format_date(f"{day:%Y-%m-%d}")
