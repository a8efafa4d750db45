"""How each thing that a figure is asked stands in an address: its name, and how it is read."""

from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from typing import Any, NamedTuple

from dashboard.figures.compare_request import VIEWS
from dashboard.figures.levels import LEVEL_NAMES, LEVELS
from dashboard.i18n import _
from dashboard.text.joining import join_names
from dashboard.views.usual import list_comparable
from data import Catalog, UnknownRecord
from data.measures import Measure
from schemas import Family, Level
from schemas.fields import EARLIEST_YEAR, LATEST_YEAR

YES, NO, ALL = "yes", "no", "all"
SHOWN = 12  # allowed values that a sentence names


class BadAddress(ValueError):
    """An address asks for what is not there; the message names it, and what is allowed."""


class Parameter(NamedTuple):
    """One parameter of an address; `write` turns a value into texts, `read` texts into a value."""

    name: str
    write: Callable[[Any], list[str]]
    read: Callable[[list[str], Catalog], Any]


def choose(name: str, value: str, options: Iterable[str]) -> str:
    """Return a value that is one of the options; raise `BadAddress` for another.

    >>> choose("view", "map", ["map", "steps"])
    'map'
    """
    known = list(options)
    if value in known:
        return value
    raise BadAddress(
        _('{name} "{value}" is not known. Allowed: {allowed}.').format(
            name=name, value=value[:60], allowed=_list_allowed(value, known)
        )
    )


def _list_allowed(value: str, known: list[str]) -> str:
    if len(known) <= SHOWN:
        return join_names(known) or _("nothing")
    near = get_close_matches(value, known, n=3, cutoff=0.5)
    first = join_names(near or known[:3])
    return _("{first} and {n} more").format(first=first, n=len(known) - len(near or known[:3]))


def _code(name: str, list_codes: Callable[[Catalog], Iterable[str]]) -> Parameter:
    return Parameter(
        name,
        lambda value: [value] if value else [],
        lambda raw, catalog: choose(name, raw[0], list_codes(catalog)),
    )


def _flag(name: str) -> Parameter:
    return Parameter(
        name,
        lambda value: [YES if value else NO],
        lambda raw, _catalog: choose(name, raw[0], (YES, NO)) == YES,
    )


def _list_regions(catalog: Catalog) -> list[str]:
    return catalog.frames["regions"]["code"].tolist()


def _write_levels(levels: tuple[str, ...]) -> list[str]:
    named = [name for name, members in LEVELS.items() if members == levels]
    return named or list(levels)


def _read_levels(raw: list[str], _catalog: Catalog) -> tuple[str, ...]:
    name = choose("level", raw[0], LEVEL_NAMES)
    return LEVELS.get(name, (name,))


def _read_year(text: str) -> int:
    if text.isascii() and text.isdigit() and EARLIEST_YEAR <= int(text) <= LATEST_YEAR:
        return int(text)
    raise BadAddress(
        _('year "{value}" is not known. Allowed: {first} to {last}, or all.').format(
            value=text[:60], first=EARLIEST_YEAR, last=LATEST_YEAR
        )
    )


def _read_years(raw: list[str], _catalog: Catalog) -> tuple[int, ...]:
    return () if raw == [ALL] else tuple(dict.fromkeys(map(_read_year, raw)))


def read_day(text: str) -> date:
    """Return the day that a text says, such as 2026-11-21; raise `BadAddress` for another text."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day and EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        return day
    raise BadAddress(
        _(
            'as_of "{value}" is no day. Allowed: a day such as 2026-11-21, {first} to {last}.'
        ).format(value=text[:60], first=EARLIEST_YEAR, last=LATEST_YEAR)
    )


def _read_target(raw: list[str], catalog: Catalog) -> str:
    try:
        return str(catalog.record(raw[0]).id)
    except UnknownRecord:
        raise BadAddress(_('No record has the id "{id}".').format(id=raw[0][:60])) from None


# By the name of the field in the requests of the figures.
PARAMETERS: dict[str, Parameter] = {
    "as_of": Parameter(
        "as_of", lambda day: [day.isoformat()], lambda raw, _catalog: read_day(raw[0])
    ),
    "indicator": _code("indicator", list_comparable),
    "region": _code("region", _list_regions),
    "focus": _code("focus", _list_regions),
    "regions": Parameter(
        "region",
        list,
        lambda raw, catalog: tuple(
            choose("region", code, _list_regions(catalog)) for code in dict.fromkeys(raw)
        ),
    ),
    "levels": Parameter("level", _write_levels, _read_levels),
    "level": _code("level", lambda _catalog: [str(level) for level in Level]),
    "years": Parameter("year", lambda years: [str(y) for y in years] or [ALL], _read_years),
    "year": Parameter(
        "year",
        lambda year: [str(year)] if year else [ALL],
        lambda raw, _catalog: 0 if raw == [ALL] else _read_year(raw[0]),
    ),
    "view": _code("view", lambda _catalog: VIEWS),
    "by": _code("by", lambda _catalog: ("region", "indicator", "family")),
    "measure": Parameter(
        "measure",
        lambda measure: [str(measure)],
        lambda raw, _catalog: Measure(choose("measure", raw[0], [str(m) for m in Measure])),
    ),
    "family": Parameter(
        "family",
        lambda family: [family or ALL],
        lambda raw, _catalog: choose("family", raw[0], [ALL, *map(str, Family)]).replace(ALL, ""),
    ),
    **{name: _flag(name) for name in ("in_force", "drafts", "relatives", "log")},
    "target": Parameter("id", lambda record: [record], _read_target),
}
