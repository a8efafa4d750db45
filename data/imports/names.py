"""Knows codes and ids by what people call them: 广东, Guangdong and cn-gd are all CN-GD."""

from collections.abc import Iterable, Mapping
from itertools import chain
from unicodedata import normalize

import pandas as pd

from data.checks.references import suggest_near
from data.imports.fold import fold
from data.imports.known import read_scales
from data.quantities.words import list_words
from data.regions import shorten_region
from schemas import TABLES, Code
from schemas.said import Said

NAMES = {  # the columns by which people name a row of a table
    "regions": ("name_en", "name_zh"),
    "indicators": ("name_en", "name_zh"),
    "units": ("name_en", "name_zh"),
    "scopes": ("name_en", "name_zh"),
    "instruments": ("title_en", "title_zh"),
    "sources": ("title",),
}
ADDRESS = "url"  # of a source
HINTS = 20  # unknown names a column that get the near ones: looking for those takes time


class Names:
    """The codes of one table or list, and the names that lead to them."""

    def __init__(self, codes: Iterable[str], named: Iterable[tuple[str, str]], what: str) -> None:
        """Take the codes, pairs of name and code, and what to call a code in a sentence."""
        self.codes = set(codes)
        self.what = what
        self._by_name: dict[str, set[str]] = {}
        self._by_address: dict[str, set[str]] = {}
        self._spelled: list[str] = []
        self._hints = HINTS
        for name, code in chain(((code, code) for code in sorted(self.codes)), named):
            if name:
                self._by_name.setdefault(fold(name), set()).add(code)
                self._spelled.append(name)

    def add_addresses(self, addressed: Iterable[tuple[str, str]]) -> None:
        """Let web addresses lead to codes too, to the letter: every sign of them counts."""
        for address, code in addressed:
            self._by_address.setdefault(address, set()).add(code)

    def find(self, text: str) -> list[str]:
        """Return the codes that a text can mean: one, several where it is ambiguous, or none."""
        plain = normalize("NFKC", text).strip()
        if plain in self.codes:
            return [plain]
        return sorted(self._by_address.get(plain) or self._by_name.get(fold(text), ()))

    def suggest(self, text: str) -> str:
        """Say which names look like an unknown one, or where the known ones stand."""
        if self._hints == 0:
            return self.what
        self._hints -= 1
        return suggest_near(text, self._spelled) or self.what


def list_codes(codes: type[Code]) -> Names:
    """Return the names of a closed list.

    >>> from schemas import Comparator
    >>> list_codes(Comparator).find("At least"), list_codes(Comparator).find("超过")
    (['ge'], ['gt'])
    """
    named = ((name, code.value) for code in codes for name in (code.en, code.zh))
    allowed = ", ".join(f"{code.value} ({code.en} {code.zh})" for code in codes)
    return Names([code.value for code in codes], named, Said("one of {allowed}", allowed=allowed))


def list_keys(table: str, frames: Mapping[str, pd.DataFrame]) -> Names:
    """Return the names of a table's rows; `records` are targets and actuals together."""
    tables = ("targets", "actuals") if table == "records" else (table,)
    keys = [key for name in tables for key in frames[name][TABLES[name].key[0]].tolist()]
    names = Names(keys, _list_named(table, frames), Said("a key of `{table}`", table=table))
    if table == "sources":
        addresses = zip(frames[table][ADDRESS], keys, strict=True)
        names.add_addresses((str(address), key) for address, key in addresses if address)
    return names


def _list_named(table: str, frames: Mapping[str, pd.DataFrame]) -> Iterable[tuple[str, str]]:
    for column in NAMES.get(table, ()):
        frame = frames[table]
        for name, code in zip(frame[column], frame[TABLES[table].key[0]], strict=True):
            yield str(name), str(code)
            if table == "regions" and (short := shorten_region(str(name))) != name:
                yield short, str(code)
    if table == "units":
        yield from _list_unit_words(frames[table])


def _list_unit_words(units: pd.DataFrame) -> Iterable[tuple[str, str]]:
    """Give the words by which figures name a unit: 家 and 项 are counted as 个 is."""
    codes = {scale: code for code, scale in read_scales(units).items()}
    for word, senses in list_words().items():
        for sense in senses:
            code = codes.get((float(sense.factor), sense.base_unit))
            if code is not None:
                yield word, code
