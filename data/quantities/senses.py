"""Decides which unit a stated amount is in: what the text says, then what was chosen, else none."""

from data.quantities.amounts import Amount
from data.quantities.faults import FaultKind, Misread
from data.quantities.units import Units, find_dimension, has_magnitude, list_units, to_decimal
from data.quantities.words import Sense
from schemas import Dimension
from schemas.measures import Unit

YUAN = "CNY"  # Chinese sources say 3000亿 for money without the currency
SELF_EVIDENT = {Dimension.COUNT, Dimension.RANK}  # a bare number says all; 0.7 may be 70%


def find_chosen(units: Units, chosen: str, dimension: Dimension) -> Unit | None:
    """Return the unit of a code, None for no code. Raises Misread for one that cannot be meant."""
    if not chosen:
        return None
    if chosen not in units:
        raise Misread(FaultKind.UNKNOWN_UNIT, chosen)
    if units[chosen].dimension != dimension:
        found = [units[chosen].dimension]
        raise Misread(FaultKind.WRONG_KIND, units[chosen].code, found=found, wanted=dimension)
    return units[chosen]


def choose_sense(
    amount: Amount, units: Units, *, dimension: Dimension, chosen: Unit | None, text: str
) -> Sense:
    """Return the one unit of the dimension that an amount can be in. Raises Misread."""
    if not amount.senses:
        return _take_unsaid(amount, units, dimension=dimension, chosen=chosen, text=text)
    found = {sense: find_dimension(units, sense.base_unit) for sense in amount.senses}
    fitting = [sense for sense, measured in found.items() if measured == dimension]
    if not fitting:
        kinds = list(dict.fromkeys(measured for measured in found.values() if measured))
        if not kinds:  # a unit that we know and the table does not
            raise Misread(FaultKind.WORD, text)
        raise Misread(FaultKind.WRONG_KIND, text, found=kinds, wanted=dimension)
    return _choose_one(fitting, units, chosen=chosen, text=text)


def _choose_one(fitting: list[Sense], units: Units, *, chosen: Unit | None, text: str) -> Sense:
    if chosen:
        fitting = [sense for sense in fitting if sense.base_unit == chosen.base_unit]
        if not fitting:
            raise Misread(FaultKind.NOT_AS_CHOSEN, text, chosen=chosen)
    if len(fitting) > 1:
        names = {sense.base_unit for sense in fitting}
        found = [unit for unit in units.values() if unit.code in names]
        raise Misread(FaultKind.SEVERAL_UNITS, text, found=found)
    return fitting[0]


def _take_unsaid(
    amount: Amount, units: Units, *, dimension: Dimension, chosen: Unit | None, text: str
) -> Sense:
    """Return the unit of a number without one: the chosen, or the only one that can be meant."""
    if chosen:
        return _take_chosen(amount, chosen, text)
    if dimension is Dimension.MONEY and amount.myriad and YUAN in units:
        return _to_sense(units[YUAN])
    known = list_units(units, dimension)
    if dimension in SELF_EVIDENT and len(known) == 1:
        return _to_sense(known[0])
    raise Misread(FaultKind.NO_UNIT, text)


def _take_chosen(amount: Amount, chosen: Unit, text: str) -> Sense:
    """Return the chosen unit; 3000亿 in 亿元 is 3000亿元, and 3万 in it unclear."""
    sense = _to_sense(chosen)
    if not amount.power or not has_magnitude(chosen):
        return sense
    if sense.factor != 10**amount.power:
        raise Misread(FaultKind.NOT_AS_CHOSEN, text, chosen=chosen)
    return Sense(chosen.base_unit, sense.factor.scaleb(-amount.power))


def _to_sense(unit: Unit) -> Sense:
    return Sense(unit.base_unit, to_decimal(unit.factor))
