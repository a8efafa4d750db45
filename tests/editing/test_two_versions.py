"""What I changed stays on top of what somebody else saved meanwhile."""

from datetime import UTC, datetime

from dashboard.editing.content import Content
from dashboard.editing.merging import rebase_content, take_theirs
from dashboard.editing.rows import start_cells
from schemas import TABLES, Change, Revision
from tests.factories import a_target

START = dict.fromkeys(TABLES["targets"].columns, "") | a_target()
THEIRS = Revision(
    table="targets",
    key=START["id"],
    change=Change.CHANGE,
    row=START | {"value": "3300", "note_en": "Theirs."},
    number=7,
    batch="b",
    author="wang",
    made_at=datetime(2026, 11, 21, tzinfo=UTC),
)


def test_mine_lies_on_top_of_theirs() -> None:
    mine = Content(start_cells(START) | {"deadline": "2026-12-31"}, start=START)
    merged = rebase_content(mine, THEIRS)
    assert (merged.cells["deadline"], merged.cells["value"]) == ("2026-12-31", "3300")
    assert (merged.base, merged.start) == (7, THEIRS.row)


def test_mine_wins_where_both_changed_the_same() -> None:
    mine = Content(start_cells(START) | {"value": "3500"}, start=START)
    assert rebase_content(mine, THEIRS).cells["value"] == "3500"


def test_reason_is_not_lost() -> None:
    mine = Content(start_cells(START) | {"_reason": "A slip."}, start=START)
    assert rebase_content(mine, THEIRS).cells["_reason"] == "A slip."


def test_theirs_is_taken_whole() -> None:
    assert take_theirs(THEIRS).cells == start_cells(THEIRS.row)
