"""Many rows are brought in: seen first, then saved together, and taken back together."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.loading.dataset import load_dataset
from dashboard.settings import HOST
from tests.pages.conftest import OpenPage
from tests.pages.reading import read_words

HEADER = "地区,Indicator,比较方式,Value,Unit,Deadline,Instrument,Source,Statement"
ROW = "{region},{indicator},over,{value},count,{deadline},cn-zj-2023-1,{source},We want more."
SOURCE = "0798ci-com-undated-1"


def write_row(**cells: str) -> str:
    usual = {"region": "浙江", "indicator": "ai_enterprises", "value": '"3,210"'}
    return ROW.format(**(usual | {"deadline": "2029/12/31", "source": SOURCE} | cells))


def paste(test: AppTest, *rows: str, header: str = HEADER) -> AppTest:
    test.text_area(key="import_text_targets_0").set_value("\n".join([header, *rows]))
    return shown(test.run())


def shown(test: AppTest) -> AppTest:
    assert [error.value for error in test.exception] == []
    return test


def count_records() -> int:
    return len(load_dataset().records)


@pytest.mark.usefixtures("database")
def test_rows_are_saved_after_a_reason_and_a_yes(open_page: OpenPage) -> None:
    before = count_records()
    test = paste(open_page("import"), write_row(), write_row(deadline="2030", value="4000"))
    assert "**2** new" in read_words(test)
    assert "Say why" in read_words(test)
    assert count_records() == before
    test.text_input(key="import_reason").set_value("The plan of 2026").run()
    shown(test.button(key="import_save").click().run())
    assert [box.value for box in test.success] == ["2 rows are published."]
    assert count_records() == before + 2
    shown(test.button(key="import_undo").click().run())
    assert [toast.value.replace("\\", "") for toast in test.toast] == ["The import was undone."]
    assert count_records() == before


@pytest.mark.usefixtures("database")
def test_same_rows_again_change_nothing(open_page: OpenPage) -> None:
    test = paste(open_page("import"), write_row())
    test.text_input(key="import_reason").set_value("The plan of 2026").run()
    test.button(key="import_save").click().run()
    again = paste(open_page("import"), write_row())
    assert "**1** same" in read_words(again)
    assert "There is nothing to save" in read_words(again)


@pytest.mark.usefixtures("database")
def test_refused_row_says_why_and_can_be_taken_away(open_page: OpenPage) -> None:
    test = paste(open_page("import"), write_row(), write_row(region="Atlantis"))
    assert "**1** new" in read_words(test)
    assert "**1** refused" in read_words(test)
    refused, taken = (table.value for table in test.dataframe)
    assert refused[["Row", "Column", "Received", "What is wrong"]].to_numpy().tolist() == [
        [3, "Region", "Atlantis", "no such code or name"]
    ]
    assert refused["What is allowed"].tolist() != [""]
    assert taken[["Row", "Outcome"]].to_numpy().tolist() == [[2, "new"]]
    labels = [str(button.proto.label) for button in test.get("download_button")]
    assert labels[-1].startswith("Download the refused rows")


@pytest.mark.usefixtures("database")
def test_refused_row_of_a_long_file_is_listed(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stood behind the rows that are listed, and was seen in the download only."""
    monkeypatch.setattr("dashboard.parts.imports.rows.SHOWN", 1)
    good = [write_row(), write_row(deadline="2030", value="4000")]
    test = paste(open_page("import"), *good, write_row(region="Atlantis"))
    assert [table.value["Row"].tolist() for table in test.dataframe] == [[4], [2]]
    assert read_words(test).count("1 of 2 rows are listed") == 1


@pytest.mark.usefixtures("database")
def test_unknown_column_is_named_and_can_be_left_out(open_page: OpenPage) -> None:
    header = HEADER + ",Colour"
    test = paste(open_page("import"), write_row() + ",red", header=header)
    assert [error.value for error in test.error] == [
        "Colour\\: no such column\\. Allowed\\: a column of \\`targets\\`, or to leave this one out"
    ]
    assert not test.get("progress")  # the bar stayed under what could not be read
    test.multiselect(key="import_left_out").set_value(["Colour"])
    assert "**1** new" in read_words(shown(test.run()))


@pytest.mark.usefixtures("database")
def test_reader_is_told_why_nothing_can_be_imported(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOST, "0.0.0.0")
    test = open_page("import")
    assert "read-only" in read_words(test)
    assert not test.text_area


def test_missing_database_is_said(open_page: OpenPage) -> None:
    test = open_page("import")
    assert "without a database" in test.error[0].value
