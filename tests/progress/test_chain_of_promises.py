"""What was promised when, and what each statement did to the one before."""

from typing import Any

import pandas as pd
import pytest

from data.catalog import Catalog
from data.progress import build_chains, list_changes
from tests.factories import Cells, a_target, an_indicator, said
from tests.progress.goals import some_catalog

NOW = pd.Timestamp("2026-11-21")


def _chain(*statements: tuple[Cells, Cells], **tables: list[Cells]) -> pd.DataFrame:
    goals, plans = zip(*statements, strict=True)
    return build_chains(some_catalog(list(goals), [], list(plans), **tables), NOW)


def _steps(*statements: tuple[Cells, Cells], **tables: list[Cells]) -> list[str]:
    return _chain(*statements, **tables)["step"].tolist()


def _later(**changes: Any) -> list[str]:
    """The steps after a goal of over 300 billion yuan by 2030, said in 2021."""
    first = said("first", "2021", deadline="2030")
    return _steps(first, said("second", "2023", **({"deadline": "2030"} | changes)))


@pytest.mark.parametrize(
    ("changes", "step"),
    [
        ({}, "restated"),
        ({"comparator": "ge"}, "restated"),
        ({"value": 300, "unit": "CNY_1B"}, "restated"),
        ({"value": 4000}, "raised"),
        ({"value": 2000}, "lowered"),
        ({"value": 3500, "value_max": 4000, "comparator": "range"}, "raised"),
        ({"deadline": "2031"}, "postponed"),
        ({"deadline": "2029-06-30"}, "brought_forward"),
        ({"deadline": "2031", "value": 4000}, "set"),
        ({"deadline": ""}, "set"),
        ({"scope": "above-scale"}, "set"),
        ({"indicator": "industry_value"}, "set"),
        ({"region": "CN-ZJ"}, "set"),
    ],
)
def test_step_of_a_second_statement(changes: dict[str, object], step: str) -> None:
    assert sorted(_later(**changes)) == sorted(["set", step])


def test_step_says_how_far_it_went() -> None:
    chain = _chain(said("first", "2021", deadline="2030"), said("second", "2023", deadline="2032"))
    last = chain.iloc[-1]
    assert (last["previous"], last["days_moved"], last["value_ratio"]) == ("first", 731, 1)


def test_better_rank_is_raised() -> None:
    ranks = [
        said("a", "2021", deadline="2030", value=3),
        said("b", "2023", deadline="2030", value=2),
    ]
    lower = [an_indicator(direction="lower")]
    plain = [(goal | {"comparator": "eq"}, plan) for goal, plan in ranks]
    assert _steps(*plain, indicators=lower) == ["set", "raised"]


def test_plan_that_ended_is_dropped() -> None:
    chain = _chain(said("only", "2021", deadline="2025-06-30"))
    assert chain["step"].tolist() == ["set", "dropped"]
    assert chain["on"].iloc[-1] == pd.Timestamp("2025-07-01")


def test_plan_with_a_successor_is_not_dropped() -> None:
    statements = said("first", "2021", deadline="2025"), said("next", "2025", deadline="2030")
    assert "dropped" not in _steps(*statements)
    undated = said("first", "2021", deadline="2025"), said("next", "2025", deadline="")
    assert "dropped" not in _steps(*undated)


def test_draft_changes_nothing() -> None:
    draft = said("draft", "2022", "draft", deadline="2030", value=9000)
    plans = said("first", "2021", deadline="2030"), said("second", "2023", deadline="2030")
    chain = _chain(plans[0], draft, plans[1])
    last = chain[chain["id"] == "second"].iloc[0]
    assert (last["step"], last["previous"]) == ("restated", "first")


def test_statements_of_one_day_are_one_set() -> None:
    assert _steps(said("a", "2021", deadline="2030"), said("b", "2021", deadline="2032")) == [
        "set",
        "set",
    ]


def test_unknown_day_is_compared_with_nothing() -> None:
    assert _later() == ["set", "restated"]
    assert _steps(said("a", "2021", deadline="2030"), said("b", "", deadline="2030")) == ["set"] * 2


def test_changes_come_biggest_first() -> None:
    chain = _chain(
        said("a", "2021", deadline="2030", value=1000),
        said("b", "2022", deadline="2030", value=2000),
        said("c", "2023", deadline="2030", value=500),
        said("d", "2024", deadline="2031", value=500),
    )
    changes = list_changes(chain)
    assert changes["id"].tolist() == ["c", "b", "d"]
    assert changes["step"].tolist() == ["lowered", "raised", "postponed"]


def test_loose_scope_is_shown_but_no_change() -> None:
    sites = [said(name, day, deadline="2030", scope="one-site", value=value)
             for name, day, value in (("a", "2021", 10), ("b", "2023", 20))]  # fmt: skip
    chain = _chain(*sites)
    assert chain["step"].tolist() == ["set", "raised"]
    assert len(list_changes(chain)) == 0


def test_empty_dataset_has_no_chain() -> None:
    chain = build_chains(some_catalog([], [], []), NOW)
    assert len(chain) == len(list_changes(chain)) == 0


def test_guangdongs_goal_was_doubled(catalog: Catalog) -> None:
    """The journey "how did Guangdong's goal change": 2018, 2023, 2024."""
    chain = build_chains(catalog, NOW)
    own = chain[(chain["region"] == "CN-GD") & (chain["indicator"] == "core_industry_value")]
    assert own["step"].tolist() == ["set", "set", "raised", "set"]
    assert own["value_ratio"].tolist()[2] == 2


def test_moved_deadline_of_the_dataset(catalog: Catalog) -> None:
    changes = list_changes(build_chains(catalog, NOW)).set_index("id")
    assert changes.loc["440100-parks-clusters-2023-1", "step"] == "postponed"
    assert changes.loc["cn-nx-racks-2025-2", "step"] == "lowered"


def test_step_is_known_from_its_day_on(catalog: Catalog) -> None:
    early = build_chains(catalog, pd.Timestamp("2023-11-12"))
    assert "cn-gd-core-industry-value-2025-2" not in set(early["id"])


def test_goal_of_one_statement_is_a_target(catalog: Catalog) -> None:
    chain = build_chains(catalog, NOW)
    assert set(chain["id"]) <= set(catalog.frames["targets"]["id"])
    assert a_target()["id"] in set(chain["id"])
