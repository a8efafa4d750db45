"""What an answer says of one record: itself, and all that stands around it."""

from datetime import date as Day
from datetime import datetime

from pydantic import BaseModel, Field

from dashboard.api.lists.background import INSTRUMENTS, SOURCES
from dashboard.api.rows.blank import build_row_model, said
from dashboard.api.rows.progress import StateRow
from dashboard.api.rows.records import Record
from schemas import Change
from schemas.evidence import Evidence

EvidenceRow = build_row_model("EvidenceRow", Evidence, doc=f"{Evidence.__doc__}")


class ConflictRow(BaseModel):
    """A record that disagrees."""

    record: str = Field(description="Its id.")
    why: str | None = said("Why, where a person judged it.")


class ChainStep(BaseModel):
    """One target of a chain, the earliest first."""

    id: str = Field(description="Id of the target.")
    announced: Day | None = said("Earliest day of its announcement.", "2022-12-15")
    comparator: str | None = said("How the figure is meant.", "gt")
    value: float | None = said("The figure as stated.", 3000)
    unit: str | None = said("Its unit.", "CNY_100M")


class HistoryRow(BaseModel):
    """A change that was published."""

    number: int = Field(description="Number of the change in the log.")
    change: Change = Field(description="What it did.")
    made_at: datetime = Field(description="When it was made.")
    published_at: datetime = Field(description="When it was published.")
    reason: str | None = said("Why, as its author wrote.")


class RecordDetail(BaseModel):
    """One record with all that stands around it."""

    dataset: str = Field(description="Version of the dataset.", examples=["edf2943b2327"])
    as_of: Day = Field(description="Day whose knowledge counts.", examples=["2026-11-21"])
    record: Record = Field(description="The record.")
    source: SOURCES.model = Field(description="Where it was seen.")  # type: ignore[valid-type]
    instrument: INSTRUMENTS.model | None = Field(  # type: ignore[valid-type]
        None, description="The document that states it."
    )
    state: StateRow | None = Field(None, description="State of a target on that day.")
    evidence: list[EvidenceRow] = Field(  # type: ignore[valid-type]
        description="What second sources say."
    )
    conflicts: list[ConflictRow] = Field(description="Records that disagree.")
    chain: list[ChainStep] = Field(
        description="Targets that replace each other, this one among them."
    )
    history: list[HistoryRow] = Field(
        description="Changes that were published, newest first; none where there is no database."
    )
