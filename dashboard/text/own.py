"""Picks what the dataset has in the reader's language. What is known in another one only is shown
as it is and marked; nothing is translated by a machine.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.i18n import DEFAULT_LANGUAGE, _, current_language

OTHER = {"en": "zh", "zh": "en"}


def pick_own(row: Any, name: str) -> str:
    """Return one text of a row, a mapping or a named tuple; "" where it has none.

    >>> pick_own({"title_en": "Plan", "title_zh": "规划"}, "title"), pick_own({}, "title")
    ('Plan', '')
    >>> pick_own({"title_en": "", "title_zh": "规划"}, "title")
    '规划 (in Chinese only)'
    """
    own = _own_code()
    if text := _read(row, f"{name}_{own}"):
        return text
    return _mark(_read(row, f"{name}_{OTHER[own]}"))


def pick_column(frame: pd.DataFrame, name: str) -> pd.Series:
    """Return the texts of all rows of a frame, with its index."""
    own = _own_code()
    other = frame.get(f"{name}_{OTHER[own]}", pd.Series("", frame.index))
    mine = frame.get(f"{name}_{own}", pd.Series("", frame.index))
    return mine.where(mine != "", other.map(_mark))


def _own_code() -> str:
    language = current_language()
    return language if language in OTHER else DEFAULT_LANGUAGE


def _mark(text: str) -> str:
    if not text:
        return ""
    if _own_code() == "zh":
        return _("{text} (in English only)").format(text=text)
    return _("{text} (in Chinese only)").format(text=text)


def _read(row: Any, name: str) -> str:
    found = row.get(name, "") if isinstance(row, Mapping) else getattr(row, name, "")
    return str(found or "")
