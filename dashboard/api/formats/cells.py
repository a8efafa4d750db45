"""Cells as JSON has them: blanks are null, days are texts."""

from collections.abc import Mapping
from typing import Any

import pandas as pd


def list_rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a frame.

    >>> list_rows(pd.DataFrame({"id": ["a"], "value": [float("nan")]}))
    [{'id': 'a', 'value': None}]
    """
    names = [str(name) for name in frame.columns]
    columns = [_list_cells(frame[name]) for name in names]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def drop_lacking(
    rows: list[dict[str, Any]], kinds: list[Any], lacks: Mapping[str, tuple[str, ...]]
) -> list[dict[str, Any]]:
    """Take the columns out of each row that its kind does not have."""
    for row, kind in zip(rows, kinds, strict=True):
        for name in lacks.get(kind, ()):
            row.pop(name, None)
    return rows


def _list_cells(cells: pd.Series) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(cells):
        cells = cells.dt.strftime("%Y-%m-%d")
    return cells.astype(object).where(cells.notna(), None).tolist()
