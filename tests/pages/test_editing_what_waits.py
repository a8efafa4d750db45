"""An editor is told what others proposed for the same record and nobody has decided yet."""

from pathlib import Path

import pytest

from tests.pages.conftest import OpenPage
from tests.pages.editing import RECORD, fill, shown
from tests.pages.proposing import AUTHOR, a_change, at_desk
from tests.pages.reading import read_words

WAITS = f"This record has a proposal that waits for review: changed by {AUTHOR}, "

pytestmark = pytest.mark.usefixtures("reviewed")


def test_waiting_proposal_is_shown_beside_what_is_typed(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, RECORD, value=3500)])
    test = fill(open_page("edit", tiny, record=RECORD), value="3600")
    assert WAITS in test.info[0].value.replace("\\", "")
    assert test.table[0].value.to_numpy().tolist() == [["Value", "3500", "3600"]]


def test_decided_proposal_is_not_told(open_page: OpenPage, tiny: Path, database: str) -> None:
    with at_desk(tiny, database) as desk:
        (number,) = desk.save([a_change(desk, RECORD, value=3500)]).numbers
        desk.withdraw(number)
    assert WAITS not in read_words(shown(open_page("edit", tiny, record=RECORD)))


def test_table_of_a_document_names_the_rows_that_wait(
    open_page: OpenPage, tiny: Path, database: str
) -> None:
    with at_desk(tiny, database) as desk:
        desk.save([a_change(desk, RECORD, value=3500)])
    test = shown(open_page("edit", tiny, instrument="cn-gd-2022-1"))
    said = f"Changes of these rows wait for review already: {RECORD} ({AUTHOR})."
    assert test.info[0].value.replace("\\", "") == said
