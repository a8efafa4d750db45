"""What a row may say: the one definition of every table, column and code of the dataset."""

from schemas.codes import (
    Caution,
    Code,
    Comparator,
    Comparison,
    Dimension,
    Family,
    Force,
    Kind,
    Level,
    Tier,
    Verdict,
)
from schemas.fields import Row, first_day, last_day
from schemas.record import RECORD, Actual, Record, Target
from schemas.tables import TABLES, Table

__all__ = [
    "RECORD",
    "TABLES",
    "Actual",
    "Caution",
    "Code",
    "Comparator",
    "Comparison",
    "Dimension",
    "Family",
    "Force",
    "Kind",
    "Level",
    "Record",
    "Row",
    "Table",
    "Target",
    "Tier",
    "Verdict",
    "first_day",
    "last_day",
]
