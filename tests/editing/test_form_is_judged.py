"""Everything wrong with a form is said beside its field; what needs a second look is a warning."""

from dataclasses import replace

import pytest

from dashboard.editing.content import NEW, Content
from dashboard.editing.rows import start_cells
from dashboard.editing.saving import finish_drafts
from data import Catalog
from schemas import TABLES, Change
from tests.editing.typing import NEW_SOURCE, a_form, judged, said, warned
from tests.factories import a_base_unit, a_catalog, a_target, a_unit


def test_sound_form_may_be_saved() -> None:
    judgement = judged(a_form())
    assert (said(judgement), warned(judgement), judgement.missing) == ([], [], ())
    assert judgement.may_save(())


def test_row_holds_what_was_typed() -> None:
    row = judged(a_form()).drafts[-1].row
    expected = {"comparator": "gt", "value": "4000", "value_max": "", "unit": "CNY_100M"}
    assert expected.items() <= row.items()
    assert row["id"] == "cn-gd-core-industry-value-2028-1"
    assert list(row) == TABLES["targets"].columns


def test_blank_form_lacks_what_is_required() -> None:
    assert judged(Content()).missing == ("region", "indicator", "value", "source", "statement_en")


@pytest.mark.parametrize(
    ("cells", "place", "sentence"),
    [
        ({"deadline": "2028-13"}, "deadline", "`2028-13` is no day of the calendar."),
        ({"deadline": "soon"}, "deadline", "`soon` is no date. Write YYYY, YYYY-MM or YYYY-MM-DD."),
        ({"deadline": "1980"}, "deadline", "The year 1980 is outside 1990-2060."),
        ({"value": "60 EFLOPS"}, "value", "Write the number with its unit: "),
        ({"value": "4000"}, "value", "`4000` says no unit."),
        ({"comparator": "ge"}, "comparator", "The figure says “over”, but “at least” is chosen."),
        ({"comparator": "range", "value": "4000亿元"}, "value", "must be filled for a range"),
        ({"region": "CN-XX"}, "region", "No such code or id."),
        ({"scope": "moon"}, "scope", "No such code or id."),
        ({"value": "-5亿元"}, "value", "The figure is below the indicator's minimum."),
        ({"id": "Not An Id"}, "id", "“Not An Id” cannot be used here."),
        ({"id": "cn-gd-core-industry-value-2025-1"}, "id", "is taken, now or in the past"),
        ({"note_en": "x" * 4001}, "note_en", "The text has 4,001 characters. 4,000 are allowed."),
        ({"note_en": "a\u202eb"}, "note_en", "The text holds the invisible character"),
    ],
)
def test_slip_is_said_beside_its_field(cells: dict[str, str], place: str, sentence: str) -> None:
    judgement = judged(a_form(**cells))
    assert [text for where, text in said(judgement) if where == place and sentence in text]
    assert not judgement.may_save(())


def test_range_in_words_fills_both_ends() -> None:
    row = judged(a_form(value="4000至4500亿元")).drafts[-1].row
    assert (row["comparator"], row["value"], row["value_max"]) == ("range", "4000", "4500")


def test_chosen_unit_and_comparator_hold_where_the_figure_says_none() -> None:
    row = judged(a_form(value="4,000", unit="CNY_100M", comparator="approx")).drafts[-1].row
    assert (row["comparator"], row["value"], row["unit"]) == ("approx", "4000", "CNY_100M")


def test_figure_waits_for_its_indicator() -> None:
    judgement = judged(a_form(indicator=""))
    assert (said(judgement), judgement.missing) == ([], ("indicator",))


@pytest.mark.parametrize(
    ("cells", "place", "name"),
    [
        ({"deadline": "2024-06-30"}, "deadline", "past"),
        ({"deadline": "2020"}, "deadline", "late"),
        ({"deadline": "2025-12-31", "instrument": ""}, "value", "conflicting_claim"),
    ],
)
def test_warning_needs_a_tick(cells: dict[str, str], place: str, name: str) -> None:
    judgement = judged(a_form(**cells))
    assert (place, name) in warned(judgement)
    assert not judgement.may_save(())
    assert judgement.may_save(tuple(remark.tick for remark in judgement.warnings))


@pytest.mark.parametrize(
    ("as_of", "warnings"), [("2025", [("as_of", "ahead")]), ("2024", []), ("2024-11", [])]
)
def test_reported_figure_of_a_day_to_come_needs_a_look(
    as_of: str, warnings: list[tuple[str, str]]
) -> None:
    """A goal that was typed as a reported figure, of a page of which only the year is known."""
    frames = a_catalog().frames
    catalog = Catalog(frames | {"sources": frames["sources"].assign(published_on="2024")}, "1")
    content = a_form(as_of=as_of, deadline="", instrument="")
    assert warned(judged(content, catalog, table="actuals")) == warnings


