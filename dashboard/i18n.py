"""Text for people, in the language of whoever reads it.

Texts stand in the code in English, as literal strings inside `_()`; a catalog in
`dashboard/locale` gives other languages. What a catalog lacks stays English.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

from schemas.said import speak_with

DOMAIN = "dashboard"
LOCALE = Path(__file__).parent / "locale"
DEFAULT_LANGUAGE = "en"
LANGUAGES = {"en": "English", "zh": "简体中文"}  # each in its own words
TAGS = {"en": "en", "zh": "zh-Hans"}  # what browsers and screen readers call them

# One reader's choice must not reach another: each script run has a context of its own.
_language: ContextVar[str] = ContextVar("language", default=DEFAULT_LANGUAGE)


def use_language(code: str) -> None:
    """Show text in this language from here on, in this thread or task only."""
    _language.set(code)


@contextmanager
def speak(code: str) -> Iterator[None]:
    """Show text in this language until the block ends."""
    before = _language.set(code)
    try:
        yield
    finally:
        _language.reset(before)


def current_language() -> str:
    """Code of the language that text is shown in."""
    return _language.get()


def match_language(preferred: Iterable[str], default: str = DEFAULT_LANGUAGE) -> str:
    """Return the first language that there is, of tags as browsers and systems write them.

    >>> match_language(["fr-CA", "zh-TW"]), match_language(["zh_CN.UTF-8"]), match_language(["C"])
    ('zh', 'zh', 'en')
    """
    codes = (re.split(r"[-_.@;]", tag.strip().lower())[0] for tag in preferred)
    return next((code for code in codes if code in LANGUAGES), default)


def _(message: str) -> str:
    """Give the text in the current language.

    >>> _("Deadline")
    'Deadline'
    """
    return _load_catalog(_language.get(), LOCALE).gettext(message)


def _n(singular: str, plural: str, n: int) -> str:
    """Give the form of the text that fits the number `n`.

    >>> _n("{n} record", "{n} records", 2).format(n=2)
    '2 records'
    """
    return _load_catalog(_language.get(), LOCALE).ngettext(singular, plural, n)


speak_with(_)  # what the lower floors say


@cache
def _load_catalog(language: str, folder: Path) -> NullTranslations:
    return translation(DOMAIN, folder, languages=[language], fallback=True)
