"""Tables of records with the numbers of their sources."""

import pandas as pd

from dashboard.i18n import _
from dashboard.text.sources import Citation, number_sources
from data import Catalog


def cite_rows(table: pd.DataFrame, catalog: Catalog) -> tuple[pd.DataFrame, tuple[Citation, ...]]:
    """Return a table with the number of each row's source behind it, and the sources by number.

    `id` names the record of a row.
    """
    records = catalog.records
    known = records[records["id"].isin(table["id"])].set_index("id")["source"]
    sources = known.reindex(table["id"])
    citations, numbers = number_sources(sources, catalog.frames["sources"])
    column = pd.Series(sources.map(numbers).tolist(), dtype="Int64")
    return table.assign(**{_("Source"): column}), tuple(citations)
