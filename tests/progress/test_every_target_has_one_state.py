"""States are exhaustive and exclusive, and the same as by the rules in plain Python."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.catalog import Catalog
from data.progress import calculate_states
from schemas import State
from tests.bench.states import copy_catalog
from tests.factories import Cells, a_target, an_instrument
from tests.progress.goals import a_figure, some_catalog
from tests.progress.plain import Figure, Goal, a_day, say_state

DAYS = st.integers(0, 12).map(a_day)
VALUES = st.sampled_from([0.0, 100.0, 190.0, 195.0, 200.0, 300.0])
GOALS = st.builds(
    Goal, st.sampled_from(["gt", "ge", "eq", "approx"]),
    st.sampled_from([200.0, 250.0]), st.none() | DAYS, DAYS,
)  # fmt: skip
FIGURES = st.lists(
    st.builds(Figure, st.sampled_from(["gt", "ge", "eq", "approx", "le", "lt"]), VALUES, DAYS),
    max_size=6,
)


CLAIMS = st.lists(st.tuples(st.lists(GOALS, max_size=3), FIGURES), min_size=1, max_size=5)
Claim = tuple[list[Goal], list[Figure]]


def _build(claims: list[Claim]) -> Catalog:
    """Goals and figures in yuan, each claim in a scope of its own."""
    goals, plans, rows = list[Cells](), list[Cells](), list[Cells]()
    for scope, (some_goals, some_figures) in enumerate(claims):
        for place, goal in enumerate(some_goals):
            goals.append(
                a_target(id=f"goal-{scope}-{place}", instrument=f"plan-{scope}-{place}",
                         comparator=goal.comparator, value=goal.value, unit="CNY",
                         deadline=goal.deadline or "", scope=f"scope-{scope}")
            )  # fmt: skip
            plans.append(an_instrument(id=f"plan-{scope}-{place}", issued_on=goal.announced))
        rows += [
            a_figure(str(figure.day), figure.value, comparator=figure.comparator, unit="CNY",
                     id=f"figure-{scope}-{place}", scope=f"scope-{scope}")
            for place, figure in enumerate(some_figures)
        ]  # fmt: skip
    return some_catalog(goals, rows, plans)


@settings(max_examples=25)
@given(st.lists(st.tuples(GOALS, FIGURES), min_size=1, max_size=8), DAYS)
def test_state_is_that_of_the_rules(claims: list[tuple[Goal, list[Figure]]], today: object) -> None:
    as_of = pd.Timestamp(str(today))
    states = calculate_states(_build([([goal], figures) for goal, figures in claims]), as_of)
    expected = {
        f"goal-{scope}-0": say_state(goal, figures, as_of.date())
        for scope, (goal, figures) in enumerate(claims)
        if goal.announced <= as_of.date()
    }
    assert dict(zip(states["id"], states["state"], strict=True)) == expected


@settings(max_examples=10)
@given(CLAIMS, DAYS)
def test_every_known_target_has_one_state(claims: list[Claim], today: object) -> None:
    as_of = pd.Timestamp(str(today))
    states = calculate_states(_build(claims), as_of)
    known = {
        f"goal-{scope}-{place}"
        for scope, (goals, _figures) in enumerate(claims)
        for place, goal in enumerate(goals)
        if goal.announced <= as_of.date()
    }
    assert set(states["id"]) == known
    assert states["id"].is_unique
    assert states["state"].isin(list(State)).all()


@pytest.mark.parametrize("as_of", ["2017-01-01", "2024-03-11", "2025-12-31", "2026-11-21", "2040"])
def test_every_target_of_the_dataset_has_one_state(catalog: Catalog, as_of: str) -> None:
    records = catalog.records
    day = pd.Timestamp(as_of)
    known = records[records["kind"].eq("target") & ~(records["announced"] > day)]
    states = calculate_states(catalog, day)
    assert states["id"].tolist() == known["id"].tolist()
    assert states["state"].isin(list(State)).all()


@pytest.mark.parametrize(("targets", "actuals"), [(0, 0), (0, 1), (1, 0)])
def test_dataset_with_next_to_nothing(targets: int, actuals: int) -> None:
    goals, figures = [a_target(instrument="plan")][:targets], [a_figure("2024-12-31", 1)][:actuals]
    catalog = some_catalog(goals, figures, [an_instrument(id="plan")])
    assert len(calculate_states(catalog, pd.Timestamp("2026-11-21"))) == targets


def test_columns_keep_their_types_without_figures(catalog: Catalog) -> None:
    empty = calculate_states(some_catalog([], [], []), pd.Timestamp("2026-11-21")).dtypes
    whole = calculate_states(catalog, pd.Timestamp("2026-11-21")).dtypes
    assert empty.to_dict() == whole.to_dict()


def test_records_are_not_changed(catalog: Catalog) -> None:
    before = catalog.records.copy()
    calculate_states(catalog, pd.Timestamp("2026-11-21"))
    pd.testing.assert_frame_equal(catalog.records, before)


def test_states_do_not_depend_on_what_else_is_there(catalog: Catalog) -> None:
    """The copies that `make bench` adds have scopes of their own."""
    as_of = pd.Timestamp("2026-11-21")
    alone = calculate_states(catalog, as_of).set_index("id")["state"]
    among = calculate_states(copy_catalog(catalog, 3), as_of).set_index("id")["state"]
    assert among.reindex(alone.index).equals(alone)
    assert len(among) == 3 * len(alone)
