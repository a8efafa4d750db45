"""Says quantities in words: "> 300 bn yuan", "≥ 60 EFLOPS", "2–3". Stated figures are never
rounded.
"""

from dataclasses import dataclass
from decimal import Decimal

from dashboard.i18n import _

EXACT_DIGITS = 12  # more than any stated figure has, fewer than binary fractions need to show
DERIVED_DIGITS = 3  # a converted figure is not better known than its rate

RANK = "rank"
SIGNS = {"gt": ">", "ge": "≥", "eq": "", "approx": "≈", "le": "≤", "lt": "<", "range": ""}


@dataclass(frozen=True)
class Scale:
    """A unit for display: a base value divided by `divisor` is shown with `unit` behind it."""

    divisor: float
    unit: str


def choose_scale(value: float, base_unit: str) -> Scale:
    """Return the scale in which a value reads best.

    >>> choose_scale(3e11, "CNY")
    Scale(divisor=1000000000.0, unit='bn yuan')
    """
    scales = _list_scales(base_unit)
    fitting = (scale for scale in scales if abs(value) >= scale.divisor)
    return next(fitting, scales[-1])


def choose_common_scale(values: list[float], base_unit: str) -> Scale:
    """Return one scale for the figures of one chart: the one that suits the middle of them."""
    ordered = sorted(abs(value) for value in values)
    return choose_scale(ordered[len(ordered) // 2] if ordered else 0, base_unit)


def format_number(number: float, *, digits: int = EXACT_DIGITS) -> str:
    """Write a number with thousands separators and without needless zeros.

    >>> format_number(1673.90), format_number(2363.6, digits=3)
    ('1,673.9', '2,360')
    """
    rounded = Decimal(f"{number:.{digits}g}")  # a float would show its binary fraction
    return f"{rounded + 0:,f}"  # adding nothing makes -0 plain 0


def format_value(
    value: float,
    base_unit: str,
    *,
    comparator: str = "eq",
    value_max: float | None = None,
    scale: Scale | None = None,
    digits: int = EXACT_DIGITS,
) -> str:
    """Write a figure as stated, comparator first and unit last.

    >>> format_value(3e11, "CNY", comparator="gt")
    '> 300 bn yuan'
    >>> format_value(2, "count", comparator="range", value_max=3)
    '2–3'
    """
    scale = scale or choose_scale(value, base_unit)
    number = format_number(value / scale.divisor, digits=digits)
    if value_max is not None and value_max == value_max:
        number += f"–{format_number(value_max / scale.divisor, digits=digits)}"
    sign = SIGNS[comparator]
    words = f"{sign} {number}" if sign else number
    return _join(words, scale.unit)


def _join(number: str, unit: str) -> str:
    if unit == RANK:
        return _("No. {number}").format(number=number)
    if unit == "%":
        return f"{number}%"
    return f"{number} {unit}" if unit else number


def _list_scales(base_unit: str) -> list[Scale]:
    """Return the scales of a base unit, largest first."""
    money = {"CNY": _("yuan"), "USD": _("US dollars"), "HKD": _("Hong Kong dollars")}
    if base_unit in money:
        name = money[base_unit]
        return [
            Scale(1e12, _("tn {currency}").format(currency=name)),
            Scale(1e9, _("bn {currency}").format(currency=name)),
            Scale(1e6, _("m {currency}").format(currency=name)),
            Scale(1, name),
        ]
    if base_unit == "PFLOPS":
        return [Scale(1e3, "EFLOPS"), Scale(1, "PFLOPS")]
    if base_unit == "TB":
        return [Scale(1e6, "EB"), Scale(1e3, "PB"), Scale(1, "TB")]
    if base_unit == "percent":
        return [Scale(1, "%")]
    if base_unit == "rank":
        return [Scale(1, RANK)]
    if base_unit == "persons":
        return [Scale(1, _("people"))]
    return [Scale(1e12, _("tn")), Scale(1e9, _("bn")), Scale(1, "")]
