"""The catalogs hold every text of the code, translated, with the same places to fill in, and no
other; the compiled file is what its source gives.
"""

import re
import tomllib
from functools import cache
from io import BytesIO
from string import Formatter
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from dashboard.i18n import DEFAULT_LANGUAGE, DOMAIN, LANGUAGES, LOCALE

ROOT = LOCALE.parents[1]
MAKEFILE = (ROOT / "Makefile").read_text()
KEYWORDS = parse_keywords(re.findall(r"-k (\S+)", MAKEFILE))  # as `make messages` has them
MAPPINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["babel"]["mappings"]
FOLDERS = ("dashboard", "data", "schemas")
AGAIN = "Run `make messages` and translate what it adds."
TRANSLATED = [code for code in LANGUAGES if code != DEFAULT_LANGUAGE]


@cache
def _texts_of_the_code() -> Catalog:
    found = Catalog()
    methods = [(mapping["pattern"], mapping["method"]) for mapping in MAPPINGS]
    options = {
        mapping["pattern"]: {name: str(value) for name, value in mapping.get("options", {}).items()}
        for mapping in MAPPINGS
    }
    for folder in FOLDERS:
        for _file, _line, text, *_more in extract_from_dir(
            ROOT / folder, methods, options, keywords=KEYWORDS
        ):
            found.add(text)
    return found


def _read(language: str) -> Catalog:
    path = LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _list_forms(text: Any) -> tuple[str, ...]:
    """The forms of a text or of its translation: one, or one a plural."""
    return (text,) if isinstance(text, str) else tuple(text)


def _read_texts(catalog: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The translation of each text, "" and fuzzy ones left blank."""
    return {
        _list_forms(message.id): () if message.fuzzy else _list_forms(message.string or "")
        for message in catalog
        if message.id
    }


def _list_places(text: str) -> frozenset[str]:
    return frozenset(name for _text, name, _format, _conversion in Formatter().parse(text) if name)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(language: str) -> None:
    known, wanted = _read_texts(_read(language)), _read_texts(_texts_of_the_code())
    assert [text for text in wanted if not all(known.get(text) or [""])] == [], AGAIN


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_unused(language: str) -> None:
    catalog = _read(language)
    assert set(_read_texts(catalog)) - set(_read_texts(_texts_of_the_code())) == set(), AGAIN
    assert list(catalog.obsolete) == [], AGAIN


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_have_the_places_of_the_text(language: str) -> None:
    wrong = [
        (text, translation)
        for text, translation in _read_texts(_read(language)).items()
        if {*map(_list_places, translation)} != {frozenset().union(*map(_list_places, text))}
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_compiled_catalog_is_what_its_source_gives(language: str) -> None:
    path = LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    write_mo(made := BytesIO(), _read(language))
    kept = read_mo(BytesIO(path.read_bytes()))
    again = read_mo(BytesIO(made.getvalue()))
    assert _read_texts(kept) == _read_texts(again), "Run `make messages`."
