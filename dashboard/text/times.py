"""Spans of time in words."""

from dashboard.i18n import _, _n


def format_seconds(seconds: float) -> str:
    """Say how long something takes, roughly.

    >>> format_seconds(0.4), format_seconds(75)
    ('less than a second', '2 minutes')
    """
    if seconds < 1:
        return _("less than a second")
    if seconds < 60:
        count = round(seconds)
        return _n("{n} second", "{n} seconds", count).format(n=count)
    count = -int(-seconds // 60)
    return _n("{n} minute", "{n} minutes", count).format(n=count)
