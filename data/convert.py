"""Converts stated figures into base units: `value x factor`, from the `units` table."""

import pandas as pd

from data.lookup import read_columns


def convert_values(claims: pd.DataFrame, units: pd.DataFrame) -> dict[str, pd.Series]:
    """Return `base_value`, `base_value_max`, `base_unit` and `dimension` of each claim.

    Needs the columns `value`, `value_max`, `unit`. A unit that the table does not know gives NaN;
    the checks report it.
    """
    unit = read_columns(claims["unit"], units, ["factor", "base_unit", "dimension"])
    return {
        "base_value": claims["value"] * unit["factor"],
        "base_value_max": claims["value_max"] * unit["factor"],
        "base_unit": unit["base_unit"],
        "dimension": unit["dimension"],
    }
