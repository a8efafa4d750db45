"""What the search box searches: for every record one text in both languages."""

import pandas as pd

from data import Catalog

SPELLINGS = {
    "CNY_100M": "亿元 yuan",
    "CNY_1B": "billion bn yuan",
    "CNY_1T": "trillion tn yuan 万亿元",
}


def build_search_texts(catalog: Catalog) -> pd.Series:
    """Return one lower-case text a record, with the index of `records`."""
    records, frames = catalog.records, catalog.frames
    instruments = frames["instruments"].set_index("id")
    parts = [
        records["id"],
        *(records["region"].map(catalog.names("regions", lang)) for lang in ("en", "zh")),
        *(records["indicator"].map(catalog.names("indicators", lang)) for lang in ("en", "zh")),
        records["statement_en"],
        records["statement_zh"],
        records["note_en"],
        *(
            records["instrument"].map(instruments[f"title_{lang}"]).fillna("")
            for lang in ("en", "zh")
        ),
        records["date_text"],
        _spell(records),
    ]
    text = parts[0].astype("str")
    for part in parts[1:]:
        text = text + " " + part.astype("str")
    return text.str.lower()


def _spell(records: pd.DataFrame) -> pd.Series:
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
    return stated + sign.fillna("") + " " + grouped + " " + stated + " " + unit + " " + billions


def _write_once(numbers: pd.Series, form: str) -> pd.Series:
    """Write each number in a form; a number that stands often is written once."""
    written = {number: form.format(number) for number in numbers.unique().tolist()}
    return numbers.map(written)
