"""A change is checked like a row of the release, and what is found says which change it is of."""

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from data import Catalog
from data.checks import check_tables
from data.checks.cautions import name_caution
from data.problems import FIRST_LINE
from data.revisions import check_changes
from data.revisions.fold import fold
from data.revisions.rows import write_keys, write_row
from schemas import TABLES, Change, Draft
from tests.factories import a_conflict, an_evidence, some_frames, some_rows
from tests.revisions.drafts import a_draft, a_new_target, a_retirement

TILES = some_rows()["regions"]


def find(*drafts: Draft, **tables: list[dict[str, str]]) -> list[tuple[int, str, str]]:
    found = check_changes(some_frames(**tables), drafts)
    return [(finding.place, finding.column, finding.caution) for finding in found]


def test_good_changes_give_no_findings() -> None:
    assert find(a_draft(value="3500"), a_new_target(), a_draft("sources", Change.ADD, id="x")) == []


def test_row_that_is_wrong_alone_is_located() -> None:
    good, bad = a_new_target("a"), a_new_target("b", value="many")
    (finding,) = check_changes(some_frames(), [good, bad])
    assert (finding.place, finding.column, finding.value) == (1, "value", "many")
    assert finding.allowed


def test_row_with_another_key_than_it_says_is_refused() -> None:
    """It would have stood in the tables twice as soon as it was changed again."""
    draft = a_draft().model_copy(update={"key": "another"})
    (finding,) = check_changes(some_frames(), [draft])
    assert (finding.column, finding.wrong) == ("id", "the row has another key than `another`")


def test_key_of_several_parts_is_needed_whole() -> None:
    draft = a_draft("evidence", Change.ADD, note_en="more")
    cut = draft.model_copy(update={"key": draft.row["record"]})
    (finding,) = check_changes(some_frames(), [cut])
    assert finding.wrong == f"the row has another key than `{cut.key}`"


def test_unknown_reference_gets_the_near_ones() -> None:
    (finding,) = check_changes(some_frames(), [a_new_target(region="CN-GB")])
    assert (finding.column, finding.wrong) == ("region", "no such code or id")
    assert "CN-GD" in finding.allowed


def test_rows_of_one_batch_may_point_at_each_other() -> None:
    source = a_draft("sources", Change.ADD, id="fresh-source")
    assert find(a_new_target(source="fresh-source"), source) == []


def test_one_id_for_a_target_and_an_actual_is_refused() -> None:
    draft = a_draft("actuals", Change.ADD, id="cn-gd-core-industry-value-2025-1")
    assert find(draft) == [(0, "id", "")]


def test_wrong_unit_and_figure_below_the_minimum_are_errors() -> None:
    percent = {"code": "percent", "dimension": "percent", "base_unit": "percent", "factor": "1"}
    units = [*some_rows()["units"], {**some_rows()["units"][0], **percent}]
    assert find(a_draft(unit="percent"), units=units) == [(0, "unit", "")]
    assert find(a_draft(value="-5")) == [(0, "value", "")]


def test_warning_names_what_lets_it_stand() -> None:
    late = a_new_target(deadline="2020")
    assert find(late) == [(0, "deadline", "late")]
    assert find(a_new_target(deadline="2020", acknowledged="late")) == []


def test_slip_of_magnitude_is_a_warning() -> None:
    years = [a_new_target(str(year), deadline=str(year)) for year in range(2028, 2033)]
    slip = a_new_target("slip", deadline="2033", value="30000000")
    assert find(*years, slip) == [(5, "value", "magnitude")]


def test_warning_about_another_row_says_nothing_new() -> None:
    """Nobody could mend it here."""
    early = a_draft("actuals", id="old", as_of="2024-03-01")
    frames = fold(some_frames(), [early])
    assert [p.column for p in check_tables(frames)] == ["as_of"]
    assert check_changes(frames, [a_draft(value="3500")]) == []
    assert check_changes(frames, [a_draft("sources", title="Another")]) == []


def test_error_of_a_row_that_stands_is_told_of_the_change_it_comes_from() -> None:
    (finding,) = check_changes(some_frames(), [a_new_target(), a_retirement("sources")])[:1]
    assert (finding.place, finding.wrong) == (
        1,
        "targets cn-gd-core-industry-value-2025-1: no such code or id",
    )


