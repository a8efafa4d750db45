"""Reads the numbers in a line of English or Chinese text, each whole: 3000 does not hold a 300.

Not read: numbers in words ("two thousand", 三百), and those that are part of a name (GB300, 3nm).
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import east_asian_width, normalize

PERCENT = "percent"
MAGNITUDES = {
    "万亿": 12, "兆": 12, "千亿": 11, "百亿": 10, "十亿": 9, "亿": 8, "億": 8,
    "千万": 7, "百万": 6, "十万": 5, "万": 4, "萬": 4, "千": 3,
    "trillion": 12, "tn": 12, "billion": 9, "bn": 9, "million": 6, "mn": 6, "thousand": 3,
}  # fmt: skip
# By currency: what stands before a number, and what stands behind one.
BEFORE = {
    "CNY": "¥|RMB|CNY|人民币", "USD": r"US\$|\$|USD", "HKD": r"HK\$|HKD",
    "EUR": "€|EUR", "GBP": "£|GBP",
}  # fmt: skip
BEHIND = {
    "CNY": r"(?:Chinese\ )?yuan|renminbi|RMB|CNY|元|人民币",
    "USD": r"(?:U\.?S\.?\ )?dollars?|USD|美元",
    "HKD": r"Hong\ Kong\ dollars?|HKD|港元",
    "EUR": "euros?|EUR|欧元",
    "GBP": "pounds?|GBP|英镑",
    "JPY": "yen|JPY|日元",
    PERCENT: r"%|percent(?:age)?|per\ cent",
}


def _name_forms(units: dict[str, str], place: str) -> str:
    return "|".join(f"(?P<{place}_{unit}>{forms})" for unit, forms in units.items())


_NUMBER = re.compile(
    rf"""
    (?<![0-9A-Za-z$€£¥])                    # inside no longer number, name or other currency
    (?:(?:{_name_forms(BEFORE, "before")})\s?)?
    (?<![0-9][.,'’])
    (?P<whole>[0-9]{{1,3}}(?:[,'’ \u00a0\u2009\u202f][0-9]{{3}})+|[0-9]+)(?P<fraction>\.[0-9]+)?
    (?![0-9]|[.,'’][0-9])
    [多余]?(?:[\s-]?(?P<magnitude>{"|".join(MAGNITUDES)})(?![a-z])[多余]?)?
    (?:[\s-]?(?:{_name_forms(BEHIND, "behind")}))?
    (?![0-9a-z])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STOP = re.compile("(?<![０-９])，|，(?![０-９])")


@dataclass(frozen=True)
class Number:
    """A number as a text has it, worked out. `unit` is a currency, `percent` or ""."""

    amount: Decimal
    unit: str = ""


def parse_numbers(text: str) -> list[Number]:
    """Return the numbers of a text in their order.

    >>> [f"{number.amount}" for number in parse_numbers("1,300 or 4万 of the ３０００ firms")]
    ['1300', '40000', '3000']
    >>> parse_numbers("worth 300 billion yuan")
    [Number(amount=Decimal('300000000000'), unit='CNY')]
    """
    return [_build_number(match) for match in _NUMBER.finditer(_narrow(text))]


def _narrow(text: str) -> str:
    """Write full-width signs as plain ones; only between full-width digits is ， a separator."""
    text = _STOP.sub("、", text)
    signs = (normalize("NFKC", sign) if east_asian_width(sign) == "F" else sign for sign in text)
    return "".join(signs)


def _build_number(match: re.Match[str]) -> Number:
    found = match.groupdict()
    whole = re.sub("[^0-9]", "", found["whole"])
    power = MAGNITUDES[found["magnitude"].lower()] if found["magnitude"] else 0
    amount = Decimal(whole + (found["fraction"] or "")) * 10**power
    return Number(amount, _get_unit(found))


def _get_unit(found: dict[str, str | None]) -> str:
    """Name the unit; what stands behind a number says more than a sign before it."""
    named = [name for name, form in found.items() if form and name.startswith(("before", "behind"))]
    return named[-1].partition("_")[2] if named else ""
