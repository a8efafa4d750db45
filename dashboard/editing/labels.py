"""Labels of what can be chosen: both languages and the code, so that any of them finds it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from data import Catalog
from schemas.codes import Code

NAMES = {  # what is said of a row, beside its code
    "instruments": ("title_en", "title_zh", "issued_on"),
    "sources": ("title", "publisher", "published_on"),
}
USUAL = ("name_en", "name_zh")
DATASETS = 4  # with what waits for review, a person's dataset is one of its own


@lru_cache(maxsize=DATASETS * 8)
def list_options(catalog: Catalog, table: str) -> dict[str, str]:
    """Return the label of each row of a table, by code, in the order of the labels."""
    rows = catalog.frames[table].to_dict("records")
    labels = {str(row[_key(table)]): label_row(table, row) for row in rows}
    return dict(sorted(labels.items(), key=lambda item: item[1].casefold()))


@lru_cache(maxsize=DATASETS * 8)
def list_units(catalog: Catalog, dimension: str) -> dict[str, str]:
    """Return the labels of the units of one dimension, smallest first; all of them for ""."""
    units = catalog.frames["units"].sort_values(["dimension", "base_unit", "factor"])
    if dimension:
        units = units[units["dimension"] == dimension]
    return {str(row["code"]): label_row("units", row) for row in units.to_dict("records")}


def label_row(table: str, row: Mapping[Any, Any]) -> str:
    """Return what a row is called in both languages, with its code.

    >>> label_row("regions", {"code": "CN-GD", "name_en": "Guangdong", "name_zh": "广东省"})
    'Guangdong · 广东省 · CN-GD'
    """
    parts = [str(row[name]) for name in NAMES.get(table, USUAL)]
    return " · ".join(dict.fromkeys(part for part in (*parts, str(row[_key(table)])) if part))


def label_code(code: Code) -> str:
    """Return both names of a code.

    >>> from schemas import Comparator
    >>> label_code(Comparator.GT)
    'over · 超过'
    """
    return f"{code.en} · {code.zh}"


def _key(table: str) -> str:
    return "id" if table in NAMES else "code"
