"""What the search box searches: for every record one text in both languages."""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from data import Catalog

SPELLINGS = {
    "CNY_100M": "亿元 yuan",
    "CNY_1B": "billion bn yuan",
    "CNY_1T": "trillion tn yuan 万亿元",
}
PINYIN = {"CN-NM": "neimenggu", "CN-HK": "xianggang", "CN-MO": "aomen"}  # unlike the English names


def build_search_texts(catalog: Catalog) -> pd.Series:
    """Return one lower-case text a record, with the index of `records`."""
    records, frames = catalog.records, catalog.frames
    instruments = frames["instruments"].set_index("id")
    titles = instruments["title_en"] + " " + instruments["title_zh"]
    parts = [
        records["id"],
        _name_twice(records["region"], catalog, "regions"),
        records["region"].map(PINYIN).fillna(""),
        _name_twice(records["indicator"], catalog, "indicators"),
        records["statement_en"],
        records["statement_zh"],
        records["note_en"],
        records["instrument"].map(titles).fillna(" "),
        records["date_text"],
        *_spell(records),
    ]
    return _join(parts)


def _name_twice(codes: pd.Series, catalog: Catalog, table: str) -> pd.Series:
    """Name each code in both languages."""
    chinese = catalog.names(table, "zh")
    return codes.map(
        {code: f"{name} {chinese[code]}" for code, name in catalog.names(table).items()}
    )


def _join(parts: list[pd.Series]) -> pd.Series:
    """Join texts row by row, in lower case, in one pass: one by one, all is copied for each."""
    arrays = [pa.array(part.astype("str"), pa.large_string()) for part in parts]
    blank = pa.scalar(" ", pa.large_string())
    joined = pc.call_function("binary_join_element_wise", [*arrays, blank])
    lower = pc.call_function("utf8_lower", [joined])
    return pd.Series(pd.array(lower, dtype="str"), index=parts[0].index)


def _spell(records: pd.DataFrame) -> list[pd.Series]:
    """Write the stated figure with and without separators, so that "3000亿元", "300 billion" and
    "2,400" are found.
    """
    billions = _write_once(records["base_value"] / 1e9, "{:g} billion bn").where(
        records["base_unit"] == "CNY", ""
    )
    stated = _write_once(records["value"], "{:.12g}")
    grouped = _write_once(records["value"], "{:,.12g}")
    unit = records["unit"].map(SPELLINGS).fillna("")
    sign = records["unit"].map({code: words.split()[0] for code, words in SPELLINGS.items()})
    return [stated + sign.fillna(""), grouped, stated, unit, billions]


def _write_once(numbers: pd.Series, form: str) -> pd.Series:
    """Write each number in a form; a number that stands often is written once."""
    written = {number: form.format(number) for number in numbers.unique().tolist()}
    return numbers.map(written)
