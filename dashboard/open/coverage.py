"""Says what the dataset covers: the years, the regions and what is measured."""

from typing import Any, NamedTuple

import pandas as pd

from data import Catalog


class Years(NamedTuple):
    """The first and the last year that a record speaks of."""

    first: int
    last: int

    def __str__(self) -> str:
        """Write them as an ISO 8601 interval."""
        return f"{self.first}/{self.last}"


def find_years(catalog: Catalog) -> Years | None:
    """Return the years from the first announcement or figure to the last deadline; None for no
    record with a date.
    """
    records = catalog.records
    days = pd.concat([records["announced"], records["date"]]).dropna()
    return Years(int(days.min().year), int(days.max().year)) if len(days) else None


def list_regions(catalog: Catalog) -> list[dict[str, Any]]:
    """Return the regions that records speak of, in the order of the table."""
    return _list_used(catalog, "regions", "region")


def list_indicators(catalog: Catalog) -> list[dict[str, Any]]:
    """Return the indicators that records speak of, in the order of the table."""
    return _list_used(catalog, "indicators", "indicator")


def _list_used(catalog: Catalog, table: str, column: str) -> list[dict[str, Any]]:
    frame = catalog.frames[table]
    used = frame[frame["code"].isin(catalog.records[column])]
    return [{str(name): cell for name, cell in row.items()} for row in used.to_dict("records")]
