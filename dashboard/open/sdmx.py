"""Writes targets and reported figures as SDMX-CSV 2.0, values and units as stated.

A record without a date has no time period and so no place here; the description of each dataflow
counts these records and its annotation names them. No column holds free text.
"""

import csv
import io
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from dashboard.open.sdmx_columns import COLUMNS
from dashboard.open.sdmx_words import AGENCY, UNIT_MULT, WHOLE
from data import Catalog
from data.checks.rule import show_cell
from schemas import Force, Kind, Verdict

HEAD = ("STRUCTURE", "STRUCTURE_ID", "ACTION")
INFORMATION = "I"


class Flow(NamedTuple):
    """A dataflow of ours, and the kind of record that it holds."""

    id: str
    kind: Kind
    name: str

    @property
    def place(self) -> str:
        """Its agency, id and version."""
        return f"{AGENCY}:{self.id}(1.0)"


TARGETS = Flow("TARGETS", Kind.TARGET, "Targets")
ACTUALS = Flow("ACTUALS", Kind.ACTUAL, "Reported figures")


def write_flow(catalog: Catalog, flow: Flow) -> bytes:
    """Return the records of a flow, ordered by region, indicator and date."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*HEAD, *(column.id for column in COLUMNS)])
    writer.writerows(_list_rows(catalog, flow))
    return text.getvalue().encode()


def list_undated(catalog: Catalog, flow: Flow) -> list[str]:
    """Return the ids of the records that have no time period."""
    records = catalog.records
    return records.loc[records["kind"].eq(flow.kind) & records["date"].isna(), "id"].tolist()


def _list_rows(catalog: Catalog, flow: Flow) -> Iterator[list[str]]:
    records = catalog.records
    dated = records[records["kind"].eq(flow.kind) & records["date"].notna()]
    contested = _list_contested(catalog)
    for record in dated.itertuples():
        cells = _write_cells(catalog, record, contested=record.id in contested)
        yield ["dataflow", flow.place, INFORMATION, *(cells[column.id] for column in COLUMNS)]


def _write_cells(catalog: Catalog, record: Any, *, contested: bool) -> dict[str, str]:
    unit, power = scale_unit(catalog.row("units", record.unit))
    return {
        "REF_AREA": record.region,
        "INDICATOR": record.indicator,
        "SCOPE": record.scope or WHOLE,
        "RECORD_ID": record.id,
        "TIME_PERIOD": record.date_text,
        "OBS_VALUE": show_cell(record.value),
        "OBS_VALUE_MAX": show_cell(record.value_max),
        "COMPARATOR": record.comparator,
        "UNIT_MEASURE": unit,
        "UNIT_MULT": str(power),
        "OBS_STATUS": _choose_status(record, contested=contested),
        "FORCE": record.force,
        "ANNOUNCED": record.announced_text,
        "INSTRUMENT": record.instrument,
        "SOURCE": record.source,
        "SOURCE_TIER": record.tier,
        "SOURCE_URL": catalog.row("sources", record.source)["url"],
        "SUPERSEDED_BY": record.superseded_by,
    }


def scale_unit(unit: dict[str, Any]) -> tuple[str, int]:
    """Return the base unit and the power of ten of a unit, or the unit itself and 0.

    >>> scale_unit({"code": "CNY_100M", "base_unit": "CNY", "factor": 1e8})
    ('CNY', 8)
    >>> scale_unit({"code": "mu", "base_unit": "m2", "factor": 666.7})
    ('mu', 0)
    """
    power = round(np.log10(unit["factor"]))
    if power not in UNIT_MULT or not np.isclose(10.0**power, unit["factor"], rtol=1e-12, atol=0):
        return unit["code"], 0
    return unit["base_unit"], power


def _choose_status(record: Any, *, contested: bool) -> str:
    """See `OBS_STATUS`."""
    if record.force == Force.DRAFT:
        return "P"
    if contested:
        return "U"
    return "D" if record.scope else "A"


def _list_contested(catalog: Catalog) -> set[str]:
    """Return the records that another record or a second source contradicts."""
    conflicts, evidence = catalog.conflicts, catalog.frames["evidence"]
    disputed = evidence.loc[evidence["verdict"] == Verdict.DISPUTES, "record"]
    return set(pd.concat([conflicts["record"], conflicts["other"], disputed]))
