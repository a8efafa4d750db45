"""Reads the figure that was typed: what it says of comparator, value and unit, and what is off."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from data import Catalog
from data.checks.rule import show_cell
from data.quantities import Reading, Slip, find_slips, index_units, read_quantity
from schemas import Comparator
from schemas.measures import Unit

EXACT = str(Comparator.EQ)


@dataclass(frozen=True)
class Measured:
    """A typed figure as columns of a record, with the reading behind them.

    There is no reading where nothing was typed, or where nobody knows yet what is measured.
    """

    text: str
    columns: Mapping[str, str]
    reading: Reading | None = None
    contradicts: str = ""  # the chosen comparator, where the text says another


@lru_cache(maxsize=4)
def load_units(catalog: Catalog) -> dict[str, Unit]:
    """Return the units by code, made once a dataset."""
    return index_units(catalog.frames["units"])


def read_figure(catalog: Catalog, cells: Mapping[str, str], *, dimension: str) -> Measured:
    """Read the text in `value` with the comparator and unit that were chosen beside it."""
    chosen, text = cells.get("comparator", ""), cells.get("value", "")
    columns = {
        "comparator": chosen or EXACT,
        "value": "",
        "value_max": "",
        "unit": cells.get("unit", ""),
    }
    if not text or not dimension:
        return Measured(text, columns)
    reading = read_quantity(text, load_units(catalog), dimension, unit=cells.get("unit", ""))
    if reading.value is None:
        return Measured(text, columns, reading)
    said = reading.comparator
    filled = {
        "comparator": str(said or chosen or EXACT),
        "value": _write(reading.value),
        "value_max": "" if reading.value_max is None else _write(reading.value_max),
        "unit": reading.unit,
    }
    differs = said is not None and chosen not in ("", said)
    return Measured(text, filled, reading, contradicts=chosen if differs else "")


def write_figure(row: Mapping[str, str]) -> str:
    """Return the text of `value` that stands for a stored figure, its unit chosen beside it.

    >>> write_figure({"value": "3000", "value_max": "3500"})
    '3000-3500'
    """
    ends = [row["value"], row.get("value_max", "")]
    return "-".join(end for end in ends if end)


def list_slips(
    catalog: Catalog, measured: Measured, row: Mapping[str, str], *, level: str
) -> list[Slip]:
    """Return what may have been meant instead of a figure that is far off its neighbours."""
    if measured.reading is None or measured.reading.value is None:
        return []
    others = catalog.records_of(row["indicator"])
    alike = others[
        others["scope"].eq(row["scope"])
        & others["level"].eq(level)
        & others["base_unit"].eq(measured.reading.base_unit)
        & others["id"].ne(row["id"])
    ]
    figures = alike["base_value"].tolist()
    return find_slips(measured.reading, figures, units=load_units(catalog))


def _write(number: object) -> str:
    return show_cell(float(str(number)))
