"""Chooses the unit of the table in which a stated figure is kept: as stated, never rounded."""

from collections.abc import Mapping
from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation
from math import log10

import pandas as pd

from data.quantities.words import Sense
from schemas import Dimension
from schemas.measures import Unit

# Elsewhere a magnitude is said in the number (3万 PFLOPS); here it is part of the unit (亿元).
IN_UNIT = {Dimension.MONEY}
PREFIXED = {Dimension.COMPUTING, Dimension.STORAGE}  # E and P belong to the unit's own name

# More digits than the longest text and the largest unit have; what would be rounded is refused.
EXACT = Context(prec=600, traps=[Inexact, InvalidOperation, DivisionByZero])

Units = Mapping[str, Unit]


def index_units(units: pd.DataFrame) -> dict[str, Unit]:
    """Return the rows of the `units` table by code."""
    rows = [Unit.model_validate(row) for row in units.to_dict("records")]
    return {unit.code: unit for unit in rows}


def list_units(units: Units, dimension: str) -> list[Unit]:
    """Return the units of a dimension, smallest first within each base unit."""
    fitting = [unit for unit in units.values() if unit.dimension is Dimension(dimension)]
    return sorted(fitting, key=lambda unit: (unit.base_unit, unit.factor))


def find_dimension(units: Units, base_unit: str) -> Dimension | None:
    """Return what a base unit measures, None where the table has no unit that converts to it."""
    same = (unit.dimension for unit in units.values() if unit.base_unit == base_unit)
    return next(same, None)


def has_magnitude(unit: Unit) -> bool:
    """Say whether a unit's name holds a magnitude, as 亿元 does and EFLOPS does not."""
    return unit.factor != 1 and unit.dimension not in PREFIXED


def to_decimal(factor: float) -> Decimal:
    """Return a unit's factor as it stands in the table.

    >>> to_decimal(100000000.0) == 10**8, to_decimal(0.1)
    (True, Decimal('0.1'))
    """
    return Decimal(repr(factor))


def write_plain(number: Decimal) -> Decimal:
    """Return a number without an exponent and needless zeros.

    >>> write_plain(Decimal("3E+3")), write_plain(Decimal("1.20"))
    (Decimal('3000'), Decimal('1.2'))
    """
    digits = f"{number:f}"
    return Decimal(digits.rstrip("0").rstrip(".") if "." in digits else digits)


def choose_unit(units: Units, sense: Sense, scale: Decimal) -> Unit:
    """Return the unit for figures counted in `scale` base units, said in units of `sense`.

    The unit of just this scale, where the table has it. Else the nearest to the scale for money
    (万元 is kept in 亿元), or to the word's own unit: 3万P is 30,000 PFLOPS, not 30 EFLOPS.
    """
    same = [unit for unit in units.values() if unit.base_unit == sense.base_unit]
    exact = [unit for unit in same if to_decimal(unit.factor) == scale]
    if exact:
        return exact[0]
    wanted = scale if same[0].dimension in IN_UNIT else sense.factor
    return min(same, key=lambda unit: (_measure_distance(unit, wanted), -unit.factor))


def _measure_distance(unit: Unit, wanted: Decimal) -> float:
    return round(abs(log10(unit.factor) - log10(wanted)), 6)
