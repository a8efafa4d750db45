"""An editor adds records: warned of slips, shown what would be saved, able to undo and go on."""

from pathlib import Path

import pytest

from dashboard.settings import REQUIRE_REVIEW
from data.revisions.history import Asked, read_events
from tests.editing.typing import TYPED
from tests.pages.conftest import OpenPage
from tests.pages.editing import dataset, field, fill, may_save, press, shown, store, tick_all
from tests.pages.reading import read_charts, read_words

pytestmark = pytest.mark.usefixtures("database")
NEW = "cn-gd-core-industry-value-2028-1"


def test_blank_form_says_nothing_and_saves_nothing(open_page: OpenPage, tiny: Path) -> None:
    test = shown(open_page("edit", tiny))
    assert not may_save(test)
    assert "Still missing" not in read_words(test)


def test_record_is_saved_and_seen(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny), **TYPED)
    assert may_save(test)
    press(test, "edit_save")
    assert [box.value.replace("\\", "") for box in test.success] == [
        "Guangdong · AI core industry: > 400 bn yuan by 2028"
    ]
    record = dataset().record(NEW)
    assert (record.comparator, record.value, record.unit) == ("gt", 4000, "CNY_100M")


def test_missing_fields_are_named(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny), region="CN-GD")
    assert "Still missing: Indicator, Value, Source, Statement." in read_words(test)


def test_figure_is_said_in_both_languages_and_the_base_unit(
    open_page: OpenPage, tiny: Path
) -> None:
    test = fill(open_page("edit", tiny), indicator="core_industry_value", value="超过3,000亿元")
    words = read_words(test)
    assert "Read as > 300 bn yuan (base unit: 300,000,000,000 yuan) · 超过3,000亿元" in words


def test_preview_shows_the_row_in_words_and_its_mark(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny), **TYPED)
    assert "Guangdong · AI core industry: > 400 bn yuan by 2028" in read_words(test)
    marks = [trace.get("customdata") or [] for trace in read_charts(test)[0]["data"]]
    assert [NEW] in [list(mark) for trace in marks for mark in trace]


def test_preview_says_what_its_signs_stand_for(open_page: OpenPage, tiny: Path) -> None:
    """The chart marks another scope with a letter, and nothing said what the letter is."""
    test = fill(open_page("edit", tiny), **TYPED | {"scope": "above-scale"})
    assert "(a) Above designated size only: Guangdong." in read_words(test)


def test_units_are_those_of_the_indicator(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny), indicator="core_industry_value")
    codes = [label.split(" · ")[-1] for label in test.selectbox(key="field_unit").options]
    assert codes == ["CNY", "CNY_100M", "CNY_1B"]


def test_wrong_url_of_a_new_source_blocks(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny), **TYPED | {"source": "+"})
    fill(test, source__url="gd.gov.cn")
    assert "`gd.gov.cn` is no web address." in read_words(test)
    assert not may_save(test)


def test_new_source_is_saved_with_the_record(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny), **TYPED | {"source": "+"})
    fill(
        test,
        source__title="新方案",
        source__described="no",
        source__url="https://www.gd.gov.cn/new",
        source__published_on="2024-03",
        source__language="zh",
        source__tier="primary",
    )
    press(test, "edit_save")
    assert dataset().record(NEW).source == "gd-gov-cn-2024-2"
    events = read_events(store(), Asked())
    assert len({event.revision.batch for event in events}) == 1
    press(test, "edit_next")
    assert field(test, "source") == "gd-gov-cn-2024-2"


def test_next_keeps_source_and_document(open_page: OpenPage, tiny: Path) -> None:
    test = press(fill(open_page("edit", tiny), **TYPED), "edit_save")
    press(test, "edit_next")
    kept = {name: field(test, name) for name in TYPED}
    usual = {"region": "CN-GD", "instrument": "cn-gd-2022-1", "source": "gd-gov-cn-2024-1"}
    assert kept == dict.fromkeys(TYPED, "") | usual


def test_undo_takes_it_back_and_keeps_what_was_typed(open_page: OpenPage, tiny: Path) -> None:
    test = press(fill(open_page("edit", tiny), **TYPED), "edit_save")
    press(test, "edit_undo")
    assert [toast.value.replace("\\", "") for toast in test.toast] == [
        "Undone. What was typed stands in the form again."
    ]
    assert NEW not in set(dataset().records["id"])
    assert field(test, "value") == TYPED["value"]
    press(test, "edit_save")
    assert "cn-gd-core-industry-value-2028-2" in set(dataset().records["id"])


