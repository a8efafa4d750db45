"""What a program may send: rows to add, change or retire, and decisions about what was proposed."""

from collections.abc import Callable, Mapping
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StrictBool,
    StrictStr,
    WithJsonSchema,
)

from dashboard.editing.remarks import AHEAD, CONFLICT, PAST, SAME
from dashboard.i18n import _
from schemas import TABLES, Caution
from schemas.fields import Text

MOST = 500  # changes that are sent together
WARNINGS = [*map(str, Caution), PAST, AHEAD, SAME, CONFLICT]
LONGEST_KEY = 500
LONGEST_REASON = 500  # letters, as in the form


def _check_cell(cell: object) -> object:
    if cell is None or (isinstance(cell, str | int | float) and not isinstance(cell, bool)):
        return cell
    raise ValueError(_("a cell is a text, a number or null"))


Cell = Annotated[
    str | float | None,
    PlainValidator(_check_cell),
    WithJsonSchema({"type": ["string", "number", "null"]}),
]


def _one_of(names: list[str]) -> Callable[[str], str]:
    """Return a check that takes one of these names."""

    def check(text: str) -> str:
        if text in names:
            return text
        sentence = _('"{value}" is not known. Allowed: {allowed}.')
        raise ValueError(sentence.format(value=text[:60], allowed=", ".join(names)))

    return check


TableName = Annotated[
    StrictStr,
    AfterValidator(_one_of(list(TABLES))),
    WithJsonSchema({"type": "string", "enum": list(TABLES)}),
]
Warned = Annotated[
    StrictStr,
    AfterValidator(_one_of(WARNINGS)),
    WithJsonSchema({"type": "string", "enum": WARNINGS}),
]
Key = Annotated[Text, Field(min_length=1, max_length=LONGEST_KEY)]


class Sent(BaseModel):
    """Something that a program sends: nothing but what is named here."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class RowSent(Sent):
    """What adding and changing a row have in common."""

    table: TableName = Field(description="Which table.", examples=["targets"])
    row: Mapping[str, Cell] = Field(
        min_length=1,
        description="Cells by column, as the table has them; null or blank for an empty one.",
    )
    acknowledged: list[Warned] = Field(
        [], max_length=len(WARNINGS), description="Warnings that you looked at and let stand."
    )


class NewRow(RowSent):
    """A row to add. A target, a reported figure or a source without an `id` gets one."""

    action: Literal["new"] = Field(description="Add a row.")


class ChangedRow(RowSent):
    """A row to change: `row` holds the cells that change."""

    action: Literal["change"] = Field(description="Change a row.")
    key: Key = Field(
        description="Key of the row; the parts of a key of several columns by `|`.",
        examples=["cn-gd-core-industry-value-2025-2"],
    )


class RetiredRow(Sent):
    """A row to take out of the dataset; the log keeps it."""

    action: Literal["retire"] = Field(description="Take a row out.")
    table: TableName = Field(description="Which table.", examples=["targets"])
    key: Key = Field(description="Key of the row.", examples=["cn-gd-core-industry-value-2025-2"])


RowWish = NewRow | ChangedRow | RetiredRow


class Proposal(Sent):
    """Changes that belong together: all are written, or none."""

    changes: list[Annotated[RowWish, Field(discriminator="action")]] = Field(
        min_length=1, max_length=MOST, description="The changes, in order."
    )
    version: Annotated[StrictStr, Field(max_length=60)] | None = Field(
        None,
        description="Version of the dataset that the changes are based on, as every answer says "
        "it under `dataset`; needed to change or retire a row.",
        examples=["edf2943b2327"],
    )
    reason: Annotated[StrictStr, Field(max_length=LONGEST_REASON)] = Field(
        "",
        description="Why, for the log; needed to change or retire a row.",
        examples=["The plan says 350 billion yuan."],
    )


class DecisionSent(Sent):
    """A decision about a revision."""

    decision: Literal["publish", "reject", "withdraw", "revert"] = Field(
        description="`publish` or `reject` what waits, `withdraw` your own, or `revert` what is "
        "published by a new revision that restores the row before it.",
        examples=["publish"],
    )
    note: Annotated[StrictStr, Field(max_length=LONGEST_REASON)] = Field(
        "",
        description="Why; needed to reject and to revert.",
        examples=["The plan says 300."],
    )
    together: StrictBool = Field(
        False,
        description="Publish or reject all that was sent with it and still waits, all or none.",
    )
