"""What was read from a text: comparator, value and unit as stated, the figure in base units."""

from dataclasses import dataclass
from decimal import Decimal

from data.quantities.faults import Fault
from schemas import Comparator


@dataclass(frozen=True)
class Reading:
    """A quantity as a source states it, exact; without a value where `problems` say why not.

    `comparator` is None where the text says none. `value_max` is the upper end of a range.
    """

    text: str
    comparator: Comparator | None = None
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: str = ""
    base_unit: str = ""
    base_value: Decimal | None = None
    base_value_max: Decimal | None = None
    problems: tuple[Fault, ...] = ()