def test_new_region_can_be_saved_again_after_undo(open_page: OpenPage, tiny: Path) -> None:
    """Its code, given by a standard, counted as taken; the form had no way on."""
    test = fill(open_page("edit", tiny), **TYPED | {"region": "+"})
    new = {"name_en": "Foshan", "name_zh": "佛山市", "parent": "CN-GD", "code": "440600"}
    test.selectbox(key="field_region.level").set_value("city")
    test.selectbox(key="field_region.parent").set_value(new.pop("parent"))
    fill(test, **{f"region__{name}": text for name, text in new.items()})
    press(press(test, "edit_save"), "edit_undo")
    assert "440600" not in set(dataset().frames["regions"]["code"])
    press(test, "edit_save")
    assert "440600" in set(dataset().frames["regions"]["code"])
    regions = read_events(store(), Asked(table="regions"))
    assert [event.revision.change for event in regions] == ["restore", "retire", "add"]


def test_conflicting_claim_is_shown_beside_and_needs_a_tick(
    open_page: OpenPage, tiny: Path
) -> None:
    test = fill(open_page("edit", tiny), **TYPED | {"deadline": "2025-12-31", "instrument": ""})
    words = read_words(test)
    assert "Another record makes the same claim with another figure." in words
    assert "Guangdong · AI core industry: > 300 bn yuan by 2025" in words
    assert not may_save(test)
    assert may_save(tick_all(test))


def test_seen_warning_is_kept_with_the_revision(open_page: OpenPage, tiny: Path) -> None:
    test = tick_all(fill(open_page("edit", tiny), **TYPED | {"deadline": "2021"}))
    press(test, "edit_save")
    (event,) = read_events(store(), Asked())
    assert event.revision.row["acknowledged"] == "late"
    assert event.revision.cautions == "late past"


def test_reported_figure_is_added(open_page: OpenPage, tiny: Path) -> None:
    cells = TYPED | {"value": "2,400亿元", "as_of": "2024"}
    del cells["deadline"]
    test = fill(open_page("edit", tiny, kind="actual"), **cells)
    press(tick_all(test), "edit_save")
    assert dataset().record("cn-gd-core-industry-value-2024-a1").value == 2400


def test_draft_survives_a_reload(open_page: OpenPage, tiny: Path) -> None:
    fill(open_page("edit", tiny), value="超过4000亿元", note_en="Half typed")
    again = shown(open_page("edit", tiny))
    assert (field(again, "value"), field(again, "note_en")) == ("超过4000亿元", "Half typed")


def test_draft_can_be_discarded(open_page: OpenPage, tiny: Path) -> None:
    """It came back for ever, field by field to be emptied."""
    test = open_page("edit", tiny)
    assert "edit_discard" not in {button.key for button in test.button}
    press(fill(test, **TYPED), "edit_discard")
    said = [toast.value.replace("\\", "") for toast in test.toast]
    assert said == ["What was typed is discarded."]
    assert [field(form, "value") for form in (test, shown(open_page("edit", tiny)))] == ["", ""]


def test_saved_row_is_no_draft_any_more(open_page: OpenPage, tiny: Path) -> None:
    press(fill(open_page("edit", tiny), **TYPED), "edit_save")
    again = shown(open_page("edit", tiny))
    assert (field(again, "value"), field(again, "source")) == ("", "gd-gov-cn-2024-1")


def test_text_of_others_is_shown_as_text(open_page: OpenPage, tiny: Path) -> None:
    test = fill(open_page("edit", tiny), **TYPED | {"value": "[x](https://example.org) :red[y]"})
    assert not [item for item in test.markdown if "[x](https" in item.value]


def test_rows_of_one_plan_wait_for_review_together(
    open_page: OpenPage, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second row names the new source though it is not published yet."""
    monkeypatch.setenv(REQUIRE_REVIEW, "yes")
    test = fill(open_page("edit", tiny), **TYPED | {"source": "+"})
    new = {"title": "新方案", "described": "no", "language": "zh", "tier": "primary"}
    new |= {"url": "https://www.gd.gov.cn/new", "published_on": "2024-03"}
    fill(test, **{f"source__{name}": text for name, text in new.items()})
    press(press(test, "edit_save"), "edit_next")
    assert NEW not in set(dataset().records["id"])
    fill(test, **{name: TYPED[name] for name in ("indicator", "value", "statement_en")})
    press(fill(test, deadline="2029-12-31"), "edit_save")
    waiting = read_events(store(), Asked(pending=True))
    assert [event.revision.table for event in waiting] == ["targets", "targets", "sources"]
    press(test, "edit_undo")
    assert len(read_events(store(), Asked(pending=True))) == 2


@pytest.mark.parametrize("folder", ["headers_only", "no_record", "one_record"])
def test_form_with_hardly_any_data(
    open_page: OpenPage, folder: str, request: pytest.FixtureRequest
) -> None:
    test = shown(open_page("edit", request.getfixturevalue(folder)))
    assert not may_save(test)
    fill(test, value="3000亿元", statement_en="Something.")
    assert "Choose the indicator, and the figure is read." in read_words(test)
