"""Turns the partial dates of the tables ("2024", "2024-03", "2024-03-15") into days."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd

from schemas import first_day, last_day


def first_days(texts: pd.Series) -> pd.Series:
    """Return the earliest day of each partial date; NaT where blank.

    >>> first_days(pd.Series(["2024-02", ""])).dt.strftime("%Y-%m-%d").tolist()
    ['2024-02-01', nan]
    """
    return _read_days(texts, first_day)


def last_days(texts: pd.Series) -> pd.Series:
    """Return the latest day of each partial date; NaT where blank.

    >>> last_days(pd.Series(["2024-02", "2023"])).dt.strftime("%Y-%m-%d").tolist()
    ['2024-02-29', '2023-12-31']
    """
    return _read_days(texts, last_day)


def _read_days(texts: pd.Series, read: Callable[[str], date]) -> pd.Series:
    """Read every text once, however often it stands."""
    cells = texts.tolist()
    places = {text: place for place, text in enumerate(dict.fromkeys(cells))}
    days = np.array([read(text) if text else None for text in places], dtype="datetime64[us]")
    found = days[np.array([places[text] for text in cells], dtype=np.intp)]
    return pd.Series(found, index=texts.index)
