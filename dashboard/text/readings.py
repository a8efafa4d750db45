"""Says in words how a text was read as a quantity, so that an editor can see a slip at once."""

from collections.abc import Mapping
from contextvars import copy_context
from decimal import Decimal
from functools import partial

from dashboard.i18n import _, current_language, use_language
from dashboard.text.values import choose_scale, format_value
from data.quantities import Reading
from data.quantities.chinese import write_in_chinese
from data.quantities.read import DIGITS
from schemas import Comparator
from schemas.measures import Unit


def describe_reading(
    reading: Reading, units: Mapping[str, Unit], *, language: str | None = None
) -> str:
    """Say a quantity as the reader of a language does; without one, the reasons why not.

    In English the way the dashboard writes figures, with the base value behind it:
    "> 300 bn yuan (base unit: 300,000,000,000 yuan)"; in Chinese "超过3,000亿元".
    """
    return copy_context().run(_describe, reading, units, language or current_language())


def _describe(reading: Reading, units: Mapping[str, Unit], language: str) -> str:
    use_language(language)  # within the copied context only
    if reading.value is None or reading.base_value is None:
        return " ".join(problem.say(language) for problem in reading.problems)
    comparator = reading.comparator or Comparator.EQ
    if language.startswith("zh"):
        values = _list_ends(reading.value, reading.value_max)
        word = "" if comparator in {Comparator.EQ, Comparator.RANGE} else comparator.zh
        return word + write_in_chinese(values, units[reading.unit])
    base, unit = float(reading.base_value), reading.base_unit
    upper = None if reading.base_value_max is None else float(reading.base_value_max)
    write = partial(format_value, base, unit, value_max=upper, digits=DIGITS)
    figure = write(comparator=comparator)
    if choose_scale(base, unit).divisor == 1:
        return figure
    plain = write(scale=choose_scale(0, unit))
    return _("{figure} (base unit: {base})").format(figure=figure, base=plain)


def _list_ends(low: Decimal, high: Decimal | None) -> list[Decimal]:
    return [low] if high is None else [low, high]
