"""What a reader can go to by name: pages, regions, indicators."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dashboard.i18n import LANGUAGES, _
from data import Catalog


class Place(NamedTuple):
    """A page with what its address asks for, the words that name it, and those it is found by."""

    label: str
    page: str
    parameters: Mapping[str, str]
    words: str


def list_places(catalog: Catalog, language: str) -> list[Place]:
    """Return the regions and the comparable indicators, named in a language, found in both."""
    comparable = catalog.frames["indicators"].query("comparable == 'yes'")["code"]
    return [
        *(
            _name(catalog, "regions", code, language=language)
            for code in catalog.frames["regions"]["code"]
        ),
        *(_name(catalog, "indicators", code, language=language) for code in comparable),
    ]


def find_places(places: Iterable[Place], text: str) -> list[Place]:
    """Return the places that hold all words of a text, or hold it without its blanks; those whose
    name begins with it first.

    >>> guangdong = Place("Guangdong", "region", {}, "guangdong 广东省")
    >>> [place.label for place in find_places([guangdong], "guang dong")]
    ['Guangdong']
    """
    words, joined = text.lower().split(), "".join(text.lower().split())
    found = [
        place
        for place in places
        if all(word in place.words for word in words) or joined in place.words.replace(" ", "")
    ]
    return sorted(found, key=lambda place: not _begins(place.words, joined)) if joined else []


def _begins(words: str, joined: str) -> bool:
    return any(name.replace(" ", "").startswith(joined) for name in words.split("\n"))


def _name(catalog: Catalog, table: str, code: str, *, language: str) -> Place:
    names = list(_list_names(catalog, table, code, first=language))
    words = "\n".join([*names, code]).lower()
    if table == "regions":
        label = _("{name} · region").format(name=names[0])
        return Place(label, "region", {"region": code}, words)
    label = _("{name} · indicator").format(name=names[0])
    return Place(label, "compare", {"indicator": code}, words)


def _list_names(catalog: Catalog, table: str, code: str, *, first: str) -> Iterator[str]:
    for language in sorted(LANGUAGES, key=lambda language: language != first):
        yield catalog.name(table, code, language)