@pytest.mark.parametrize(
    "culprit",
    [
        a_draft("indicators", minimum="1e15"),
        a_draft("units", dimension="count"),
        a_draft("regions", parent="CN-ZJ", level="city", tile_row="", tile_column=""),
    ],
    ids=["limit of the indicator", "kind of the unit", "level of a region above"],
)
def test_innocent_change_beside_the_culprit_is_not_blamed(culprit: Draft) -> None:
    found = check_changes(some_frames(), [a_draft("searches", note_en="again"), culprit])
    assert {finding.place for finding in found} == {1}


def test_tile_taken_from_another_province_is_told_of_the_one_that_took_it() -> None:
    taken = a_draft("regions", tile_row=6)
    first = a_draft("regions", code="CN", level="country", parent="", tile_row="", tile_column="")
    assert find(first, taken, regions=TILES) == [(1, "tile_row", "")]


def test_retired_record_takes_along_what_points_at_it() -> None:
    tables = {"evidence": [an_evidence()], "conflicts": [a_conflict()]}
    assert find(a_retirement(), **tables) == []


def test_evidence_for_a_record_retired_in_the_same_batch_is_refused() -> None:
    assert find(a_retirement(), a_draft("evidence", Change.ADD, note_en="more")) == []
    assert find(a_draft("evidence", Change.ADD, record="gone")) == [(0, "record", "")]


CELLS = {
    "targets": ["region", "indicator", "unit", "value", "deadline", "instrument", "scope"],
    "actuals": ["region", "indicator", "unit", "value", "as_of", "source"],
    "sources": ["published_on", "title"],
    "instruments": ["issued_on"],
    "indicators": ["base_unit", "minimum", "name_en"],
    "units": ["factor", "dimension"],
    "regions": ["level", "parent", "tile_row"],
    "evidence": ["note_en"],
    "conflicts": ["why_en"],
}


@st.composite
def real_changes(draw: st.DrawFn, catalog: Catalog) -> Draft:
    """A real row with a cell of another row in it, or retired."""
    name = draw(st.sampled_from(sorted(CELLS)))
    table, frame = TABLES[name], catalog.frames[name]
    places = st.integers(0, len(frame) - 1)
    row, other = (
        write_row(table, {column: frame[column].iloc[place] for column in table.columns})
        for place in (draw(places), draw(places))
    )
    cell = draw(st.sampled_from(CELLS[name]))
    change = draw(st.sampled_from([Change.CHANGE, Change.CHANGE, Change.RETIRE]))
    key = "|".join(row[part] for part in table.key)
    changed = row | {cell: other[cell]} if change is Change.CHANGE else row
    return Draft(table=name, key=key, change=change, row=changed)


@settings(max_examples=25)
@given(data=st.data())
def test_narrow_check_finds_what_the_check_of_everything_finds(
    catalog: Catalog, data: st.DataObject
) -> None:
    drafts = data.draw(st.lists(real_changes(catalog), min_size=1, max_size=3))
    assume(all(is_valid_alone(draft) for draft in drafts))  # else the other rules are not asked
    found = check_changes(catalog.frames, drafts)
    assert {(f.column, f.value, f.allowed) for f in found} == find_in_all(catalog, drafts)


def is_valid_alone(draft: Draft) -> bool:
    try:
        TABLES[draft.table].model.model_validate(draft.row)
    except ValidationError:
        return False
    return True


def find_in_all(catalog: Catalog, drafts: list[Draft]) -> set[tuple[str, str, str]]:
    folded = fold(catalog.frames, drafts)
    changed = {(draft.table, draft.key) for draft in drafts}
    return {
        (problem.column, problem.value, problem.allowed)
        for problem in check_tables(folded)
        if name_caution(problem) is None or (problem.table, find_key(folded, problem)) in changed
    }


def find_key(folded: dict[str, pd.DataFrame], problem) -> str:
    keys = write_keys(folded[problem.table], TABLES[problem.table])
    return keys.iloc[problem.line - FIRST_LINE]
