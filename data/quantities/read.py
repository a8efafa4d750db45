"""Reads a quantity: comparator, value, unit and base value, or the reason why not."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, Inexact, localcontext

import pandas as pd

from data.quantities.amounts import parse_amounts
from data.quantities.cleaning import clean_text
from data.quantities.comparators import choose_comparator, take_comparators
from data.quantities.faults import FaultKind, Misread
from data.quantities.reading import Reading
from data.quantities.senses import choose_sense, find_chosen
from data.quantities.units import (
    EXACT,
    Units,
    choose_unit,
    index_units,
    list_units,
    to_decimal,
    write_plain,
)
from data.quantities.words import Sense, add_names
from schemas import Dimension

DIGITS = 15  # a figure is kept as a float, which holds so many of any


def read_quantity(
    text: str, units: pd.DataFrame | Units, dimension: str, *, unit: str = ""
) -> Reading:
    """Read what a source says for an indicator of this dimension; never raises for any text.

    `units` is the table, or its rows by code (see `index_units`). `unit` is the code of the unit
    that an editor chose: it holds where the text names none, and must agree where it does.

    >>> CNY_100M = {"code": "CNY_100M", "name_en": "100 million yuan", "name_zh": "亿元",
    ...             "dimension": "money", "base_unit": "CNY", "factor": 1e8}
    >>> reading = read_quantity("超过3000亿元", pd.DataFrame([CNY_100M]), "money")
    >>> reading.comparator, reading.value, reading.unit, reading.base_value
    (<Comparator.GT: 'gt'>, Decimal('3000'), 'CNY_100M', Decimal('300000000000'))
    >>> print(read_quantity("3000", pd.DataFrame([CNY_100M]), "money").problems[0].say())
    `3000` says no unit. Write or choose one: 100 million yuan (亿元).
    """
    known = index_units(units) if isinstance(units, pd.DataFrame) else units
    kind = Dimension(dimension)
    with localcontext(EXACT):
        try:
            return _read(text.strip(), known, dimension=kind, chosen=unit)
        except Misread as misread:
            fault = misread.fault
            details = {"allowed": list_units(known, kind)} | fault.details
            return Reading(text, problems=(replace(fault, details=details),))


def _read(text: str, units: Units, *, dimension: Dimension, chosen: str) -> Reading:
    said, rest = take_comparators(clean_text(text))
    amounts = parse_amounts(rest, add_names(units))
    comparator = choose_comparator(said, is_range=len(amounts) > 1, text=text)
    unit = find_chosen(units, chosen, dimension)
    senses = [
        choose_sense(amount, units, dimension=dimension, chosen=unit, text=text)
        for amount in amounts
    ]
    scales = [
        sense.factor.scaleb(amount.power) for sense, amount in zip(senses, amounts, strict=True)
    ]
    base = [amount.number * scale for amount, scale in zip(amounts, scales, strict=True)]
    reading = Reading(text, comparator=comparator)
    return _fill(reading, base, units=units, scale=min(scales), sense=_join(senses, text))


def _join(senses: Sequence[Sense], text: str) -> Sense:
    """Return the smaller unit of a range, in which both ends are exact."""
    if len({sense.base_unit for sense in senses}) > 1:
        raise Misread(FaultKind.UNITS_DIFFER, text)
    return min(senses, key=lambda sense: sense.factor)


def _fill(
    reading: Reading, base: Sequence[Decimal], *, units: Units, scale: Decimal, sense: Sense
) -> Reading:
    unit = choose_unit(units, sense, scale)
    values = [_divide(figure, to_decimal(unit.factor), reading.text) for figure in base]
    if len(values) > 1 and not values[0] < values[1]:
        raise Misread(FaultKind.ENDS, reading.text, low=f"{values[0]:,f}", high=f"{values[1]:,f}")
    return replace(
        reading,
        value=values[0],
        value_max=values[1] if len(values) > 1 else None,
        unit=unit.code,
        base_unit=unit.base_unit,
        base_value=write_plain(base[0]),
        base_value_max=write_plain(base[1]) if len(base) > 1 else None,
    )


def _divide(figure: Decimal, factor: Decimal, text: str) -> Decimal:
    """Return the value in the unit, with no more digits than the dataset keeps exactly."""
    try:
        value = write_plain(figure / factor)
    except Inexact:
        raise Misread(FaultKind.TOO_EXACT, text) from None
    if len(f"{value:f}".replace(".", "").strip("-0")) > DIGITS:
        raise Misread(FaultKind.TOO_EXACT, text)
    return value
