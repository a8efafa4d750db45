"""Writes moments the way the logs hold them."""

from datetime import UTC, datetime


def write_moment(moment: datetime) -> str:
    """Return a moment as ISO 8601 in UTC, so that the order of texts is the order of time.

    >>> write_moment(datetime(2026, 11, 21, tzinfo=UTC))
    '2026-11-21T00:00:00.000000+00:00'
    """
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def write_now() -> str:
    """Return this moment."""
    return write_moment(datetime.now(UTC))
