"""File names that say what a file holds and are safe on every system."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 80  # letters; with three bytes each still under the 255 that file systems take
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def name_file(*parts: str) -> str:
    """Return a file name without its ending, made of what the file holds.

    Letters and digits of every script stay; all else, among it what leads to another folder or
    turns the direction of writing, becomes a hyphen.

    >>> name_file("AI core industry: targets for 2025", "2026-11-21")
    'ai-core-industry-targets-for-2025_2026-11-21'
    >>> name_file("../../etc/passwd")
    'etc-passwd'
    """
    *before, last = [_clean(part) for part in parts]
    room = LONGEST - len(last) - 1
    cut = [part[: max(room, 8)].rstrip("-") for part in before]
    name = "_".join(part for part in [*cut, last[:LONGEST].rstrip("-")] if part)
    return f"figure-{name}".rstrip("-") if not name or RESERVED.fullmatch(name) else name


def tell_apart(names: Iterable[str]) -> list[str]:
    """Return the names with a number behind those that came before.

    >>> tell_apart(["a", "b", "a"])
    ['a', 'b', 'a-2']
    """
    given: list[str] = []
    for name in names:
        unique, number = name, 1
        while unique in given:
            number += 1
            unique = f"{name}-{number}"
        given.append(unique)
    return given


def _clean(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(
        letter if unicodedata.category(letter)[0] in "LN" or letter == "-" else " "
        for letter in plain
    )
    return re.sub(r"[ -]+", "-", kept).strip("-")
