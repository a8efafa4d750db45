"""An editor mends, retires and restores a record, and loses nothing when two do it at once."""

from pathlib import Path

import pytest

from data.revisions.history import Asked, read_events
from data.revisions.rows import find_row, write_row
from schemas import TABLES, Change, Draft
from tests.factories import a_target
from tests.pages.conftest import OpenPage
from tests.pages.editing import RECORD, dataset, field, fill, may_save, press, shown, store
from tests.pages.reading import read_words

pytestmark = pytest.mark.usefixtures("database")


def save_elsewhere(change: Change = Change.CHANGE, **cells: str) -> None:
    row = write_row(TABLES["targets"], find_row(dataset().frames, "targets", RECORD) or {})
    last = read_events(store(), Asked(key=RECORD))
    base = last[0].revision.number if last else 0
    draft = Draft(table="targets", key=RECORD, change=change, row=row | cells, base=base)
    store().propose([draft], author="wang", publish=True)
    dataset()


def test_form_shows_the_record_as_stated(open_page: OpenPage, tiny: Path) -> None:
    test = shown(open_page("edit", tiny, record=RECORD))
    names = ("region", "comparator", "value", "unit", "deadline")
    assert [field(test, name) for name in names] == [
        "CN-GD", "gt", "3000", "CNY_100M", "2025-12-31",
    ]  # fmt: skip
    assert "Nothing is changed yet." in read_words(test)


def test_change_needs_a_reason(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny, record=RECORD), note_en="Whole province.")
    assert "Still missing: the reason." in read_words(test)
    assert not may_save(test)
    press(fill(test, _reason="Says what is counted"), "edit_save")
    assert dataset().record(RECORD).note_en == "Whole province."
    (event,) = read_events(store(), Asked())
    assert (event.revision.change, event.revision.reason) == ("change", "Says what is counted")


def test_undone_change_stands_in_the_form_again(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("edit", tiny, record=RECORD)
    press(fill(test, note_en="Whole province.", _reason="Clearer"), "edit_save")
    press(test, "edit_undo")
    assert dataset().record(RECORD).note_en == ""
    assert field(test, "note_en") == "Whole province."
    press(test, "edit_save")
    assert dataset().record(RECORD).note_en == "Whole province."


def test_discarded_change_leaves_the_record_as_it_is(open_page: OpenPage, tiny: Path) -> None:
    test = open_page("edit", tiny, record=RECORD)
    assert "edit_discard" not in {button.key for button in test.button}
    press(fill(test, value="3200"), "edit_discard")
    assert field(test, "value") == field(open_page("edit", tiny, record=RECORD), "value") == "3000"


def test_second_person_sees_both_versions(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny, record=RECORD), note_en="Mine.", _reason="Clearer")
    save_elsewhere(value="3300")
    press(test, "edit_save")
    assert "Somebody else changed this in the meantime" in test.warning[0].value
    (difference,) = [table.value for table in test.table if "Theirs" in str(table.value.columns)]
    cells = [str(cell).replace("\\", "") for cell in difference.to_numpy().flatten()]
    assert {"Value", "3300", "3000", "Note", "Mine."} <= set(cells)
    assert field(test, "note_en") == "Mine."


def test_mine_is_kept_on_top_of_theirs(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny, record=RECORD), note_en="Mine.", _reason="Clearer")
    save_elsewhere(value="3300")
    press(press(test, "edit_save"), "edit_mine")
    assert (field(test, "note_en"), field(test, "value")) == ("Mine.", "3300")
    press(test, "edit_save")
    record = dataset().record(RECORD)
    assert (record.note_en, record.value) == ("Mine.", 3300)


def test_theirs_is_taken(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny, record=RECORD), note_en="Mine.", _reason="Clearer")
    save_elsewhere(value="3300")
    press(press(test, "edit_save"), "edit_theirs")
    assert (field(test, "note_en"), field(test, "value")) == ("", "3300")


def test_record_is_retired_and_restored(open_page: OpenPage, tiny: Path) -> None:
    test = shown(open_page("edit", tiny, record=RECORD))
    assert test.button(key="edit_retire").disabled
    test.text_input(key="edit_retire_reason").set_value("Never stated")
    test.checkbox(key="edit_retire_sure").set_value(True)
    shown(test.run())
    press(test, "edit_retire")
    assert RECORD not in set(dataset().records["id"])
    assert "Never stated" in read_words(test)
    keys = [str(button.key) for button in test.button]
    press(test, next(key for key in keys if key.startswith("edit_restore")))
    assert dataset().record(RECORD).value == float(a_target()["value"])


def test_retired_records_are_listed(open_page: OpenPage, tiny: Path) -> None:
    test = shown(open_page("edit", tiny))
    save_elsewhere(Change.RETIRE)
    test.session_state["edit_retired"] = True
    assert RECORD in read_words(shown(test.run()))


def test_unknown_record_is_said(open_page: OpenPage, tiny: Path) -> None:
    test = shown(open_page("edit", tiny, record="**moon**"))
    assert "No record has the id “**moon**”." in read_words(test)


def test_record_page_leads_to_its_form(open_page: OpenPage, tiny: Path) -> None:
    links = open_page("record", tiny, id=RECORD).get("page_link")
    assert f"record={RECORD}" in [link.proto.query_string for link in links]


def test_form_of_another_record_starts_anew(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny, record=RECORD), note_en="Half typed")
    test.query_params["record"] = "cn-zj-core-industry-value-2027-1"
    assert field(shown(test.run()), "note_en") == ""