def test_tick_holds_for_what_was_seen_only() -> None:
    early, earlier = (judged(a_form(deadline=day)) for day in ("2024-06-30", "2024-05-31"))
    assert not earlier.may_save(tuple(remark.tick for remark in early.warnings))


def test_wrong_magnitude_is_asked_about() -> None:
    goals = [
        a_target(id=f"goal-{n}", region="CN-ZJ", deadline=str(2025 + n), value=3000 + n)
        for n in range(6)
    ]
    units = [a_base_unit("CNY", "money"), a_unit(), a_unit(code="CNY_1T", factor="1e12")]
    judgement = judged(a_form(value="超过4000万亿元"), a_catalog(targets=goals, units=units))
    (slip,) = judgement.warnings
    assert (slip.place, slip.name) == ("value", "magnitude")
    assert "did you mean 4,000 × 100 million yuan (亿元)?" in slip.text


def test_warning_comes_before_the_rest_is_filled_in() -> None:
    judgement = judged(a_form(deadline="2020", statement_en=""))
    assert ("deadline", "late") in warned(judgement)


def test_seen_warnings_are_kept_with_the_row() -> None:
    content = a_form(deadline="2020")
    draft = finish_drafts(content, judged(content))[-1]
    assert draft.row["acknowledged"] == "late"
    assert draft.cautions == "late past"


def test_same_figure_from_the_same_document_is_refused() -> None:
    judgement = judged(a_form(value="超过3000亿元", deadline="2025-12-31"))
    (repeated,) = judgement.errors
    assert repeated.others == (a_target()["id"],)
    assert judgement.folded is not None  # for both to be shown


def test_new_source_is_saved_with_the_record() -> None:
    judgement = judged(a_form(**NEW_SOURCE))
    assert [(draft.table, draft.key) for draft in judgement.drafts] == [
        ("sources", "gd-gov-cn-2024-2"),
        ("targets", "cn-gd-core-industry-value-2028-1"),
    ]
    assert judgement.drafts[-1].row["source"] == "gd-gov-cn-2024-2"
    assert judgement.may_save(())


def test_slip_in_a_new_source_is_said_beside_its_field() -> None:
    judgement = judged(a_form(**NEW_SOURCE | {"source.url": "gd.gov.cn", "source.tier": ""}))
    assert [place for place, _text in said(judgement)] == ["source.url"]
    assert judgement.missing == ("source.tier",)


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ("source", {"url": "https://www.gd.gov.cn/ai"}),
        ("instrument", {"title_en": "Plan for the AI industry", "issued_on": "2024"}),
        ("region", {"name_en": "guangdong"}),
        ("indicator", {"name_zh": "人工智能产业规模"}),
    ],
)
def test_new_row_like_a_known_one_needs_a_look(column: str, cells: dict[str, str]) -> None:
    """A second source with the address of the first was made without a word."""
    typed = {column: NEW} | {f"{column}.{name}": text for name, text in cells.items()}
    first, *_others = cells
    assert (f"{column}.{first}", "known") in warned(judged(a_form(**typed)))
    for place in list(typed)[1:]:
        other = judged(a_form(**typed | {place: f"2{typed[place]}"}))
        assert "known" not in {name for _place, name in warned(other)}


def test_new_document_is_numbered_by_its_region() -> None:
    new = {"instrument.title_en": "A plan", "instrument.described": "no"}
    new |= {"instrument.issued_on": "2022-05", "instrument.force": "plan"}
    judgement = judged(a_form(instrument=NEW, **new))
    assert judgement.drafts[0].key == "cn-gd-2022-2"


def test_next_row_keeps_the_place_and_chooses_what_was_new() -> None:
    content = a_form(**NEW_SOURCE)
    following = content.start_next(judged(content).rows.parents)
    assert following.cells == {
        "region": "CN-GD",
        "instrument": "cn-gd-2022-1",
        "source": "gd-gov-cn-2024-2",
    }


def test_known_record_is_judged_as_it_stands() -> None:
    row = dict.fromkeys(TABLES["targets"].columns, "") | a_target()
    judgement = judged(Content(start_cells(row), start=row), key=row["id"])
    assert (said(judgement), warned(judgement)) == ([], [])
    assert (judgement.rows.record, judgement.drafts[-1].change) == (row, Change.CHANGE)


def test_warning_let_stand_is_not_asked_again_unless_the_claim_changes() -> None:
    row = dict.fromkeys(TABLES["targets"].columns, "") | a_target(
        deadline="2020", acknowledged="late"
    )
    catalog = a_catalog(targets=[row], evidence=[], facts=[])
    content = Content(start_cells(row) | {"note_en": "Mended."}, start=row)
    kept = judged(content, catalog, key=row["id"])
    assert (warned(kept), kept.drafts[-1].row["acknowledged"]) == ([], "late")
    other = replace(content, cells=content.cells | {"deadline": "2021"})
    assert ("deadline", "late") in warned(judged(other, catalog, key=row["id"]))
