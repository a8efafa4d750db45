"""Records of the same claim that cannot both hold are paired as a conflict, and both kept."""

from pathlib import Path

import pytest

from data import load_catalog
from data.conflicts import find_conflicts
from tests.factories import (
    Cells,
    a_conflict,
    a_dataset,
    a_target,
    an_actual,
    said,
    some_records,
)

DAY = "2022-03-01"


def _pair_targets(*targets: tuple[Cells, Cells]) -> list[tuple[str, str]]:
    return list(find_conflicts(some_records(*targets)).itertuples(index=False, name=None))


def _do_actuals_disagree(first: dict[str, object], second: dict[str, object]) -> bool:
    actuals = [an_actual(id="first", **first), an_actual(id="second", **second)]
    return len(find_conflicts(some_records(actuals=actuals))) == 1


def test_targets_with_other_figures_disagree() -> None:
    assert _pair_targets(said("one", DAY), said("two", DAY, value=4000)) == [("one", "two")]


def test_targets_with_the_same_figure_agree() -> None:
    assert _pair_targets(said("one", DAY), said("two", DAY, comparator="ge")) == []


def test_same_figure_in_another_unit_agrees() -> None:
    assert _pair_targets(said("one", DAY), said("two", DAY, value=300, unit="CNY_1B")) == []


def test_rounding_of_a_conversion_is_no_conflict() -> None:
    """0.7 times 1e9 is 700000000.0, but 0.57 times 1e9 is 569999999.9999999."""
    pair = said("one", DAY, value=5.7), said("two", DAY, value=0.57, unit="CNY_1B")
    assert _pair_targets(*pair) == []


def test_ranges_with_another_upper_end_disagree() -> None:
    ranges = [
        said(name, DAY, comparator="range", value_max=upper)
        for name, upper in (("one", 4000), ("two", 5000), ("three", 5000))
    ]
    assert _pair_targets(*ranges) == [("one", "two"), ("one", "three")]


def test_replaced_target_disagrees_with_none() -> None:
    assert _pair_targets(said("old", "2021"), said("new", "2023", value=4000)) == []


def test_press_report_with_another_figure_disagrees_with_the_plan() -> None:
    pairs = _pair_targets(said("plan", "2021"), said("report", "2023", "media", value=4000))
    assert pairs == [("plan", "report")]


def test_draft_disagrees_with_drafts_only() -> None:
    plan, drafts = (
        said("plan", "2021"),
        [said("one", "2023", "draft", value=1), said("two", "2023", "draft", value=2)],
    )
    assert _pair_targets(plan, *drafts) == [("one", "two")]


@pytest.mark.parametrize(
    "change",
    [{"region": "CN-ZJ"}, {"scope": "one-site"}, {"deadline": "2026"}, {"deadline": ""}],
    ids=str,
)
def test_other_claim_does_not_disagree(change: dict[str, str]) -> None:
    assert _pair_targets(said("one", DAY), said("two", DAY, value=4000, **change)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"value": 1800}, {"value": 1800}),
        ({"value": 1800}, {"value": 1500, "comparator": "gt"}),
        ({"value": 1800}, {"value": 2000, "comparator": "lt"}),
        ({"value": 1800}, {"value": 1750, "comparator": "approx"}),
        ({"value": 1800}, {"value": 1700, "value_max": 1900, "comparator": "range"}),
        ({"value": 1500, "comparator": "ge"}, {"value": 2000, "comparator": "ge"}),
        ({"value": 0.57, "unit": "CNY_1B"}, {"value": 5.7}),
    ],
)
def test_figures_that_can_both_hold_agree(
    first: dict[str, object], second: dict[str, object]
) -> None:
    assert not _do_actuals_disagree(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"value": 1800}, {"value": 1801}),
        ({"value": 1800}, {"value": 2000, "comparator": "ge"}),
        ({"value": 1800}, {"value": 1500, "comparator": "le"}),
        ({"value": 1800}, {"value": 1600, "comparator": "approx"}),
        ({"value": 1800}, {"value": 1600, "value_max": 1700, "comparator": "range"}),
        ({"value": 1800, "comparator": "lt"}, {"value": 2000, "comparator": "gt"}),
    ],
)
def test_figures_that_lie_apart_disagree(
    first: dict[str, object], second: dict[str, object]
) -> None:
    assert _do_actuals_disagree(first, second)


def test_figures_of_other_days_do_not_disagree() -> None:
    assert not _do_actuals_disagree({"as_of": "2023-12-31"}, {"as_of": "2024", "value": 1})


def test_no_record_is_dropped() -> None:
    records = some_records(said("one", DAY), said("two", DAY, value=4000))
    assert records["id"].tolist() == ["one", "two"]


def test_conflict_is_found_from_both_ends(tmp_path: Path) -> None:
    catalog = load_catalog(a_dataset(tmp_path, conflicts=[a_conflict()]))
    target, actual = a_target()["id"], an_actual()["id"]
    assert catalog.conflicts_of(target) == {actual: "Another count."}
    assert catalog.conflicts_of(actual) == {target: "Another count."}
    assert catalog.conflicts_of("cn-zj-core-industry-value-2027-1") == {}
