"""A version that is made from the one before says what a version made from nothing says."""

from functools import cache

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import Catalog, load_catalog
from data.revisions.fold import fold, follow
from data.revisions.rows import write_key, write_row
from schemas import TABLES, Change, Draft
from tests.factories import a_catalog
from tests.revisions.drafts import a_draft, a_new_target, a_retirement

REGIONS = ["CN", "CN-GD", "440300"]  # enough for chains and ties, few enough to be quick
CELLS = {
    "targets": ["region", "indicator", "scope", "value", "deadline", "instrument", "source"],
    "actuals": ["region", "indicator", "scope", "value", "as_of", "source"],
    "sources": ["published_on", "tier"],
    "instruments": ["issued_on", "force"],
    "indicators": ["family"],
    "units": ["factor", "dimension"],
    "scopes": ["comparison"],
    "regions": ["level", "parent"],
    "evidence": ["note_en"],
    "conflicts": ["why_en"],
    "context": ["value"],
    "searches": ["note_en"],
    "facts": ["reason_en"],
}


@cache
def a_part_of_the_dataset() -> Catalog:
    """Load the real dataset with the records of a few regions only."""
    frames = dict(load_catalog().frames)
    for name in ("targets", "actuals"):
        frame = frames[name]
        frames[name] = frame[frame["region"].isin(REGIONS)].reset_index(drop=True)
    return Catalog(frames, "0")


@st.composite
def changes(draw: st.DrawFn, catalog: Catalog, gone: list[Draft]) -> Draft:
    """A real row with a cell of another row in it, under its own id or a new one, or retired; or a
    retired row again.
    """
    if gone and draw(st.booleans()):
        return draw(st.sampled_from(gone)).model_copy(update={"change": Change.RESTORE})
    records = st.sampled_from(["targets", "actuals"])
    name = draw(st.one_of(records, st.sampled_from(sorted(CELLS))))
    table, frame = TABLES[name], catalog.frames[name]
    places = st.integers(0, len(frame) - 1)
    row, other = (
        write_row(table, {column: frame[column].iloc[place] for column in table.columns})
        for place in (draw(places), draw(places))
    )
    change = draw(st.sampled_from([Change.ADD, Change.CHANGE, Change.RETIRE]))
    if change is not Change.RETIRE:
        cell = draw(st.sampled_from(CELLS[name]))
        row |= {cell: other[cell]}
    if change is Change.ADD:
        row |= {table.key[0]: f"new-{draw(st.integers(0, 2))}"}
    return Draft(table=name, key=write_key(table, row), change=change, row=row)


def check_records(catalog: Catalog) -> None:
    fresh = Catalog(catalog.frames, catalog.version)
    pd.testing.assert_frame_equal(catalog.records, fresh.records)
    pd.testing.assert_frame_equal(catalog.conflicts, fresh.conflicts)


@settings(max_examples=15)
@given(data=st.data())
def test_records_after_any_changes_are_those_of_a_new_start(data: st.DataObject) -> None:
    catalog, gone = a_part_of_the_dataset(), list[Draft]()
    for version in range(data.draw(st.integers(1, 5))):
        drafts = data.draw(st.lists(changes(catalog, gone), min_size=1, max_size=3))
        gone += [draft for draft in drafts if draft.change is Change.RETIRE]
        catalog = follow(catalog, fold(catalog.frames, drafts), drafts, version=str(version))
        if data.draw(st.booleans()):  # else nobody asks for the records of this version
            check_records(catalog)
    check_records(catalog)


@pytest.mark.parametrize(
    "draft",
    [
        a_new_target(),
        a_draft(value="3500"),
        a_draft(region="CN-ZJ"),
        a_retirement(),
        a_draft("instruments", issued_on="2021-01-01"),
        a_draft("sources", Change.ADD, id="another"),
    ],
    ids=["new", "corrected", "moved", "retired", "document of another day", "new source"],
)
def test_records_after_one_change_are_those_of_a_new_start(draft: Draft) -> None:
    before = a_catalog()
    assert len(before.records)
    check_records(follow(before, fold(before.frames, [draft]), [draft], version="1"))


def test_records_are_not_read_anew_when_only_a_search_was_added() -> None:
    before = a_catalog()
    records, draft = before.records, a_draft("searches", note_en="again")
    after = follow(before, fold(before.frames, [draft]), [draft], version="1")
    assert after.records is records
