"""Looks up what a table says of a code, so that a title or a level stands once."""

from collections.abc import Collection, Iterable

import numpy as np
import pandas as pd


def look_up_values(codes: pd.Series, values: pd.Series) -> pd.Series:
    """Return the value that the index of `values` has for each code, in the same type."""
    return values.reindex(codes).set_axis(codes.index)  # `map` of no values would give floats


def read_texts(codes: pd.Series, table: pd.DataFrame, column: str) -> pd.Series:
    """Return what a column of a table says of each code; "" where it says nothing.

    >>> regions = pd.DataFrame({"code": ["CN"], "level": ["country"]})
    >>> read_texts(pd.Series(["CN", "XX"]), regions, "level").tolist()
    ['country', '']
    """
    return read_columns(codes, table, [column])[column]


def read_columns(
    codes: pd.Series, table: pd.DataFrame, columns: Iterable[str]
) -> dict[str, pd.Series]:
    """Return what several columns of a table say of each code, by the name of the column.

    Text is "" and a number NaN for a code that the table, whose first column is its key, lacks.
    """
    keys = table.iloc[:, 0].tolist()
    places = dict(zip(keys, range(len(keys)), strict=True))
    found = [places.get(code, len(keys)) for code in codes.tolist()]
    return {name: _take(table[name], found, index=codes.index) for name in columns}


def mark(codes: pd.Series, wanted: Collection[str]) -> np.ndarray:
    """Mark the codes that are wanted, of few or of very many.

    >>> mark(pd.Series(["CN", "XX"]), {"CN"}).tolist()
    [True, False]
    """
    known = set(wanted)  # pandas' own `isin` makes an array of them, at ten times the cost
    return np.array([code in known for code in codes.tolist()], dtype=bool)


def _take(values: pd.Series, places: list[int], *, index: pd.Index) -> pd.Series:
    """Take values by their places, the place after the last being blank."""
    is_number = values.dtype.kind == "f"
    cells = [*values.tolist(), float("nan") if is_number else ""]
    taken = [cells[place] for place in places]
    return pd.Series(taken, index=index, dtype="float64" if is_number else "str")
