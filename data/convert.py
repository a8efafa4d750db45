"""Converts stated figures into base units: `value x factor`, from the `units` table."""

import pandas as pd

from data.lookup import look_up, look_up_values


def add_base_values(claims: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Add `base_value`, `base_value_max`, `base_unit` and `dimension`.

    Needs the columns `value`, `value_max`, `unit`. A unit that the table does not know gives NaN;
    the checks report it.
    """
    known = units.set_index("code")
    factor = look_up_values(claims["unit"], known["factor"])
    return claims.assign(
        base_value=claims["value"] * factor,
        base_value_max=claims["value_max"] * factor,
        base_unit=look_up(claims["unit"], known["base_unit"]),
        dimension=look_up(claims["unit"], known["dimension"]),
    )
