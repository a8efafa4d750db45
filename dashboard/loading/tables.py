"""Tables in the form that Streamlit sends, so that it converts nothing on a run."""

import pandas as pd
import pyarrow as pa

from dashboard.figures.tables import describe_records
from dashboard.text.addresses import link_to
from data import Catalog


def describe_once(records: pd.DataFrame, catalog: Catalog, language: str) -> pa.Table:
    """Describe records once and for all: Streamlit would convert a frame anew on every run."""
    return pa.Table.from_pandas(describe_records(records, catalog, language), preserve_index=False)


def convert_once(table: pd.DataFrame) -> pa.Table:
    """Convert a table in words once and for all; ids of records become their addresses."""
    addresses = [link_to("record", id=record) if record else "" for record in table["id"]]
    return pa.Table.from_pandas(table.assign(id=addresses), preserve_index=False)
