"""Brings a frame into the columns and types of an answer, once for a dataset and a day."""

from datetime import date
from functools import lru_cache

import pandas as pd
from pydantic import BaseModel

from dashboard.api.lists import LISTS
from dashboard.api.question import Values
from dashboard.api.rows.blank import has_whole_numbers
from data import Catalog

KEPT = 32  # frames: all lists of one day, and those of the days around it


@lru_cache(maxsize=KEPT)
def load_frame(
    name: str, catalog: Catalog, as_of: date | None, *, chosen: Values = ()
) -> pd.DataFrame:
    """Return all rows of a list in the types of its model; `as_of` is None where no day counts."""
    listing = LISTS[name]
    return shape_frame(listing.read(catalog, as_of or date.min, **dict(chosen)), listing.model)


@lru_cache(maxsize=KEPT)
def load_texts(
    name: str, catalog: Catalog, as_of: date | None, *, chosen: Values = ()
) -> pd.Series:
    """Return what a search looks at in each row of `load_frame`."""
    return LISTS[name].texts(catalog, load_frame(name, catalog, as_of, chosen=chosen))


def shape_frame(frame: pd.DataFrame, model: type[BaseModel]) -> pd.DataFrame:
    """Return the columns of a model: blank texts are missing, whole numbers are whole."""
    columns = {
        name: frame[name].astype("Int64") if has_whole_numbers(info) else _blank(frame[name])
        for name, info in model.model_fields.items()
    }
    return pd.DataFrame(columns, index=frame.index)


def _blank(values: pd.Series) -> pd.Series:
    # `replace` would take half as long again.
    return values.where(values.ne("")) if pd.api.types.is_string_dtype(values) else values
