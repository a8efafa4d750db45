"""Who may not edit is told why and gets no form; a log out of reach loses nothing typed."""

from pathlib import Path
from unittest.mock import patch

import pytest

from dashboard.editing.people import Person
from dashboard.settings import EDITOR, HOST
from data.revisions import StoreUnavailable
from data.revisions.store import Store
from tests.editing.typing import TYPED
from tests.pages.conftest import OpenPage
from tests.pages.editing import RECORD, field, fill, press, shown
from tests.pages.reading import read_words

GONE = StoreUnavailable("The database of changes cannot be used: it is gone.")


@pytest.mark.parametrize("address", [{}, {"record": RECORD}, {"instrument": "cn-gd-2022-1"}])
@pytest.mark.usefixtures("database")
def test_reader_is_told_why(
    open_page: OpenPage, tiny: Path, monkeypatch: pytest.MonkeyPatch, address: dict[str, str]
) -> None:
    monkeypatch.setenv(HOST, "0.0.0.0")
    test = shown(open_page("edit", tiny, **address))
    assert "has no sign-in, so it is read-only." in read_words(test)
    assert (len(test.text_input), len(test.selectbox), len(test.data_editor)) == (0, 0, 0)


def test_reader_finds_no_way_to_the_form(
    open_page: OpenPage, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOST, "0.0.0.0")
    links = open_page("record", tiny, id=RECORD).get("page_link")
    assert not [link for link in links if link.proto.query_string.startswith("record=")]


def test_dashboard_without_a_database_says_so(open_page: OpenPage, tiny: Path) -> None:
    test = shown(open_page("edit", tiny))
    assert "without a database" in test.error[0].value
    assert len(test.text_input) == 0


@pytest.mark.usefixtures("database")
def test_log_out_of_reach_keeps_what_was_typed(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny), **TYPED)
    with patch.object(Store, "read_head", side_effect=GONE):
        test.text_input(key="field_note_en").set_value("Typed meanwhile").run()
        assert "it is gone" in shown(test).error[0].value
        cells = [str(cell) for table in test.table for cell in table.value.to_numpy().flatten()]
        assert "Typed meanwhile" in cells
    press(test, "edit_again")
    assert field(test, "note_en") == "Typed meanwhile"
    assert field(test, "value") == TYPED["value"]


@pytest.mark.usefixtures("database")
def test_log_lost_while_saving_is_said(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny), **TYPED)
    with patch.object(Store, "propose", side_effect=GONE):
        press(test, "edit_save")
        assert "it is gone" in test.error[0].value
    assert field(shown(test.run()), "value") == TYPED["value"]


@pytest.mark.usefixtures("database")
def test_expired_sign_in_keeps_what_was_typed_for_the_next(
    open_page: OpenPage, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EDITOR, "li")
    test = fill(open_page("edit", tiny), **TYPED)
    with (
        patch("dashboard.state.desk.current_person", return_value=Person("li", reason="Expired.")),
        patch("dashboard.parts.editing.able.is_expired", return_value=True),
    ):
        test.text_input(key="field_note_en").set_value("Typed too late").run()
        assert "Expired" in shown(test).info[0].value
    assert field(shown(open_page("edit", tiny)), "note_en") == "Typed too late"
