"""What an editor's change and a reviewer's decision say; both are only ever added to a log."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from schemas.codes import Code


class Change(Code):
    """What a revision does to a row."""

    ADD = "add", "Added", "新增"
    CHANGE = "change", "Changed", "修改"
    RETIRE = "retire", "Retired", "停用"
    RESTORE = "restore", "Restored", "恢复"


class Ruling(Code):
    """What was decided about a revision."""

    PUBLISH = "publish", "Published", "已发布"
    REJECT = "reject", "Rejected", "已退回"
    WITHDRAW = "withdraw", "Withdrawn", "已撤回"
    RELEASE = "release", "Folded into the release", "已并入发布版本"


class Role(Code):
    """What a person may do."""

    VIEWER = "viewer", "Viewer", "读者"
    EDITOR = "editor", "Editor", "编辑"
    REVIEWER = "reviewer", "Reviewer", "审核员"


FINAL = (Ruling.PUBLISH, Ruling.REJECT, Ruling.WITHDRAW)  # a revision gets one of them, once


class Entry(BaseModel):
    """One line of a log: it never changes after it was written."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Draft(Entry):
    """A change that is not in the log yet: the whole row after it, and what it was based on."""

    table: str
    key: str = Field(description="The row's key; the parts of a key of several columns by `|`.")
    change: Change
    row: dict[str, str] = Field(description="Every column as text; before it, for a retired row.")
    base: int = Field(
        default=0, description="Number of the published revision it changes; 0: the release."
    )
    reason: str = ""
    cautions: str = Field(
        default="", description="Warnings that the author saw and let stand, by spaces."
    )
    reverts: int | None = Field(
        default=None, description="Number of the revision that it takes back."
    )


class Revision(Draft):
    """One change made by an editor."""

    number: int
    batch: str = Field(description="Shared by the revisions that were sent together.")
    author: str
    made_at: datetime
    version: str = Field(default="", description="Version of the dataset that the author saw.")
    through: str = Field(
        default="", description="Id of the API token that it was sent with; blank: on a page."
    )


class Decision(Entry):
    """What became of a revision, by whom, and why."""

    number: int
    revision: int
    ruling: Ruling
    author: str
    made_at: datetime
    note: str = ""
    through: str = ""
