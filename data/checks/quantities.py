"""Checks that units convert into true base units and that indicators are measured in one."""

import pandas as pd

from data.checks.rule import Rule, add_lines
from data.problems import Problem
from schemas.said import Said

FACTOR = Rule("factor", Said("a base unit converts into itself"), "1")
BASE = Rule("base_unit", Said("this is no base unit"), Said("a unit that is its own base unit"))
KIND = Rule(
    "dimension", Said("the base unit is of another kind"), Said("the kind of the base unit")
)


def check_quantities(units: pd.DataFrame, indicators: pd.DataFrame) -> list[Problem]:
    """Report conversions that would end in something other than a base unit."""
    bases = units.loc[units["base_unit"] == units["code"], "code"]
    kinds = dict(zip(units["code"], units["dimension"], strict=True))
    units, indicators = add_lines(units), add_lines(indicators)
    is_base = units["code"].isin(bases)
    return [
        *FACTOR.report("units", units[is_base & units["factor"].ne(1)]),
        *BASE.report("units", units[~units["base_unit"].isin(bases)]),
        *KIND.report("units", units[units["dimension"].ne(units["base_unit"].map(kinds))]),
        *BASE.report("indicators", indicators[~indicators["base_unit"].isin(bases)]),
    ]
