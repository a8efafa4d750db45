"""Turns days of frames and moments of the log into whole seconds of universal time."""

from datetime import UTC, datetime

import pandas as pd

Instant = datetime | pd.Timestamp
START = datetime(2000, 1, 1, tzinfo=UTC)  # of what has no date: no clock in any answer


def in_utc(instant: Instant) -> datetime:
    """Return a moment in universal time; a day means its first second, no day `START`.

    >>> in_utc(pd.Timestamp("2025-06-30"))
    datetime.datetime(2025, 6, 30, 0, 0, tzinfo=datetime.timezone.utc)
    """
    if pd.isna(instant):
        return START
    moment = instant.to_pydatetime() if isinstance(instant, pd.Timestamp) else instant
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0)


def write_instant(instant: datetime) -> str:
    """Write a moment as RFC 3339.

    >>> write_instant(START)
    '2000-01-01T00:00:00Z'
    """
    return f"{instant:%Y-%m-%dT%H:%M:%S}Z"
