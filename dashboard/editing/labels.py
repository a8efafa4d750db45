"""Labels of what can be chosen: of rows both names, the reader's first, and the code, so that any
of them finds it.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from dashboard.i18n import current_language
from data import Catalog
from schemas.codes import Code

NAMES = {  # what is said of a row, beside its code
    "instruments": ("title_en", "title_zh", "issued_on"),
    "sources": ("title", "publisher", "published_on"),
}
USUAL = ("name_en", "name_zh")
DATASETS = 4  # with what waits for review, a person's dataset is one of its own


def list_options(catalog: Catalog, table: str) -> dict[str, str]:
    """Return the label of each row of a table, by code, in the order of the English names, which
    for places is that of pinyin.
    """
    return _list_options(catalog, table, current_language())


def list_units(catalog: Catalog, dimension: str) -> dict[str, str]:
    """Return the labels of the units of one dimension, smallest first; all of them for ""."""
    return _list_units(catalog, dimension, current_language())


@lru_cache(maxsize=DATASETS * 16)
def _list_options(catalog: Catalog, table: str, _language: str) -> dict[str, str]:
    rows = catalog.frames[table].to_dict("records")
    names = (*NAMES.get(table, USUAL), _key(table))
    rows.sort(key=lambda row: " · ".join(str(row[name]) for name in names if row[name]).casefold())
    return {str(row[_key(table)]): label_row(table, row) for row in rows}


@lru_cache(maxsize=DATASETS * 16)
def _list_units(catalog: Catalog, dimension: str, _language: str) -> dict[str, str]:
    units = catalog.frames["units"].sort_values(["dimension", "base_unit", "factor"])
    if dimension:
        units = units[units["dimension"] == dimension]
    return {str(row["code"]): label_row("units", row) for row in units.to_dict("records")}


def label_row(table: str, row: Mapping[Any, Any]) -> str:
    """Return what a row is called in both languages, with its code.

    >>> label_row("regions", {"code": "CN-GD", "name_en": "Guangdong", "name_zh": "广东省"})
    'Guangdong · 广东省 · CN-GD'
    """
    named = NAMES.get(table, USUAL)
    if current_language() == "zh":
        named = sorted(named, key=lambda name: not name.endswith("_zh"))
    parts = [str(row[name]) for name in named]
    return " · ".join(dict.fromkeys(part for part in (*parts, str(row[_key(table)])) if part))


def label_code(code: Code) -> str:
    """Return what a code is called, in English with the Chinese word that documents use.

    >>> from schemas import Comparator
    >>> label_code(Comparator.GT)
    'over · 超过'
    """
    return code.zh if current_language() == "zh" else f"{code.en} · {code.zh}"


def _key(table: str) -> str:
    return "id" if table in NAMES else "code"
