"""Reads the values of an address: what a control cannot take is refused in a sentence."""

from collections.abc import Sequence
from datetime import date

from dashboard.i18n import _
from schemas.fields import EARLIEST_YEAR, LATEST_YEAR

TRUE, FALSE = "yes", "no"
ALL = "all"  # nothing chosen, where something would be by default
FIRST_DAY, LAST_DAY = date(EARLIEST_YEAR, 1, 1), date(LATEST_YEAR, 12, 31)
LONGEST = 60  # letters of a refused value that are shown


def pick_one(raw: list[str], options: Sequence[str], *, default: str) -> str:
    """Return the option asked for, the default for none or an unknown one."""
    return raw[0] if raw and raw[0] in options else default


def pick_many(raw: list[str], options: Sequence[str], *, default: list[str]) -> list[str]:
    """Return the options asked for, each once; the default where none of them is left."""
    if raw == [ALL]:
        return []
    return [value for value in dict.fromkeys(raw) if value in options] or default


def pick_date(raw: list[str], default: date) -> date:
    """Return the day asked for, the default for none or what is no day that can be shown."""
    return pick_day(raw) or default


def pick_day(raw: list[str]) -> date | None:
    """Return the day asked for; None for none or what is no day that can be shown."""
    try:
        day = date.fromisoformat(raw[0]) if raw else None
    except ValueError:
        return None
    return day if day and FIRST_DAY <= day <= LAST_DAY else None


def pick_number(raw: list[str], highest: int) -> int:
    """Return the number asked for, from 1 to `highest`; else 1."""
    numbers = (number for number in range(1, highest + 1) if [str(number)] == raw[:1])
    return next(numbers, 1)


def refuse(name: str, values: list[str], options: Sequence[str]) -> list[str]:
    """Return a sentence for each value that is no option.

    >>> refuse("level", ["moon"], ["city"])
    ['The address asks for level "moon", which is not available here.']
    """
    sentence = _('The address asks for {name} "{value}", which is not available here.')
    return [
        sentence.format(name=name, value=value[:LONGEST])
        for value in values
        if value not in options
    ]
