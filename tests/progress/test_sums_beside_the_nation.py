"""Regional targets of one year added up, nothing twice, and what was left out with the reason."""

import pandas as pd
import pytest

from data.catalog import Catalog
from data.progress import sum_targets
from tests.factories import Cells, a_target, a_unit, an_indicator, an_instrument
from tests.progress.goals import some_catalog

NOW = pd.Timestamp("2026-11-21")
PLANS = [
    an_instrument(id="plan"),
    an_instrument(id="draft", force="draft"),
    an_instrument(id="report", force="media", issued_on="2024"),
]


def _goal(region: str, value: float, **changes: object) -> Cells:
    cells = {"id": f"{region.lower()}-{value:g}", "region": region, "instrument": "plan"}
    return a_target(**(cells | {"value": value, "comparator": "eq"} | changes))


def _sum(*goals: Cells, **tables: list[Cells]) -> tuple[float, dict[str, str]]:
    """Return the total in units of 100 million yuan and why which target was left out."""
    sums = sum_targets(some_catalog(list(goals), [], PLANS, **tables), NOW)
    omitted = zip(sums.omitted["id"], sums.omitted["omission"], strict=True)
    return sums.totals["total"].sum() / 1e8, dict(omitted)


def test_provinces_are_added() -> None:
    assert _sum(_goal("CN-GD", 100), _goal("CN-ZJ", 50)) == (150, {})


def test_city_inside_a_counted_province_is_not_added() -> None:
    assert _sum(_goal("CN-GD", 100), _goal("440300", 30)) == (100, {"440300-30": "inside"})


def test_city_counts_where_its_province_says_nothing() -> None:
    assert _sum(_goal("CN-ZJ", 100), _goal("440300", 30)) == (130, {})


def test_district_inside_a_province_is_not_added() -> None:
    regions = [
        {"code": "CN", "name_en": "China", "name_zh": "中国", "level": "country"},
        {"code": "CN-GD", "name_en": "G", "name_zh": "广", "level": "province", "parent": "CN"},
        {"code": "440300", "name_en": "S", "name_zh": "深", "level": "city", "parent": "CN-GD"},
        {"code": "440305", "name_en": "N", "name_zh": "南", "level": "district",
         "parent": "440300"},
    ]  # fmt: skip
    assert _sum(_goal("CN-GD", 100), _goal("440305", 5), regions=regions) == (
        100,
        {"440305-5": "inside"},
    )


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"instrument": "draft"}, "draft"),
        ({"scope": "above-scale"}, "scope"),
        ({"unit": "HKD_1B"}, "unit"),
        ({"comparator": "range", "value_max": 40}, "bound"),
        ({"comparator": "le"}, "bound"),
    ],
)
def test_what_cannot_be_added_is_listed(changes: dict[str, object], why: str) -> None:
    units = [a_unit(), a_unit(code="HKD_1B", base_unit="HKD", factor="1e9")]
    total, omitted = _sum(_goal("CN-GD", 100), _goal("CN-ZJ", 30, **changes), units=units)
    assert (total, omitted) == (100, {"cn-zj-30": why})


def test_city_counts_where_its_province_cannot() -> None:
    province = _goal("CN-GD", 100, instrument="draft")
    assert _sum(province, _goal("440300", 30)) == (30, {"cn-gd-100": "draft"})


def test_region_counts_once_with_its_most_binding_target() -> None:
    spoken = _goal("CN-GD", 120, instrument="report", deadline="2025-06-30")
    assert _sum(_goal("CN-GD", 100), spoken) == (100, {"cn-gd-120": "repeated"})


def test_years_and_indicators_are_apart() -> None:
    goals = _goal("CN-GD", 100), _goal("CN-ZJ", 50, deadline="2027")
    sums = sum_targets(some_catalog(list(goals), [], PLANS), NOW)
    assert sums.totals["year"].tolist() == [2025, 2027]
    assert sums.totals["counted"].tolist() == [1, 1]


def test_national_target_stands_beside() -> None:
    goals = _goal("CN-GD", 100, comparator="gt"), _goal("CN", 400)
    total = sum_targets(some_catalog(list(goals), [], PLANS), NOW).totals.iloc[0]
    assert (total["national"], total["share"], total["at_least"]) == ("cn-400", 0.25, True)


def test_rate_is_not_added() -> None:
    assert _sum(_goal("CN-GD", 100), indicators=[an_indicator(additive="no")]) == (0, {})


def test_superseded_goal_is_not_added() -> None:
    old = an_instrument(id="old", issued_on="2020")
    goals = [_goal("CN-GD", 100), _goal("CN-GD", 90, instrument="old")]
    sums = sum_targets(some_catalog(goals, [], [*PLANS, old]), NOW)
    assert sums.counted["id"].tolist() == ["cn-gd-100"]


def test_every_dated_goal_in_force_is_counted_or_listed(catalog: Catalog) -> None:
    sums = sum_targets(catalog, NOW)
    both = pd.concat([sums.counted, sums.omitted])
    assert both["id"].is_unique
    assert sums.totals[["counted", "omitted"]].sum().sum() == len(both)
    assert not sums.counted.duplicated(["indicator", "year", "region"]).any()


def test_no_city_of_the_dataset_is_counted_twice(catalog: Catalog) -> None:
    counted = sum_targets(catalog, NOW).counted
    parents = catalog.frames["regions"].set_index("code")["parent"]
    keys = set(zip(counted["indicator"], counted["year"], counted["region"], strict=True))
    for indicator, year, region in keys:
        assert (indicator, year, parents[region]) not in keys


def test_empty_dataset_has_no_sum() -> None:
    assert len(sum_targets(some_catalog([], [], []), NOW).totals) == 0
