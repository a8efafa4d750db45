"""Numbers the sources of a figure and writes citations."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.i18n import _
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date
from dashboard.text.joining import join_phrases


@dataclass(frozen=True)
class Citation:
    """One numbered source: plain text and, where it has one, the address."""

    number: int
    text: str
    url: str


def number_sources(
    source_ids: pd.Series, sources: pd.DataFrame
) -> tuple[list[Citation], dict[str, int]]:
    """Return the citations of a figure in order of first use, and the number of each source id."""
    order = source_ids[source_ids != ""].drop_duplicates()
    rows = sources[sources["id"].isin(order)].set_index("id").loc[order.tolist()]
    numbers = {source: number for number, source in enumerate(order, start=1)}
    citations = [
        Citation(numbers[str(source)], describe_source(row), str(row["url"]))
        for source, row in rows.iterrows()
    ]
    return citations, numbers


def describe_source(row: Any) -> str:
    """Write a source as one line: publisher, title, date, tier."""
    title = (
        f"[{row['title']}]"
        if row["described"] == "yes"
        else _('"{title}"').format(title=row["title"])
    )
    parts = [row["publisher"], title]
    if row["published_on"]:
        parts.append(format_date(row["published_on"]))
    parts.append(name_code("tier", row["tier"]))
    return join_phrases(parts)


def cite_record(record_id: str, sentence: str, source: Any, *, version: str, address: str) -> str:
    """Write the full citation of one record."""
    seen = join_phrases([describe_source(source), source["url"]])
    return _(
        "{sentence} Source: {source}. In: Regional AI Target Dashboard, dataset {version}, "
        "record {id}, {address} (CC BY 4.0)."
    ).format(
        sentence=sentence,
        source=seen,
        version=version,
        id=record_id,
        address=address,
    )
