"""Turns what people write in a cell into what the table holds: numbers, dates, codes.

Texts are never touched: a full-width comma in a statement is part of it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import normalize

from data.checks.rule import show_cell
from data.columns import Column
from data.imports.names import Names
from schemas.said import Said

GROUPED = re.compile(r"[+-]?[0-9]{1,3}([, ])[0-9]{3}(?:\1[0-9]{3})*(?:\.[0-9]+)?%?")
NUMBER = re.compile(r"[+-]?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]{1,3})?")
WORDS = re.compile(r"[^\W\d_]")  # a letter or a Chinese sign
# A date with a dot needs its day: Excel shows 2025.10 as 2025.1, which would be January.
DATES = (
    re.compile(r"([0-9]{4})年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?"),
    re.compile(r"([0-9]{4})[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?(?:[T ]00:00(?::00(?:\.0+)?)?)?"),
    re.compile(r"([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})"),
)
BETWEEN_CAUTIONS = re.compile(r"[\s,;、]+")
SHOWN = 8  # codes named where a name means several
PLAIN_KINDS = ("number", "whole number", "date", "code")


@dataclass(frozen=True)
class Refusal:
    """Why a cell cannot be read, and what it may hold."""

    wrong: str
    allowed: str


Reader = Callable[[str], str | Refusal]


def choose_reader(column: Column, names: Names | None) -> Reader:
    """Return what reads the cells of a column; `names` are its codes, where it holds codes."""
    if names is not None:
        return lambda text: read_code(text, names)
    if column.kind in ("number", "whole number"):
        return _read_plain_number
    if column.kind == "date":
        return read_date
    if column.name == "acknowledged":
        return lambda text: BETWEEN_CAUTIONS.sub(" ", _plain(text)).strip()
    if "pattern" in column.limits:
        return _plain
    return str.strip


def read_number(text: str) -> str:
    """Return a number as a CSV cell holds it; what is no number comes back as it was.

    >>> read_number("３，０００.５０"), read_number(" 12 000 "), read_number("3,00")
    ('3000.5', '12000', '3,00')
    """
    plain = _plain(text)
    grouped = GROUPED.fullmatch(plain)
    if grouped is not None:
        plain = plain.replace(grouped[1], "")
    if NUMBER.fullmatch(plain):
        return show_cell(float(plain))
    return plain


def _read_plain_number(text: str) -> str | Refusal:
    """Refuse words beside a number here, where it can be said what to do; the model would only say
    that it is none. What has more to it (30%, 1e999) is judged with the other columns.
    """
    number = read_number(text)
    if number and WORDS.search(number) and not NUMBER.fullmatch(number) and number != "inf":
        return Refusal(
            Said("the cell holds more than a number"),
            Said("digits alone, such as 1234.5: comparators and units have their own columns"),
        )
    return number


def read_date(text: str) -> str:
    """Return a date as YYYY, YYYY-MM or YYYY-MM-DD; what is no date comes back as it was.

    >>> read_date("2025年6月30日"), read_date("２０２５/6"), read_date("30/6/2025")
    ('2025-06-30', '2025-06', '30/6/2025')
    """
    plain = _plain(text)
    compact = plain.replace(" ", "") if "年" in plain else plain
    match = next(filter(None, (form.fullmatch(compact) for form in DATES)), None)
    if match is None:
        return plain
    return "-".join(part.zfill(2) for part in match.groups() if part)


def read_code(text: str, names: Names) -> str | Refusal:
    """Return the one code that a text means, or why there is none."""
    if not text.strip():
        return ""
    codes = names.find(text)
    if len(codes) == 1:
        return codes[0]
    if codes:
        several = ", ".join(codes[:SHOWN]) + (" …" if len(codes) > SHOWN else "")
        return Refusal(Said("the name means several"), Said("one of {several}", several=several))
    return Refusal(Said("no such code or name"), names.suggest(text))


def _plain(text: str) -> str:
    return normalize("NFKC", text).strip()
