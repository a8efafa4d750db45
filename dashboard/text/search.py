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
    billions = (
        (records["base_value"] / 1e9)
        .map("{:g} billion bn".format)
        .where(records["base_unit"] == "CNY", "")
    )
    stated = records["value"].map("{:.12g}".format)
    grouped = records["value"].map("{:,.12g}".format)
    unit = records["unit"].map(SPELLINGS).fillna("")
    return (
        stated
        + unit.str.split(" ").str[0]
        + " "
        + grouped
        + " "
        + stated
        + " "
        + unit
        + " "
        + billions
    )
