"""Search finds words in any order and in both languages; filters and counts agree with it."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.filters import (
    Query,
    count_values,
    find_records,
    know_by,
    mark_in_force,
    select_records,
)
from tests.factories import said, some_records

DAY = pd.Timestamp("2026-11-21")
RECORDS = some_records(
    said("gd", "2022-12-15"),
    said("zj", "2024-03", region="CN-ZJ", deadline="2027"),
    said("draft", "2025", "draft", deadline=""),
).reset_index(drop=True)
TEXTS = pd.Series(
    ["guangdong 广东省 over 300 billion", "zhejiang 浙江省 400 billion", "guangdong draft (a+b)"]
)


def _find(
    text: str = "",
    wanted: dict[str, tuple[str, ...]] | None = None,
    as_of: pd.Timestamp = DAY,
) -> list[int]:
    query = Query(as_of, text, tuple((wanted or {}).items()))
    return find_records(RECORDS, TEXTS, query).tolist()


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("", [0, 1, 2]),
        ("  ", [0, 1, 2]),
        ("billion", [0, 1]),
        ("300 Guangdong", [0]),
        ("GUANGDONG 300", [0]),
        ("广东", [0]),
        ("400 浙江", [1]),
        ("guangdong 400", []),
        ("(a+b)", [2]),
        (".*", []),
    ],
)
def test_record_is_found_by_all_words_in_any_order(text: str, positions: list[int]) -> None:
    assert _find(text) == positions


def test_search_knows_only_what_was_announced() -> None:
    assert _find(as_of=pd.Timestamp("2024-02-29")) == [0]


@pytest.mark.parametrize(
    ("wanted", "positions"),
    [
        ({"region": ("CN-GD",)}, [0, 2]),
        ({"region": ("CN-GD", "CN-ZJ")}, [0, 1, 2]),
        ({"region": ("CN-GD",), "force": ("plan",)}, [0]),
        ({"year": ("2027",)}, [1]),
        ({"year": ()}, [0, 1, 2]),
        ({"region": ("CN-SH",)}, []),
    ],
)
def test_filters_narrow_the_search(
    wanted: dict[str, tuple[str, ...]], positions: list[int]
) -> None:
    assert _find(wanted=wanted) == positions


def test_words_and_filters_work_together() -> None:
    assert _find("billion", {"region": ("CN-ZJ",)}) == [1]


def test_values_are_counted_most_frequent_first() -> None:
    counts = count_values(RECORDS, find_records(RECORDS, TEXTS, Query(DAY)), ["region", "force"])
    assert counts == {"region": {"CN-GD": 2, "CN-ZJ": 1}, "force": {"plan": 2, "draft": 1}}
    assert list(counts["region"]) == ["CN-GD", "CN-ZJ"]


def test_blank_values_are_not_counted() -> None:
    positions = find_records(RECORDS, TEXTS, Query(DAY))
    assert count_values(RECORDS, positions, ["year", "scope"]) == {
        "year": {"2025": 1, "2027": 1},
        "scope": {},
    }


def test_only_what_was_found_is_counted() -> None:
    positions = find_records(RECORDS, TEXTS, Query(DAY, "draft"))
    assert count_values(RECORDS, positions, ["region"]) == {"region": {"CN-GD": 1}}


@given(st.sampled_from(["kind", "region", "force", "year"]), st.sampled_from(["", "billion", "x"]))
def test_count_of_a_value_is_what_choosing_it_finds(column: str, text: str) -> None:
    counts = count_values(RECORDS, find_records(RECORDS, TEXTS, Query(DAY, text)), [column])
    for value, count in counts[column].items():
        assert len(_find(text, {column: (value,)})) == count


@given(st.permutations(["over", "300", "广东省", "Guangdong"]))
def test_order_of_words_does_not_matter(words: list[str]) -> None:
    assert _find(" ".join(words)) == [0]


def test_empty_collection_asks_for_nothing() -> None:
    assert len(select_records(RECORDS, kind=[], region=[])) == len(RECORDS)
    assert select_records(RECORDS, region=["CN-ZJ"], kind=["actual"]).empty


def test_record_is_known_from_its_announcement_on() -> None:
    days = [pd.Timestamp("2022-12-14"), pd.Timestamp("2022-12-15")]
    assert [know_by(RECORDS, day)[0] for day in days] == [False, True]


def test_goal_is_in_force_until_its_successor_is_announced() -> None:
    records = some_records(said("old", "2021-05-01"), said("new", "2023-06-30"))
    days = pd.to_datetime(["2021-04-30", "2021-05-01", "2023-06-29", "2023-06-30"])
    assert [mark_in_force(records, day)["old"] for day in days] == [False, True, True, False]
