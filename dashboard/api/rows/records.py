"""What an answer says of a record: its columns as curated, and what is worked out from them."""

from datetime import date as Day
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from dashboard.api.rows.blank import build_row_model, said
from schemas import Actual, Comparison, Family, Force, Level, Target, Tier


class Derived(BaseModel):
    """What is worked out for a record from its own row and those that it names."""

    date: Day | None = said("Last day that the deadline or as-of date can mean.", "2025-12-31")
    year: int | None = said("Year of that day.", 2025)
    announced_text: str | None = said(
        "When the document (or, without one, the page) appeared, as far as known.", "2022-12"
    )
    announced: Day | None = said("Earliest day that this can mean.", "2022-12-01")
    base_value: float | None = said("The figure in the base unit of its unit.", 300000000000)
    base_value_max: float | None = said("Upper end in the base unit; only for a range.")
    base_unit: str | None = said("Code of the base unit.", "CNY")
    level: Level | None = said("Level of the region.", "province")
    province: str | None = said("Province that the region lies in, or is.", "CN-GD")
    family: Family | None = said("Family of the indicator.", "industry")
    comparison: Comparison | None = said("What the scope does to a comparison.", "noted")
    force: Force | None = said("How binding the document is.", "plan")
    tier: Tier | None = said("How close the source stands to the authority.", "primary")


class Chain(BaseModel):
    """Which target replaces which, as known on the as-of day."""

    supersedes: str | None = said("Id of the target that this one replaces.")
    superseded_by: str | None = said("Id of the target that replaces this one.")
    replaced_on: Day | None = said("Day on which that one was announced.")


class OfTarget(BaseModel):
    """What kind of record it is."""

    kind: Literal["target"] | None = said("Kind of record.", "target")


class OfActual(BaseModel):
    """What kind of record it is."""

    kind: Literal["actual"] | None = said("Kind of record.", "actual")


class OfEither(BaseModel):
    """What kind of record it is."""

    kind: Literal["target", "actual"] | None = said("Kind of record.", "target")


FIRST = (
    *("id", "kind", "region", "indicator", "scope", "comparator", "value", "value_max", "unit"),
    *("deadline", "as_of"),
)
TargetRow = build_row_model(
    "TargetRow", OfTarget, Target, Derived, Chain, doc=f"{Target.__doc__}", first=FIRST
)
ActualRow = build_row_model(
    "ActualRow", OfActual, Actual, Derived, doc=f"{Actual.__doc__}", first=FIRST
)
# All columns of both, for files, where every row has every column.
AnyRow = build_row_model(
    "AnyRow", OfEither, Target, Actual, Derived, Chain, doc="Any record.", first=FIRST
)
LACKS = {"target": ("as_of",), "actual": ("deadline", "supersedes", "superseded_by", "replaced_on")}


class TargetRecord(TargetRow):  # type: ignore[valid-type, misc]
    """A quantitative goal, in full."""

    kind: Literal["target"] = Field("target", description="Kind of record.")


class ActualRecord(ActualRow):  # type: ignore[valid-type, misc]
    """A reported figure, in full."""

    kind: Literal["actual"] = Field("actual", description="Kind of record.")


Record = Annotated[TargetRecord | ActualRecord, Field(discriminator="kind")]
