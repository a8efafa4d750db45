"""Reads what a source says, "超过3000亿元" or "over 300 billion yuan", into a typed quantity.

Nothing is guessed and nothing rounded: what can be read in two ways is refused with a sentence.
"""

from data.quantities.faults import Fault, FaultKind
from data.quantities.read import read_quantity
from data.quantities.reading import Reading
from data.quantities.slips import Slip, find_slips
from data.quantities.units import index_units

__all__ = [
    "Fault",
    "FaultKind",
    "Reading",
    "Slip",
    "find_slips",
    "index_units",
    "read_quantity",
]
