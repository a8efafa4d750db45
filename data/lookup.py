"""Looks up what a table says of a code, so that a title or a level stands once."""

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
