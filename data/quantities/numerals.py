"""Reads one number, in digits or Chinese numerals, with the magnitude in which it is said."""

import re
from dataclasses import dataclass
from decimal import Decimal

from data.quantities.faults import FaultKind, Misread

DIGITS = {sign: place for place, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
MYRIADS = {"亿": 8, "万": 4}
TENS = {"千": 3, "百": 2, "十": 1}
NUMERALS = "0-9点" + "".join([*DIGITS, *MYRIADS, *TENS])
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}([,'’ ])[0-9]{3}(?:\1[0-9]{3})*(?:\.[0-9]+)?")
_SPOKEN = re.compile(f"([{''.join(DIGITS)}])(?:点([{''.join(DIGITS)}]+))?")


@dataclass(frozen=True)
class Numeral:
    """A number and the power of ten in which it is counted: 1.2万 is 1.2 with the power 4."""

    number: Decimal
    power: int


def parse_numeral(token: str) -> Numeral:
    """Read a number that is nothing but a number. Raises Misread.

    >>> parse_numeral("3,000亿")
    Numeral(number=Decimal('3000'), power=8)
    >>> int(parse_numeral("一千二百").number), parse_numeral("1.2万亿")
    (1200, Numeral(number=Decimal('1.2'), power=12))
    """
    if token.endswith("万亿"):
        return Numeral(_parse_tens(token, token.removesuffix("万亿")), 12)
    power = next((power for sign, power in MYRIADS.items() if sign in token), 0)
    return Numeral(_parse(token, token).scaleb(-power), power)


def _parse(whole: str, token: str) -> Decimal:
    """Work a number out, split where its largest sign stands."""
    for sign, power in MYRIADS.items():
        head, found, tail = token.rpartition(sign)
        if found:
            return _add_tail(whole, _parse(whole, head), tail=tail, power=power)
    return _parse_tens(whole, token)


def _parse_tens(whole: str, token: str) -> Decimal:
    for sign, power in TENS.items():
        head, found, tail = token.partition(sign)
        if found:
            first = Decimal(1) if sign == "十" and not head else _parse_digits(whole, head)
            if first >= 10:  # nobody says 60十
                raise Misread(FaultKind.NUMBER, whole)
            return _add_tail(whole, first, tail=tail, power=power)
    return _parse_digits(whole, token)


def _add_tail(whole: str, head: Decimal, *, tail: str, power: int) -> Decimal:
    """Add what stands behind a sign. 三百五 may be 350 or 305, so it is no number."""
    if not tail.strip():
        return head.scaleb(power)
    rest = _parse(whole, tail.strip().removeprefix("零"))
    lowest = 0 if tail.startswith("零") else 10 ** (power - 1)
    if head % 1 or not lowest <= rest < 10**power:
        raise Misread(FaultKind.NUMBER, whole)
    return head.scaleb(power) + rest


def _parse_digits(whole: str, token: str) -> Decimal:
    token = token.strip()
    if spoken := _SPOKEN.fullmatch(token):
        digits = [str(DIGITS[sign]) for sign in spoken[1] + (spoken[2] or "")]
        return Decimal(f"{digits[0]}.{''.join(digits[1:])}")
    if _PLAIN.fullmatch(token) or _GROUPED.fullmatch(token):
        return Decimal(re.sub(r"[,'’ ]", "", token))
    written = re.fullmatch(r"[0-9][0-9.,'’ ]*", token)
    raise Misread(FaultKind.SEPARATOR if written else FaultKind.NUMBER, whole)
