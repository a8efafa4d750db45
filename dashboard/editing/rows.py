"""Turns a typed form into the rows that it stands for: new parents first, then the record."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.editing.content import NEW, PARENTS, Cells, Content
from dashboard.editing.figure import Measured, read_figure, write_figure
from dashboard.editing.ids import suggest_key
from data import Catalog
from schemas import TABLES

Taken = Mapping[str, Collection[str]]  # the keys that nobody may have again, by table


@dataclass(frozen=True)
class Form:
    """Which form it is: for a new record of a table, or for one that exists."""

    table: str
    key: str = ""

    @property
    def name(self) -> str:
        """What the form's draft is kept under."""
        return f"record:{self.key}" if self.key else "new"


@dataclass(frozen=True)
class Rows:
    """The rows of a form. `parents` are new rows by the column that points at them."""

    record: Cells
    parents: Mapping[str, Cells]
    measured: Measured
    dimension: str = ""  # of the indicator, "" for none
    level: str = ""  # of the region


def build_rows(form: Form, content: Content, catalog: Catalog, *, taken: Taken) -> Rows:
    """Return the rows that a form stands for; suggested keys stand where none was typed."""
    cells = content.cells
    region = cells.get("region", "")
    parents = {
        column: _build_parent(table, content.part(column), taken=taken, region=region)
        for column, table in PARENTS.items()
        if cells.get(column) == NEW
    }
    if "instrument" in parents and region == NEW:
        part = content.part("instrument")
        parents["instrument"] = _build_parent(
            "instruments", part, taken=taken, region=_key_of("region", parents)
        )
    chosen = {name: cells.get(name, "") for name in TABLES[form.table].columns}
    chosen |= {column: _key_of(column, parents) for column in parents}
    dimension = _find_dimension(catalog, chosen["indicator"], parents)
    measured = read_figure(catalog, cells, dimension=dimension)
    record = chosen | dict(measured.columns)
    record["id"] = form.key or record["id"] or suggest_key(form.table, record, taken[form.table])
    region_row = parents.get("region") or _find(catalog, "regions", chosen["region"])
    return Rows(
        record, parents, measured, dimension=dimension, level=str(region_row.get("level", ""))
    )


def start_cells(row: Mapping[str, str]) -> Cells:
    """Return what a form shows for a record that exists."""
    return dict(row) | {"value": write_figure(row), "value_max": ""}


def is_typed(content: Content) -> bool:
    """Whether a form says anything that the record it started from does not."""
    shown = start_cells(content.start) if content.start else {}
    return any(text != shown.get(place, "") for place, text in content.cells.items())


def _build_parent(table: str, typed: Mapping[str, str], *, taken: Taken, region: str) -> Cells:
    row = {name: typed.get(name, "") for name in TABLES[table].columns}
    key = TABLES[table].key[0]
    row[key] = row[key] or suggest_key(table, row, taken[table], region=region)
    return row


def _key_of(column: str, parents: Mapping[str, Cells]) -> str:
    return parents[column][TABLES[PARENTS[column]].key[0]]


def _find_dimension(catalog: Catalog, indicator: str, parents: Mapping[str, Cells]) -> str:
    row = parents.get("indicator") or _find(catalog, "indicators", indicator)
    unit = _find(catalog, "units", str(row.get("base_unit", "")))
    return str(unit.get("dimension", ""))


def _find(catalog: Catalog, table: str, key: str) -> Mapping[str, Any]:
    """Return a row; nothing for an unknown key."""
    try:
        return catalog.row(table, key)
    except KeyError:
        return {}
