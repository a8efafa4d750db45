"""Looks up what a table says of a code, so that a title or a level stands once."""

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd


def look_up(codes: pd.Series, texts: pd.Series) -> pd.Series:
    """Return the text that the index of `texts` has for each code; "" where it has none.

    >>> look_up(pd.Series(["CN", "XX"]), pd.Series({"CN": "country"})).tolist()
    ['country', '']
    """
    return look_up_values(codes, texts).fillna("")


def look_up_values(codes: pd.Series, values: pd.Series) -> pd.Series:
    """Return the value that the index of `values` has for each code, in the same type."""
    return values.reindex(codes).set_axis(codes.index)  # `map` of no values would give floats


def read_texts(codes: pd.Series, table: pd.DataFrame, column: str) -> pd.Series:
    """Return what a column of a table says of each code; "" where it says nothing.

    >>> regions = pd.DataFrame({"code": ["CN"], "level": ["country"]})
    >>> read_texts(pd.Series(["CN", "XX"]), regions, "level").tolist()
    ['country', '']
    """
    return pd.Series(_read(codes, table, column, blank=""), index=codes.index, dtype="str")


def read_numbers(codes: pd.Series, table: pd.DataFrame, column: str) -> pd.Series:
    """Return what a column of a table says of each code; NaN where it says nothing."""
    found = _read(codes, table, column, blank=float("nan"))
    return pd.Series(found, index=codes.index, dtype="float64")


def mark(codes: pd.Series, wanted: Collection[str]) -> np.ndarray:
    """Mark the codes that are wanted, of few or of very many.

    >>> mark(pd.Series(["CN", "XX"]), {"CN"}).tolist()
    [True, False]
    """
    known = set(wanted)  # pandas' own `isin` makes an array of them, at ten times the cost
    return np.array([code in known for code in codes.tolist()], dtype=bool)


def _read(codes: pd.Series, table: pd.DataFrame, column: str, *, blank: Any) -> list[Any]:
    """Look every code up by the first column of the table, its key."""
    keys, values = table.iloc[:, 0].tolist(), table[column].tolist()
    known = dict(zip(keys, values, strict=True))
    return [known.get(code, blank) for code in codes.tolist()]
