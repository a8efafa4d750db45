"""Says quantities in words: "> 300 bn yuan", "≥ 60 EFLOPS", "2–3"; in Chinese "超过3,000亿元",
"不少于6万P", "2—3". Stated figures are never rounded.
"""

from decimal import Decimal

from dashboard.i18n import _, current_language
from dashboard.text.scales import RANK, Scale, choose_common_scale, choose_scale
from schemas import Comparator

__all__ = [
    "DERIVED_DIGITS",
    "EXACT_DIGITS",
    "SIGNS",
    "Scale",
    "choose_common_scale",
    "choose_scale",
    "format_number",
    "format_value",
]

EXACT_DIGITS = 12  # more than any stated figure has, fewer than binary fractions need to show
DERIVED_DIGITS = 3  # a converted figure is not better known than its rate

SIGNS = {"gt": ">", "ge": "≥", "eq": "", "approx": "≈", "le": "≤", "lt": "<", "range": ""}
SHARE_AT_LEAST = "不低于"  # 不少于 counts things, and a share is high or low


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
    ends = [value] if value_max is None or value_max != value_max else [value, value_max]
    numbers = [format_number(end / scale.divisor, digits=digits) for end in ends]
    if current_language() == "zh":
        return _write_chinese(numbers, scale, comparator=comparator)
    sign = SIGNS[comparator]
    number = "–".join(numbers)
    return _join(f"{sign} {number}" if sign else number, scale.unit)


def _join(number: str, unit: str) -> str:
    if unit == RANK:
        return _("No. {number}").format(number=number)
    if unit == "%":
        return f"{number}%"
    return f"{number} {unit}" if unit else number


def _write_chinese(numbers: list[str], scale: Scale, *, comparator: str) -> str:
    """Write the comparator as a word; both ends of a range have their magnitude or per cent sign,
    as GB/T 15835 wants it.
    """
    repeated = scale.unit if scale.unit == "%" else scale.magnitude
    number = f"{repeated}—".join(numbers)
    figure = _("No. {number}").format(number=number) if scale.unit == RANK else number + scale.unit
    return name_comparator(comparator, scale) + figure


def name_comparator(comparator: str, scale: Scale) -> str:
    """Return the Chinese word before a figure; nothing for an exact one or a range."""
    member = Comparator(comparator)
    if member in (Comparator.EQ, Comparator.RANGE):
        return ""
    return SHARE_AT_LEAST if member is Comparator.GE and scale.unit == "%" else member.zh
