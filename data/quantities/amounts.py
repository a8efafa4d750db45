"""Takes one stated amount apart: sign, number, magnitude, and what its unit can be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from data.quantities.faults import FaultKind, Misread
from data.quantities.numerals import NUMERALS, parse_numeral
from data.quantities.words import POWERS, Sense

Words = Mapping[str, tuple[Sense, ...]]

_AMOUNT = re.compile(
    f"(?P<before>[^{NUMERALS}]*?) ?(?P<sign>[-+负]|minus)? ?(?P<more>[^{NUMERALS}+-]*?) ?"
    f"(?P<number>[{NUMERALS}](?:[{NUMERALS},.'’ ]*[{NUMERALS}])?)(?P<behind>.*)"
)
_LONGEST_FIRST = sorted(POWERS, key=len, reverse=True)
_POWER = re.compile(f"[ -]?({'|'.join(map(re.escape, _LONGEST_FIRST))})(?![a-z])")
_HYPHEN = re.compile("(?:^|(?<=[a-z]))-(?=[a-z])")  # 300-billion-yuan
_RANGE = re.compile(
    f"(?P<low>.*?[{NUMERALS}].*?) ?(?:-|–|—|~|至|到| to ) ?(?P<high>.*[{NUMERALS}].*)"
)


@dataclass(frozen=True)
class Amount:
    """A number of so many (10 to the `power`) of a unit that is one of `senses`; () for not said.

    `myriad`: the magnitude is Chinese; who says 亿 without a currency means yuan. `closed`: a unit
    stands behind the number, so that it shares no magnitude with the other end of a range.
    """

    number: Decimal
    power: int
    senses: tuple[Sense, ...] = ()
    myriad: bool = False
    closed: bool = False


def parse_amounts(text: str, words: Words) -> list[Amount]:
    """Return one amount, or both ends of a range. Raises Misread.

    >>> low, high = parse_amounts("3000-3500亿", {})
    >>> int(low.number), low.power, int(high.number), high.power
    (3000, 8, 3500, 8)
    """
    ends = _RANGE.fullmatch(text)
    if not ends:
        return [_parse_amount(text, words)]
    if _RANGE.fullmatch(ends["high"]):
        raise Misread(FaultKind.MORE_NUMBERS, text)
    low, high = _parse_amount(ends["low"], words), _parse_amount(ends["high"], words)
    return [_complete_low(low, high), replace(high, senses=high.senses or low.senses)]


def _parse_amount(text: str, words: Words) -> Amount:
    parts = _AMOUNT.fullmatch(text)
    if not parts:
        raise Misread(FaultKind.NO_NUMBER, text)
    numeral, behind = parse_numeral(parts["number"].strip()), parts["behind"]
    power = numeral.power
    if spoken := _POWER.match(behind):
        power += POWERS[spoken[1]]
        behind = behind[spoken.end() :]
    sides = [_find_senses(side, words) for side in (parts["before"] + parts["more"], behind)]
    number = numeral.number * (-1 if parts["sign"] in {"-", "负", "minus"} else 1)
    return Amount(
        number,
        power,
        _join_senses(sides, text),
        myriad=numeral.power > 0,
        closed=bool(sides[1]),
    )


def _complete_low(low: Amount, high: Amount) -> Amount:
    """Let the 3000 of "3000至3500亿元" count in 亿元 too; 800万 beside 1亿元 does not."""
    low = replace(low, senses=low.senses or high.senses)
    if low.power or low.closed:
        return low
    return replace(low, power=high.power, myriad=high.myriad)


def _find_senses(text: str, words: Words) -> tuple[Sense, ...]:
    """Return what all words of a text can mean together; () for no word."""
    found: list[tuple[Sense, ...]] = []
    rest = _HYPHEN.sub(" ", text).strip(" ()")
    while rest:
        word = next(
            (rest[:size] for size in range(len(rest), 0, -1) if _ends(rest, size, words)), ""
        )
        if not word:
            raise Misread(FaultKind.WORD, rest)
        found.append(words[word])
        rest = rest[len(word) :].strip(" ()")
    return _join_senses(found, text)


def _ends(text: str, size: int, words: Words) -> bool:
    """Say whether a word ends here, and not in the middle of a longer one."""
    inside = text[size - 1 : size + 1]
    broken = len(inside) == 2 and inside.isascii() and inside.isalnum()
    return text[:size] in words and not broken


def _join_senses(found: list[tuple[Sense, ...]], text: str) -> tuple[Sense, ...]:
    """Return what every word can mean: 第3位 is a rank, though 位 alone may be a person."""
    said = [senses for senses in found if senses]
    if not said:
        return ()
    common = tuple(sense for sense in said[-1] if all(sense in senses for senses in said))
    if not common:
        raise Misread(FaultKind.UNITS_DIFFER, text)
    return common
