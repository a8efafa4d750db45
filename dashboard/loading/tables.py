"""Tables in the form that Streamlit sends, so that it converts nothing on a run."""

from collections.abc import Callable

import pandas as pd
import pyarrow as pa

from dashboard.figures.tables import describe_records
from dashboard.text.addresses import link_to
from data import Catalog

LIST_ROWS = 1000  # rows of a list at a time: more than anyone reads, and all of today's lists


class Pages:
    """A long list in words, a page of at most `LIST_ROWS` rows at a time; each is written once."""

    def __init__(self, rows: pd.DataFrame, describe: Callable[[pd.DataFrame], pd.DataFrame]):
        """Take the rows in order, and what says some of them in words."""
        self._rows, self._describe = rows, describe
        self._written: dict[int, pa.Table] = {}

    @property
    def rows(self) -> int:
        """How many rows the whole list has."""
        return len(self._rows)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return -(-self.rows // LIST_ROWS)

    def read(self, page: int) -> pa.Table:
        """Return a page, from 1, in words."""
        if page not in self._written:
            part = self._rows.iloc[(page - 1) * LIST_ROWS : page * LIST_ROWS]
            self._written[page] = convert_once(self._describe(part))
        return self._written[page]


def describe_once(records: pd.DataFrame, catalog: Catalog, language: str) -> pa.Table:
    """Describe records once and for all: Streamlit would convert a frame anew on every run."""
    return pa.Table.from_pandas(describe_records(records, catalog, language), preserve_index=False)


def convert_once(table: pd.DataFrame) -> pa.Table:
    """Convert a table in words once and for all; ids of records become their addresses."""
    addresses = [link_to("record", id=record) if record else "" for record in table["id"]]
    return pa.Table.from_pandas(table.assign(id=addresses), preserve_index=False)
