"""What an import would do is said in the reader's language, columns by their titles."""

from dashboard.i18n import speak
from dashboard.text.imports import describe_row, write_refused_in
from tests.factories import a_catalog, a_target
from tests.imports.files import GOAL, a_plan

SLIP = GOAL | {"region": "Guandong"}


def test_column_is_named_by_its_title() -> None:
    (row,) = a_plan(SLIP).rows
    assert describe_row(row, "targets", a_catalog()).startswith("Region: no such code or name.")
    with speak("zh"):
        assert describe_row(row, "targets", a_catalog()).startswith("地区：没有这个代码或名称。")


def test_file_of_refused_rows_is_in_the_language_of_the_page() -> None:
    """It was English whatever the reader chose: a download is made outside of the page's run."""
    text = write_refused_in("zh", a_plan(SLIP)).decode("utf-8-sig")
    assert "地区：没有这个代码或名称。" in text
    assert "no such code" not in text


def test_records_about_the_same_stand_beside_a_new_row() -> None:
    known = a_target()
    (row,) = a_plan(GOAL | {"deadline": known["deadline"]}).rows
    said = describe_row(row, "targets", a_catalog())
    assert said.endswith(f"in the dataset about the same: {known['id']}")
