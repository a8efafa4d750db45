"""Finds the classic slips, 亿 for 万亿, 万 for 亿 or P for E, beside the figures of neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from math import isfinite, log10
from statistics import median

import pandas as pd

from data.checks.claims import find_far_off
from data.quantities.chinese import write_in_chinese
from data.quantities.faults import name_unit
from data.quantities.reading import Reading
from data.quantities.units import EXACT, Units, index_units, to_decimal, write_plain
from schemas import Dimension
from schemas.measures import Unit

MYRIADS = (4, 8)  # a 万 or 亿 too many or too few, where it is no part of the unit
SHARES = (2,)  # 0.7 for 70%
LOST = {
    Dimension.COUNT: MYRIADS,
    Dimension.PERSONS: MYRIADS,
    Dimension.COMPUTING: MYRIADS,
    Dimension.STORAGE: MYRIADS,
    Dimension.PERCENT: SHARES,
}


@dataclass(frozen=True)
class Slip:
    """A figure far off its neighbours, and what may have been meant; None where nothing fits.

    As in the check of the whole dataset the figure itself is one of the `count` figures of the
    median, and of a range the lower end counts.
    """

    value: Decimal
    unit: Unit
    ratio: float
    count: int
    meant: Decimal | None = None
    meant_unit: Unit | None = None

    def say(self, language: str = "en") -> str:
        """Return a sentence in English or Chinese."""
        return _say_in_chinese(self) if language.startswith("zh") else _say_in_english(self)


def find_slips(
    reading: Reading, neighbours: Sequence[float], *, units: pd.DataFrame | Units
) -> list[Slip]:
    """Return what may have been meant instead of a figure that is far off, likeliest first.

    `neighbours` are the base values of the other records of the same indicator, scope, level and
    base unit. Empty for a figure that the check (`find_far_off`) finds usual, or for no figure.
    """
    if reading.value is None or reading.base_value is None:
        return []
    known = index_units(units) if isinstance(units, pd.DataFrame) else units
    others = [figure for figure in neighbours if isfinite(figure)]
    figure = float(reading.base_value)
    if not _is_far_off(figure, others):
        return []
    middle = median([*others, figure])
    far = Slip(reading.value, known[reading.unit], figure / middle, len(others) + 1)
    with localcontext(EXACT):
        meant = list(_list_meanings(far, known))
    fitting = {base: slip for base, slip in reversed(meant) if not _is_far_off(base, others)}
    likeliest = sorted(fitting, key=lambda base: abs(log10(base / middle)))
    return [fitting[base] for base in likeliest] or [far]


def _is_far_off(figure: float, others: Sequence[float]) -> bool:
    """Ask the check of the whole dataset, for which all these are alike."""
    alike = {"indicator": "", "scope": "", "level": "", "base_unit": ""}
    return bool(
        find_far_off(pd.DataFrame({"base_value": [*others, figure]}).assign(**alike)).iloc[-1]
    )


def _list_meanings(far: Slip, units: Units) -> Iterator[tuple[float, Slip]]:
    """Give other figures that may have been meant, with their base values, other units first."""
    for unit in units.values():
        if unit.base_unit == far.unit.base_unit and unit.code != far.unit.code:
            yield _mean(far, far.value, unit)
    for power in LOST.get(far.unit.dimension, ()):
        yield _mean(far, far.value.scaleb(power), far.unit)
        yield _mean(far, far.value.scaleb(-power), far.unit)


def _mean(far: Slip, value: Decimal, unit: Unit) -> tuple[float, Slip]:
    base = float(value * to_decimal(unit.factor))
    return base, replace(far, meant=write_plain(value), meant_unit=unit)


def _say_in_english(slip: Slip) -> str:
    times = f"{max(slip.ratio, 1 / slip.ratio):,.0f}"
    side = f"{times} times the median" if slip.ratio > 1 else f"1/{times} of the median"
    question = "check the value and the unit."
    if slip.meant is not None and slip.meant_unit:
        question = f"did you mean {_count(slip.meant, slip.meant_unit)}?"
    figure = _count(slip.value, slip.unit)
    return f"{figure} is {side} of {slip.count} figures, itself included; {question}"


def _say_in_chinese(slip: Slip) -> str:
    times = f"{max(slip.ratio, 1 / slip.ratio):,.0f}"
    side = f"{times}倍" if slip.ratio > 1 else f"{times}分之一"
    question = "请核对数值和单位。"
    if slip.meant is not None and slip.meant_unit:
        question = f"是否应为{write_in_chinese([slip.meant], slip.meant_unit)}？"
    figure = write_in_chinese([slip.value], slip.unit)
    return f"{figure}是{slip.count}个同类数值（含本数值）中位数的{side}；{question}"


def _count(value: Decimal, unit: Unit) -> str:
    """Write so many of a unit: "3,000 × 100 million yuan (亿元)", and of things only "3,000"."""
    if unit.dimension is Dimension.COUNT:
        return f"{value:,f}"
    times = " × " if unit.name_en[0].isdigit() else " "
    return f"{value:,f}{times}{name_unit(unit)}"
