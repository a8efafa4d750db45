"""Takes the words that say how a value is meant off a text: 超过, 以上, at least, ≥, about."""

import re

from data.quantities.faults import FaultKind, Misread
from data.quantities.numerals import NUMERALS
from schemas import Comparator

REACH = "reach"  # 达到: at least, unless another word says more; a range may be reached too
BETWEEN = str(Comparator.RANGE)
BEFORE = {
    Comparator.GT: "超过|超出|超|突破|高于|大于|多于|逾|over|above|more than|greater than|"
    "exceeding|exceeds|exceed|in excess of|beyond|>",
    Comparator.GE: "不少于|不低于|不小于|至少|最少|at least|no less than|not less than|"
    "no fewer than|not fewer than|minimum of|a minimum of|≥|⩾|>=",
    Comparator.APPROX: "大约|约为|约|大概|接近|将近|近|about|around|approximately|approx.|approx|"
    "roughly|nearly|almost|close to|some|circa|ca.|≈|~",
    Comparator.LE: "不超过|不多于|不高于|不大于|最多|至多|at most|up to|no more than|not more than|"
    "maximum of|a maximum of|≤|⩽|<=",
    Comparator.LT: "低于|少于|小于|不足|不到|under|below|less than|fewer than|<",
    Comparator.EQ: "等于|exactly|equal to|=",
    BETWEEN: "介于|between",
    REACH: "达到|达|to reach|reaching|reaches|reached|reach",
    "": "力争|全国|累计|从|from|a total of",
}
BEHIND = {
    Comparator.GE: "及以上|以上|or more|and more|or above|and above|or higher|or over|+",
    Comparator.APPROX: "左右|上下|or so",
    Comparator.LE: "以内|之内|及以下|以下|or less|or fewer|or below|or under",
    BETWEEN: "之间",
}
INSIDE = {"多": Comparator.GT, "余": Comparator.GT, "+": Comparator.GE}
_INSIDE = re.compile(f"(?<=[{NUMERALS}])([{''.join(INSIDE)}])")
_AND = re.compile(" and |和|与")
_RANKED = re.compile(f"(?:前|top) ?(?=[{NUMERALS}])")


def take_comparators(text: str) -> tuple[set[str], str]:
    """Return what the words of a text say, as codes, and the text without them.

    >>> take_comparators("超过3000亿元"), take_comparators("3000多亿元")
    (({'gt'}, '3000亿元'), ({'gt'}, '3000亿元'))
    """
    found = {str(INSIDE[sign]) for sign in _INSIDE.findall(text)}
    text = _INSIDE.sub("", text)
    while match := _BEFORE.match(text) or _BEHIND.search(text):
        found.add(_CODES[match["word"]])
        text = (text[: match.start()] + text[match.end() :]).strip()
    if BETWEEN in found:
        text = _AND.sub("-", text, count=1)
    if _RANKED.match(text):  # among the first ten: tenth place at most
        return found - {""} | {str(Comparator.LE)}, _RANKED.sub("第", text, count=1)
    return found - {""}, text


def choose_comparator(said: set[str], *, is_range: bool, text: str) -> Comparator | None:
    """Return the one comparator that was said, None for none. Raises Misread for several.

    >>> choose_comparator({"reach", "approx"}, is_range=False, text="达到约3000亿元")
    <Comparator.APPROX: 'approx'>
    """
    codes = said - {REACH}
    if is_range:  # about three to five is three to five
        codes = codes - {str(Comparator.APPROX)} | {BETWEEN}
    elif said == {REACH}:
        return Comparator.GE
    if codes == {BETWEEN} and not is_range:
        raise Misread(FaultKind.ONE_END, text)
    if len(codes) > 1:
        found = [comparator for comparator in Comparator if comparator in codes]
        raise Misread(FaultKind.COMPARATORS, text, found=found)
    return Comparator(codes.pop()) if codes else None


def _build_pattern(words: dict[str, str]) -> str:
    """Match any of the words, a longer one before its beginning, and no part of a longer word."""
    alternatives = [word for forms in words.values() for word in forms.split("|")]
    ordered = sorted(alternatives, key=len, reverse=True)
    return "|".join(
        re.escape(word) + ("(?![a-z])" if word[-1].isascii() and word[-1].isalpha() else "")
        for word in ordered
    )


_CODES = {
    word: str(code)
    for words in (BEFORE, BEHIND)
    for code, forms in words.items()
    for word in forms.split("|")
}
_BEFORE = re.compile(f"(?P<word>{_build_pattern(BEFORE)}) ?")
_BEHIND = re.compile(rf" ?(?P<word>{_build_pattern(BEHIND)})$")
