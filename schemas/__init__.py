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
    State,
    Step,
    Tier,
    Verdict,
)
from schemas.fields import Row, first_day, last_day
from schemas.progress import Block, Omission, PaceNote, SdgRating, Silence, Want
from schemas.record import RECORD, Actual, Record, Target
from schemas.revision import Change, Decision, Draft, Revision, Role, Ruling
from schemas.tables import TABLES, Table
from schemas.token import Token

__all__ = [
    "RECORD",
    "TABLES",
    "Actual",
    "Block",
    "Caution",
    "Change",
    "Code",
    "Comparator",
    "Comparison",
    "Decision",
    "Dimension",
    "Draft",
    "Family",
    "Force",
    "Kind",
    "Level",
    "Omission",
    "PaceNote",
    "Record",
    "Revision",
    "Role",
    "Row",
    "Ruling",
    "SdgRating",
    "Silence",
    "State",
    "Step",
    "Table",
    "Target",
    "Tier",
    "Token",
    "Verdict",
    "Want",
    "first_day",
    "last_day",
]
