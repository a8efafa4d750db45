"""What the API tells of a revision, and of changes that were overtaken or need a second look."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from dashboard.api.problems import Problem
from schemas import Change, Decision, Revision, Ruling

WAITING = "waiting"
STATUSES = {
    Ruling.PUBLISH: "published",
    Ruling.REJECT: "rejected",
    Ruling.WITHDRAW: "withdrawn",
}


class RevisionRow(BaseModel):
    """A change, and what became of it. Who did it, and why it was decided so, is told to those who
    may edit.
    """

    number: int = Field(description="Its number.", examples=[7])
    status: str = Field(
        description="What became of it.",
        examples=["published"],
        json_schema_extra={"enum": [WAITING, *STATUSES.values()]},
    )
    table: str = Field(description="Which table.", examples=["targets"])
    key: str = Field(description="Key of the row.", examples=["cn-gd-core-industry-value-2025-2"])
    change: Change = Field(description="What it does to the row.", examples=["change"])
    batch: str = Field(description="Shared by what was sent together.")
    base: int = Field(
        description="The published revision that it changes; 0 for the release.", examples=[0]
    )
    reverts: int | None = Field(default=None, description="The revision that it takes back.")
    warnings: list[str] = Field(
        description="Warnings that its author let stand.", examples=[["past"]]
    )
    reason: str | None = Field(default=None, description="Why.")
    made_at: datetime = Field(description="When it was sent.")
    author: str | None = Field(default=None, description="Who sent it.")
    through: str | None = Field(
        default=None,
        description="The beginning of the token that it was sent with; null: on a page.",
    )
    decided_at: datetime | None = Field(default=None, description="When it was decided.")
    decided_by: str | None = Field(default=None, description="Who decided.")
    note: str | None = Field(default=None, description="Why it was decided so.")


class RevisionDetail(RevisionRow):
    """A change with the whole row after it."""

    row: Mapping[str, str] = Field(
        description="Every column as text; before it, for a retired row."
    )


class Written(BaseModel):
    """What was written."""

    revisions: list[RevisionRow] = Field(description="The revisions, in the order of the changes.")


class RevisionsPage(BaseModel):
    """One page of the log, newest first."""

    items: list[RevisionRow] = Field(description="The revisions.")
    next: str | None = Field(default=None, description="Address of the next page.")


class Warned(BaseModel):
    """A warning that must be looked at before the change is taken."""

    code: str = Field(description="What to send in `acknowledged`.", examples=["past"])
    pointer: str = Field(
        description="Where in the body, RFC 6901.", examples=["/changes/0/row/deadline"]
    )
    detail: str = Field(
        description="What is odd.", examples=["The deadline, 31 Dec 2025, has passed."]
    )
    records: list[str] = Field([], description="Records that it speaks of.")


class FieldConflict(BaseModel):
    """One field of a row that two have changed."""

    field: str = Field(description="The column.", examples=["value"])
    before: str = Field(description="In the version that you named.", examples=["3000"])
    theirs: str = Field(description="As it is now; blank where retired.", examples=["3100"])
    yours: str = Field(description="As you want it; blank where retired.", examples=["3500"])


class Conflict(BaseModel):
    """A row that somebody else changed in the meantime."""

    table: str = Field(description="Which table.", examples=["targets"])
    key: str = Field(description="Key of the row.", examples=["cn-gd-core-industry-value-2025-2"])
    revision: int | None = Field(description="The revision that came first.", examples=[7])
    change: Change | None = Field(description="What it did to the row.", examples=["change"])
    fields: list[FieldConflict] = Field(description="The fields that differ.")


class ProblemOfChange(Problem):
    """Why nothing was written."""

    model_config = ConfigDict(title="Problem details of a change, RFC 9457")

    warnings: list[Warned] = Field(
        [], description="Warnings to look at; send their codes in `acknowledged` if they may stand."
    )
    conflicts: list[Conflict] = Field(
        [], description="Rows that others changed since the version that you named."
    )


def tell_revision(
    revision: Revision, decision: Decision | None, *, whole: bool = True
) -> RevisionRow:
    """Return what is told of a revision; `whole` tells people's names and words too."""
    row = RevisionRow(
        number=revision.number,
        status=STATUSES[decision.ruling] if decision else WAITING,
        table=revision.table,
        key=revision.key,
        change=revision.change,
        batch=revision.batch,
        base=revision.base,
        reverts=revision.reverts,
        warnings=revision.cautions.split(),
        reason=revision.reason or None,
        made_at=revision.made_at,
        decided_at=decision.made_at if decision else None,
    )
    if not whole:
        return row
    return row.model_copy(
        update={
            "author": revision.author,
            "through": revision.through or None,
            "decided_by": decision.author if decision else None,
            "note": (decision.note if decision else "") or None,
        }
    )


def write_written(revisions: Sequence[Revision], decisions: Sequence[Decision]) -> str:
    """Write the answer to a program whose changes were written."""
    decided = {decision.revision: decision for decision in decisions}
    rows = [tell_revision(revision, decided.get(revision.number)) for revision in revisions]
    return Written(revisions=rows).model_dump_json()
