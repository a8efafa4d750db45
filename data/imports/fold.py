"""Folds names so that case, spaces, punctuation and full-width forms make no difference."""

from functools import lru_cache
from unicodedata import normalize

KEPT = 50_000  # names whose folding is remembered; an import repeats a few thousand


@lru_cache(maxsize=KEPT)
def fold(name: str) -> str:
    """Return a name's letters and digits alone, in lower case; a name without any stays itself.

    >>> fold("Value_Max"), fold("ＣＮ－ＧＤ"), fold(" % ")
    ('valuemax', 'cngd', '%')
    """
    plain = normalize("NFKC", name).casefold().strip()
    return "".join(sign for sign in plain if sign.isalnum()) or plain
