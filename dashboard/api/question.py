"""What is asked of a list: read from the query, checked against the dataset."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from dashboard.api.lists import Listing
from dashboard.api.lists.model import Filter
from dashboard.api.problems import SHOWN
from dashboard.api.reading import Reader
from dashboard.i18n import _
from dashboard.views.parameters import BadAddress, choose, read_day
from data import Catalog
from schemas.fields import EARLIEST_YEAR, LATEST_YEAR

MOST_ROWS = 1000  # of one page
USUAL_ROWS = 100
LONGEST_TEXT = 200  # letters of a search
NUMBER = re.compile(r"[0-9]{1,9}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
CURSOR = re.compile(r"([0-9]{1,9})-([0-9a-f]{12})")
Values = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Question:
    """Which rows and columns of a list, in which order. `wanted` are values by column, `chosen`
    those that decide what the rows are.
    """

    listing: str
    version: str
    as_of: date | None
    text: str = ""
    chosen: Values = ()
    wanted: Values = ()
    sort: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    limit: int | None = None
    cursor: str = ""

    @property
    def digest(self) -> str:
        """Twelve hex digits of what decides which row stands where."""
        asked = (self.text, self.chosen, self.wanted)
        ordered = (self.listing, self.version, self.as_of, *asked, self.sort)
        return sha256(repr(ordered).encode()).hexdigest()[:12]


def read_question(listing: Listing, reader: Reader, catalog: Catalog, *, today: date) -> Question:
    """Return what is asked of a list; what is wrong is noted by the reader."""
    columns = listing.columns
    return Question(
        listing=listing.name,
        version=catalog.version,
        as_of=reader.read("as_of", parse_day, today) if listing.has_day else None,
        text=" ".join(reader.read("q", parse_text, "").lower().split()),
        chosen=_read_values(listing.choices, reader, catalog),
        wanted=_read_values(listing.filters, reader, catalog),
        sort=reader.read("sort", lambda text: _parse_names("sort", text, sort_keys(columns)), ()),
        fields=reader.read("fields", lambda text: _parse_names("fields", text, columns), ()),
        limit=reader.read("limit", parse_limit, None),
        cursor=reader.read("cursor", parse_cursor, ""),
    )


def _read_values(items: tuple[Filter, ...], reader: Reader, catalog: Catalog) -> Values:
    read = {item.name: _read_codes(item, reader, catalog) for item in items}
    return tuple((name, tuple(sorted(values))) for name, values in read.items() if values)


def _read_codes(item: Filter, reader: Reader, catalog: Catalog) -> tuple[str, ...]:
    parse = _one_of(item, [str(code) for code in item.list_values(catalog)])
    if not item.one:
        return reader.read_many(item.name, parse)
    code = reader.read(item.name, parse, "")
    return (code,) if code else ()


def list_parameters(listing: Listing) -> list[str]:
    """Return the names of all parameters of a list."""
    filters = [item.name for item in listing.named]
    day = ["as_of"] if listing.has_day else []
    return ["q", *filters, *day, "sort", "fields", "limit", "cursor", "version"]


def sort_keys(columns: list[str]) -> list[str]:
    """Return what `sort` may name: each column, upwards and downwards."""
    return [key for column in columns for key in (column, f"-{column}")]


def write_question(question: Question) -> Mapping[str, Any]:
    """Return the parameters that ask the same again, day and version said."""
    said: dict[str, Any] = {"q": question.text} if question.text else {}
    said |= dict(question.chosen) | dict(question.wanted)
    if question.as_of:
        said["as_of"] = question.as_of.isoformat()
    said |= {"sort": ",".join(question.sort)} if question.sort else {}
    said |= {"fields": ",".join(question.fields)} if question.fields else {}
    said |= {"limit": question.limit} if question.limit else {}
    return said | {"version": question.version}


def parse_day(text: str) -> date:
    """Return the day that a text says; raise `BadAddress` for another text."""
    if DAY.fullmatch(text):
        return read_day(text)
    raise BadAddress(
        _(
            'as_of "{value}" is no day. Allowed: a day such as 2026-11-21, {first} to {last}.'
        ).format(value=text[:SHOWN], first=EARLIEST_YEAR, last=LATEST_YEAR)
    )


def parse_text(text: str) -> str:
    """Return the words of a search; raise `BadAddress` where they are too many."""
    if len(text) > LONGEST_TEXT:
        raise BadAddress(
            _("q has {n} letters; at most {most} are allowed.").format(
                n=f"{len(text):,}", most=LONGEST_TEXT
            )
        )
    return text


def parse_limit(text: str) -> int:
    """Return how many rows a page has; raise `BadAddress` for another number."""
    if NUMBER.fullmatch(text) and 1 <= int(text) <= MOST_ROWS:
        return int(text)
    raise BadAddress(
        _('limit "{value}" is not known. Allowed: 1 to {most}.').format(
            value=text[:SHOWN], most=f"{MOST_ROWS:,}"
        )
    )


def parse_cursor(text: str) -> str:
    """Return a cursor as we write it; raise `BadAddress` for another text."""
    if CURSOR.fullmatch(text):
        return text
    raise BadAddress(
        _('cursor "{value}" is none of ours. Follow the link to the next page.').format(
            value=text[:SHOWN]
        )
    )


def _one_of(item: Filter, options: list[str]) -> Callable[[str], str]:
    known = frozenset(options)

    def parse(text: str) -> str:
        if text in known:
            return text
        if not item.is_number:
            return choose(item.name, text, options)
        raise BadAddress(_refuse_number(item.name, text, options))

    return parse


def _refuse_number(name: str, text: str, options: list[str]) -> str:
    return _('{name} "{value}" is not known. Allowed: {first} to {last}.').format(
        name=name, value=text[:SHOWN], first=options[0], last=options[-1]
    )


def _parse_names(name: str, text: str, options: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(choose(name, part, options) for part in text.split(",")))
