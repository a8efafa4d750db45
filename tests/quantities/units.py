"""The units of the dataset as it is, so that no test needs the whole catalog."""

from data.catalog import CURATED
from data.quantities import Reading, index_units, read_quantity
from data.read import read_table
from schemas import TABLES

FRAME = read_table(CURATED, TABLES["units"])[0]
UNITS = index_units(FRAME)


def read(text: str, dimension: str = "money", *, unit: str = "") -> Reading:
    """Read a text with the units of the dataset."""
    return read_quantity(text, UNITS, dimension, unit=unit)


def read_short(text: str, dimension: str = "money", *, unit: str = "") -> str:
    """Read a text and write value and unit: "3000 CNY_100M"; the kind of fault if refused."""
    reading = read(text, dimension, unit=unit)
    if reading.problems:
        return reading.problems[0].kind
    upper = "" if reading.value_max is None else f" to {reading.value_max}"
    return f"{reading.value}{upper} {reading.unit}"


def read_problem(text: str, dimension: str = "money", *, unit: str = "") -> str:
    """Read a text that is refused and return the sentences."""
    [problem] = read(text, dimension, unit=unit).problems
    return problem.say()
