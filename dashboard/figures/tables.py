"""Records in words, a row a record: the table beside a figure and the lists of records."""

from typing import Any

import pandas as pd

from dashboard.charts.states import sign_state
from dashboard.figures.words import name_document, name_quantity
from dashboard.i18n import _
from dashboard.text.addresses import link_to
from dashboard.text.codes import name_code
from dashboard.text.dates import format_date, format_deadline
from dashboard.text.own import pick_column
from dashboard.text.records import label_record
from dashboard.text.states import format_countdown, format_deciding_figure
from data import Catalog

BESIDE_A_FIGURE = [
    "region",
    "indicator",
    "figure",
    "kind",
    "date",
    "announced",
    "force",
    "document",
    "scope",
]
# What is written of a record, and of a state: all columns take twice the time.
RECORDED = [
    "id", "region", "indicator", "kind", "scope", "comparator", "base_value", "base_value_max",
    "base_unit", "date_text", "announced_text", "force", "instrument", "tier", "source",
]  # fmt: skip
WORDED = [
    "id", "region", "indicator", "scope", "note_en", "comparator", "base_value", "base_value_max",
    "base_unit", "date_text", "state", "actual", "actual_comparator", "actual_value",
    "actual_value_max", "actual_date", "self_reported", "stale", "days_to_deadline",
    "months_to_deadline",
]  # fmt: skip


def name_columns() -> dict[str, str]:
    """Return the header of each column, in the order in which they are offered."""
    return {
        "id": _("Record"),
        "region": _("Region"),
        "indicator": _("Indicator"),
        "figure": _("Figure"),
        "date": _("Deadline or date"),
        "kind": _("Kind"),
        "scope": _("Scope"),
        "announced": _("Announced"),
        "force": _("Force"),
        "document": _("Document"),
        "tier": _("Source"),
        "publisher": _("Publisher"),
        "statement": _("Statement"),
        "note": _("Note"),
    }


def describe_records(records: pd.DataFrame, catalog: Catalog, language: str) -> pd.DataFrame:
    """Return records in words: a column for each of `name_columns`, `id` as the record's
    address.
    """
    rows: list[Any] = list(records[RECORDED].itertuples())
    columns = {
        "id": [link_to("record", id=row.id) for row in rows],
        "region": [catalog.name("regions", row.region, language) for row in rows],
        "indicator": [catalog.name("indicators", row.indicator, language) for row in rows],
        "figure": [label_record(row) for row in rows],
        "date": [_write_date(row) for row in rows],
        "kind": [name_code("kind", row.kind) for row in rows],
        "scope": [catalog.name("scopes", row.scope, language) or "–" for row in rows],
        "announced": [format_date(row.announced_text) for row in rows],
        "force": [name_code("force", row.force) if row.force else "–" for row in rows],
        "document": [name_document(catalog, row.instrument) for row in rows],
        "tier": [name_code("tier", row.tier) for row in rows],
        "publisher": [catalog.row("sources", row.source)["publisher"] for row in rows],
        "statement": pick_column(records, "statement").tolist(),
        "note": pick_column(records, "note").tolist(),
    }
    return pd.DataFrame(columns)


def build_table(
    records: pd.DataFrame,
    catalog: Catalog,
    language: str,
    *,
    labels: dict[str, str],
    numbers: dict[str, int],
) -> pd.DataFrame:
    """Return the table of a figure: `id` first, then columns headed in the reader's language.

    `labels` gives each figure as the chart words it, `numbers` the number of each source. The
    indicator is named where there are several.
    """
    ids = records["id"].tolist()
    words = describe_records(records, catalog, language)
    words = words.assign(id=ids, figure=[labels.get(record, "–") for record in ids])
    columns = [name for name in BESIDE_A_FIGURE if name != "indicator" or _has_several(records)]
    table = words[["id", *columns]].rename(columns=name_columns() | {"id": "id"})
    return table.assign(
        **{_("Source"): pd.Series(records["source"].map(numbers).tolist(), dtype="Int64")}
    )


def name_state_columns() -> dict[str, str]:
    """Return the header of each column of described states."""
    return {
        "id": _("Record"),
        "region": _("Region"),
        "indicator": _("Indicator"),
        "goal": _("Goal"),
        "deadline": _("Deadline"),
        "state": _("State"),
        "figure": _("Figure that decides"),
        "left": _("Time left"),
    }


def describe_states(states: pd.DataFrame, catalog: Catalog, language: str) -> pd.DataFrame:
    """Return targets with their states in words, columns headed in the reader's language."""
    rows: list[Any] = list(states[WORDED].itertuples())
    columns = {
        "id": [row.id for row in rows],
        "region": [catalog.name("regions", row.region, language) for row in rows],
        "indicator": [name_quantity(catalog, row) for row in rows],
        "goal": [label_record(row) for row in rows],
        "deadline": [format_deadline(row.date_text) if row.date_text else "–" for row in rows],
        "state": [f"{sign_state(row.state)} {name_code('state', row.state)}" for row in rows],
        "figure": [format_deciding_figure(row) or "–" for row in rows],
        "left": [format_countdown(row) for row in rows],
    }
    return pd.DataFrame(columns).rename(columns=name_state_columns() | {"id": "id"})


def describe_searches(catalog: Catalog, language: str) -> pd.DataFrame:
    """Return the searches without a find in words, columns headed in the reader's language."""
    searches = catalog.frames["searches"]
    return pd.DataFrame(
        {
            _("Region"): searches["region"].map(catalog.names("regions", language)),
            _("Looked for"): searches["looked_for"],
            _("Searched on"): searches["searched_on"].map(format_date),
            _("Found instead"): pick_column(searches, "note"),
        }
    )


def _has_several(records: pd.DataFrame) -> bool:
    return records["indicator"].nunique() > 1


def _write_date(row: Any) -> str:
    is_deadline = row.kind == "target" and row.date_text
    return format_deadline(row.date_text) if is_deadline else format_date(row.date_text)
