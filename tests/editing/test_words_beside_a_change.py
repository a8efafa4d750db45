"""Reasons and notes that the log cannot take are refused, and nothing is written."""

from pathlib import Path

import pytest

from dashboard.editing import Desk
from dashboard.editing.desk import Refused
from dashboard.editing.people import everything
from data.revisions import Dataset
from schemas import Ruling
from schemas.fields import LONGEST
from tests.factories import a_catalog, a_target

BAD = ["a\x00b", "a\u202eb", "x" * (LONGEST + 1)]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    dataset = Dataset(a_catalog(), f"sqlite:///{tmp_path / 'changes.sqlite3'}")
    return Desk(dataset, everything("li@example.org"))


@pytest.mark.parametrize("text", BAD, ids=["control", "direction", "long"])
def test_unsound_reason_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(Refused):
        desk.save([desk.start_retirement("targets", str(a_target()["id"]), reason=text)])
    assert desk.store.read_head() == 0


@pytest.mark.parametrize("text", BAD, ids=["control", "direction", "long"])
def test_unsound_note_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(Refused):
        desk.decide([1], Ruling.REJECT, note=text)
