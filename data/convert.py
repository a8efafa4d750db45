"""Converts stated figures into base units: `value x factor`, from the `units` table."""

import pandas as pd

from data.lookup import read_numbers, read_texts


def add_base_values(claims: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Add `base_value`, `base_value_max`, `base_unit` and `dimension`.

    Needs the columns `value`, `value_max`, `unit`. A unit that the table does not know gives NaN;
    the checks report it.
    """
    factor = read_numbers(claims["unit"], units, "factor")
    return claims.assign(
        base_value=claims["value"] * factor,
        base_value_max=claims["value_max"] * factor,
        base_unit=read_texts(claims["unit"], units, "base_unit"),
        dimension=read_texts(claims["unit"], units, "dimension"),
    )
