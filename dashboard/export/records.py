"""Exports records as CSV for spreadsheets."""

import pandas as pd

from dashboard.i18n import current_language
from dashboard.text.own import pick_column
from data import Catalog
from data.formulas import neutralise_formula


def export_records(records: pd.DataFrame, catalog: Catalog) -> bytes:
    """Return records as CSV for spreadsheets: UTF-8 with a byte order mark, formulas made
    harmless.
    """
    language = current_language()
    sources = catalog.frames["sources"].set_index("id")
    instruments = catalog.frames["instruments"].set_index("id")
    columns = [
        "id",
        "kind",
        "region",
        "indicator",
        "scope",
        "comparator",
        "value",
        "value_max",
        "unit",
        "date_text",
    ]
    table = records[columns].assign(
        region_name=records["region"].map(catalog.names("regions", language)),
        indicator_name=records["indicator"].map(catalog.names("indicators", language)),
        announced=records["announced_text"],
        force=records["force"],
        document=records["instrument"].map(pick_column(instruments, "title")),
        statement=pick_column(records, "statement"),
        note=pick_column(records, "note"),
        source_title=records["source"].map(sources["title"]),
        source_url=records["source"].map(sources["url"]),
        source_tier=records["tier"],
        dataset=catalog.version,
    )
    texts = table.select_dtypes("str").columns
    return (
        table.assign(
            **{name: table[name].map(neutralise_formula, na_action="ignore") for name in texts}
        )
        .to_csv(index=False, float_format="%.15g")  # 3000, as stated
        .encode("utf-8-sig")
    )
