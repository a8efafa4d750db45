"""Changes are laid over the release: rows keep their places, the last change of a row wins."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.revisions.fold import RETIRED, fold
from schemas import Change, Draft
from tests.factories import a_conflict, an_evidence, some_frames
from tests.revisions.drafts import a_draft, a_new_target, a_retirement

GUANGDONG, ZHEJIANG = "cn-gd-core-industry-value-2025-1", "cn-zj-core-industry-value-2027-1"
KEYS = (GUANGDONG, ZHEJIANG, "new-a", "new-b")


def list_targets(frames: dict[str, pd.DataFrame]) -> list[tuple[str, float]]:
    targets = frames["targets"]
    return list(zip(targets["id"], targets["value"], strict=True))


def test_changed_row_keeps_its_place() -> None:
    folded = fold(some_frames(), [a_draft(value="3500")])
    assert list_targets(folded) == [(GUANGDONG, 3500.0), (ZHEJIANG, 4000.0)]


def test_new_rows_come_last_in_their_order() -> None:
    folded = fold(some_frames(), [a_new_target("b"), a_new_target("a")])
    assert [key[-2:] for key, _ in list_targets(folded)[2:]] == ["-b", "-a"]


def test_row_with_a_number_in_its_key_is_added_to_an_empty_table() -> None:
    """What pandas makes of no numbers is no text."""
    folded = fold(some_frames(context=[]), [a_draft("context", Change.ADD)])
    assert folded["context"]["year"].tolist() == [2024.0]


def test_last_change_wins() -> None:
    folded = fold(some_frames(), [a_draft(value="3500"), a_draft(value="3600")])
    assert list_targets(folded)[0] == (GUANGDONG, 3600.0)


def test_folded_table_has_the_types_of_the_release() -> None:
    before = some_frames()
    folded = fold(before, [a_new_target(), a_draft("regions", code="CN-BJ", tile_row="")])
    for table in ("targets", "regions"):
        pd.testing.assert_series_equal(folded[table].dtypes, before[table].dtypes)
        assert folded[table].index.tolist() == list(range(len(folded[table])))


def test_release_itself_is_left_alone() -> None:
    frames = some_frames()
    fold(frames, [a_draft(value="3500"), a_retirement(id=ZHEJIANG)])
    assert list_targets(frames) == [(GUANGDONG, 3000.0), (ZHEJIANG, 4000.0)]


def test_old_row_without_a_newer_column_is_blank_there() -> None:
    draft = a_draft()
    row = {name: cell for name, cell in draft.row.items() if name != "value_max"}
    folded = fold(some_frames(), [draft.model_copy(update={"row": row})])
    assert folded["targets"]["value_max"].isna().all()


def test_what_points_at_a_retired_record_goes_with_it() -> None:
    other = an_evidence(record=ZHEJIANG)
    frames = some_frames(evidence=[an_evidence(), other], conflicts=[a_conflict()])
    folded = fold(frames, [a_retirement()])
    assert [key for key, _ in list_targets(folded)] == [ZHEJIANG]
    assert folded["evidence"]["record"].tolist() == [ZHEJIANG]
    assert folded["conflicts"].empty
    fact = folded["facts"].iloc[0]
    assert (fact["record"], fact["outcome"], fact["reason_en"]) == ("", "left_out", RETIRED)


def test_restored_record_has_everything_back() -> None:
    frames = some_frames()
    restored = a_draft(change=Change.RESTORE)
    folded = fold(frames, [a_retirement(), restored])
    for table, frame in frames.items():
        pd.testing.assert_frame_equal(folded[table], frame)


def test_retired_row_that_is_not_there_changes_nothing() -> None:
    frames = some_frames()
    folded = fold(frames, [a_retirement(id="gone")])
    pd.testing.assert_frame_equal(folded["targets"], frames["targets"])


def test_key_of_several_columns_names_one_row() -> None:
    frames = some_frames()
    folded = fold(frames, [a_draft("context", value="1")])
    assert folded["context"]["value"].tolist() == [1.0]
    assert fold(frames, [a_retirement("context")])["context"].empty


@pytest.mark.parametrize("table", ["regions", "sources", "conflicts"])
def test_nothing_folded_is_the_release(table: str) -> None:
    frames = some_frames()
    pd.testing.assert_frame_equal(fold(frames, [])[table], frames[table])


changes = st.builds(
    lambda key, change, value: a_draft(change=change, id=key, value=value),
    st.sampled_from(KEYS),
    st.sampled_from([Change.CHANGE, Change.RETIRE]),
    st.integers(1, 9),
)


@settings(max_examples=30)
@given(st.lists(changes, max_size=6), st.lists(changes, max_size=6))
def test_folding_in_two_steps_is_folding_at_once(first: list[Draft], second: list[Draft]) -> None:
    """But for a row that comes back after it was retired: what pointed at it is gone by then."""
    retired = {d.key for d in {d.key: d for d in first}.values() if d.change is Change.RETIRE}
    second = [draft for draft in second if draft.key not in retired]
    frames = some_frames()
    twice, once = fold(fold(frames, first), second), fold(frames, [*first, *second])
    for table, frame in once.items():
        pd.testing.assert_frame_equal(twice[table], frame)
