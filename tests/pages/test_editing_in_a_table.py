"""Several records of one document are changed together. (Cells are typed in the browser's test;
here they come back as a draft does.)
"""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.revisions.drafts import keep_draft
from data.revisions.history import Asked, read_events
from tests.factories import a_dataset, a_target
from tests.pages.conftest import OpenPage
from tests.pages.editing import RECORD, dataset, press, shown, store, tick_all
from tests.pages.reading import read_words
from tests.pages.test_editing_known_records import save_elsewhere

pytestmark = pytest.mark.usefixtures("database")
PLAN = "cn-gd-2022-1"
OTHER = "cn-gd-core-industry-value-2027-1"


@pytest.fixture
def open_table(open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("DASHBOARD_EDITOR", "li")
    targets = [a_target(), a_target(id=OTHER, deadline="2027-12-31", value=4000)]
    folder = a_dataset(tmp_path / "data", targets=targets)

    def open_table(**edits: dict[str, str]) -> AppTest:
        shown(open_page("edit", folder))
        form, ids = f"instrument:{PLAN}:targets", {"first": RECORD, "second": OTHER}
        changed = {ids[name]: cells for name, cells in edits.items()}
        keep_draft(store(), "li", form, content={"edits": changed, "bases": {}})
        return shown(open_page("edit", folder, instrument=PLAN))

    return open_table


def explain(test: AppTest) -> AppTest:
    keys = [str(box.key) for box in test.text_input]
    key = next(key for key in keys if key.startswith("edit_table_"))
    test.text_input(key=key).set_value("The plan was read again")
    return shown(test.run())


def may_save(test: AppTest) -> bool:
    return not test.button(key="edit_save_all").disabled


def test_all_records_of_the_document_are_there(open_table: Any) -> None:
    frame = open_table().data_editor[0].value
    assert frame["id"].tolist() == [RECORD, OTHER]


def test_nothing_changed_is_nothing_to_save(open_table: Any) -> None:
    assert not may_save(explain(open_table()))


def test_changed_rows_are_saved_in_one_batch(open_table: Any) -> None:
    test = explain(open_table(first={"note_en": "A."}, second={"note_en": "B."}))
    press(test, "edit_save_all")
    assert [dataset().record(name).note_en for name in (RECORD, OTHER)] == ["A.", "B."]
    events = read_events(store(), Asked())
    assert {event.revision.reason for event in events} == {"The plan was read again"}
    assert len({event.revision.batch for event in events}) == 1


def test_saved_batch_can_be_undone(open_table: Any) -> None:
    test = explain(open_table(first={"note_en": "A."}, second={"note_en": "B."}))
    press(press(test, "edit_save_all"), "edit_undo_all")
    assert [dataset().record(name).note_en for name in (RECORD, OTHER)] == ["", ""]
    assert test.data_editor[0].value["note_en"].tolist() == ["", ""]
    assert not test.success


def test_wrong_cell_is_listed_with_row_column_value_and_reason(open_table: Any) -> None:
    test = explain(open_table(first={"value": "many"}, second={"deadline": "2027-13"}))
    listed = test.dataframe[-1].value.values.tolist()
    assert [row[:3] for row in listed] == [
        [RECORD, "Value", "many"],
        [OTHER, "Deadline", "2027-13"],
    ]
    assert listed[0][3] == "“many” is no plain number. Write digits alone, such as 1234."
    assert listed[1][3] == "`2027-13` is no day of the calendar."
    assert not may_save(test)


def test_warning_needs_a_tick(open_table: Any) -> None:
    test = explain(open_table(second={"deadline": "2021-12-31"}))
    assert f"{OTHER}, Deadline: The deadline, 31 Dec 2021, lies before" in read_words(test)
    assert not may_save(test)
    press(tick_all(test), "edit_save_all")
    assert dataset().record(OTHER).acknowledged == "late"


def test_row_that_somebody_else_changed_is_shown(open_table: Any) -> None:
    test = explain(open_table(first={"note_en": "Mine."}))
    save_elsewhere(value="3300")
    press(test, "edit_save_all")
    assert "Somebody else changed this in the meantime" in test.warning[0].value
    press(test, "edit_mine")
    press(explain(test), "edit_save_all")
    record = dataset().record(RECORD)
    assert (record.note_en, record.value) == ("Mine.", 3300)


def test_changed_cells_can_be_discarded(open_table: Any) -> None:
    test = press(open_table(first={"value": "3200"}), "edit_discard")
    assert [float(value) for value in test.data_editor[0].value["value"]] == [3000, 4000]
    assert "edit_discard" not in {button.key for button in test.button}


def test_unknown_document_is_said(open_page: OpenPage, tiny: Path) -> None:
    test = shown(open_page("edit", tiny, instrument="moon"))
    assert "No document has the id “moon”." in read_words(test)
