"""The lists of what records point at: regions, indicators, sources, documents."""

from datetime import date

import pandas as pd

from dashboard.api.lists.model import Filter, Listing, filter_by_code, join_texts
from dashboard.api.rows.blank import build_row_model
from data import Catalog
from schemas import TABLES, Family, Force, Level, Tier
from schemas.codes import Direction


def _list_table(name: str, *filters: Filter) -> Listing:
    table = TABLES[name]

    def read(catalog: Catalog, _as_of: date) -> pd.DataFrame:
        return catalog.frames[name]

    doc = f"{table.model.__doc__}"
    return Listing(
        name,
        table.title,
        doc,
        build_row_model(f"{table.model.__name__}Row", table.model, doc=doc),
        read,
        filters,
        texts=join_texts,
        has_day=False,
    )


REGIONS = _list_table("regions", filter_by_code("level", "Administrative level.", Level))
INDICATORS = _list_table(
    "indicators",
    filter_by_code("family", "Group in which the indicator is listed.", Family),
    filter_by_code("direction", "Which way is better.", Direction),
)
SOURCES = _list_table(
    "sources", filter_by_code("tier", "How close the page stands to the authority.", Tier)
)
INSTRUMENTS = _list_table("instruments", filter_by_code("force", "How binding it is.", Force))
