"""A language in which everything that went through gettext stands in brackets, over the Chinese
names of the dataset: what is left outside and has Latin letters was never given to a translator.

Only the words of a text are bracketed, not what is filled in: `{n}⟦ records⟧`. So a word that is
filled in must have brackets of its own.
"""

import re
from functools import cache
from gettext import NullTranslations
from string import Formatter
from typing import Any

import pytest

from dashboard import i18n
from data import Catalog

START, END = "⟦", "⟧"
BRACKETED = re.compile(f"{START}[^{START}{END}]*(?:{END}|…|$)", re.DOTALL)
LINES = re.compile(r"</?[a-z][^>]*>|&[a-z]+;|\n")
LETTER = "[A-Za-z0-9]"
# What is the same in every language: addresses, icons, formats, units, versions, signs of scopes.
PLAIN = re.compile(
    r"""https?://\S+|mailto:\S+|/api/\S+|\(/[^)]*\)|\[\S+[ ]↗\]
    |:material/\w+:|:[a-z]+(?:-badge)?\[|\bat=\S+
    |\b[0-9a-f]{12}(?:\+\d+)?\b
    |\b(?:CC[ ]BY[ ]4\.0|UTC|EFLOPS|PFLOPS|P|EB|PB|TB|PNG|SVG|PDF|PPTX|XLSX|CSV|TSV|HTML|ZIP)\b
    |\b(?:English|ID|URL)\b|\([a-z]\)""",
    re.VERBOSE,
)
LEAST_CUT = 20  # letters by which a shortened cell is known
WORD = re.compile(r"[A-Za-z]{2,}")


class Pseudo(NullTranslations):
    """Brackets the words of every text."""

    def gettext(self, message: str) -> str:
        """Give a text in brackets."""
        return bracket(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Give the form of a text for a number, in brackets."""
        return bracket(msgid1 if n == 1 else msgid2)


@cache
def bracket(text: str) -> str:
    """Put each stretch of words between two places in brackets.

    >>> bracket("{n} records of {name}")
    '{n}⟦ records of ⟧{name}'
    """
    parts = []
    for words, name, form, _conversion in Formatter().parse(text):
        escaped = words.replace("{", "{{").replace("}", "}}")
        parts.append(f"{START}{escaped}{END}" if words else "")
        if name is not None:
            parts.append(f"{{{name}:{form}}}" if form else f"{{{name}}}")
    return "".join(parts)


def speak_pseudo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak it instead of Chinese."""
    pseudo = Pseudo()
    monkeypatch.setattr(i18n, "_load_catalog", lambda *_: pseudo)


def list_data(*catalogs: Catalog) -> list[str]:
    """All texts of datasets that hold Latin letters, longest first."""
    texts = {
        str(cell)
        for catalog in catalogs
        for frame in catalog.frames.values()
        for column in frame.select_dtypes(["str", "object"])
        for cell in frame[column].unique()
    }
    return sorted((text for text in texts if WORD.search(text)), key=len, reverse=True)


def find_words(text: str, data: list[str]) -> str:
    """Return what of a text is neither bracketed nor data; "" if nothing is."""
    lines = LINES.split(BRACKETED.sub("\n", text.replace("\\", "")))
    left = (_leave_out_data(PLAIN.sub(" ", line), data) for line in lines if WORD.search(line))
    return " / ".join(line for line in left if WORD.search(line))


def _leave_out_data(line: str, data: list[str]) -> str:
    """Take whole cells out of a line, and the beginning of a long one out of its end."""
    if line.rstrip().endswith("…"):
        line = _leave_out_cut(line.rstrip().removesuffix("…"), data)
    for cell in data:
        if cell in line:
            line = re.sub(rf"(?<!{LETTER}){re.escape(cell)}(?!{LETTER})", " ", line)
    return line.strip()


def _leave_out_cut(line: str, data: list[str]) -> str:
    tail = line[-LEAST_CUT:]
    if any(tail in cell for cell in data):
        starts = (n for n in range(len(line)) if any(cell.startswith(line[n:]) for cell in data))
        return line[: next(starts, len(line))]
    return line


def walk_texts(value: Any, keys: frozenset[str], name: str = "") -> list[str]:
    """Return the strings under certain keys of nested lists and dictionaries."""
    if isinstance(value, dict):
        return [text for key, item in value.items() for text in walk_texts(item, keys, key)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in walk_texts(item, keys, name)]
    return [value] if isinstance(value, str) and name in keys else []
