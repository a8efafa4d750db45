"""A claim that another record makes is found, with the same figure or one that cannot hold too."""

import pytest

from data.claims import Claims, compare_claims
from tests.factories import an_actual, said, some_records

FIRST = said("first", "2022")


def compare(*others: tuple[dict[str, str], dict[str, str]]) -> Claims:
    return compare_claims(some_records(FIRST, *others), "first")


@pytest.mark.parametrize(
    "changes",
    [{"region": "CN-ZJ"}, {"deadline": "2026"}, {"scope": "above-scale"}],
)
def test_another_claim_is_none(changes: dict[str, str]) -> None:
    assert compare(said("other", "2022", **changes)) == Claims()


def test_same_figure_in_another_document() -> None:
    assert compare(said("other", "2022")) == Claims(same=("other",))


def test_same_figure_in_another_unit() -> None:
    assert compare(said("other", "2022", value=300, unit="CNY_1B")) == Claims(same=("other",))


def test_another_figure_of_the_same_day_conflicts() -> None:
    assert compare(said("other", "2022", value=3500)) == Claims(conflicting=("other",))


def test_later_figure_replaces_and_does_not_conflict() -> None:
    assert compare(said("other", "2023", value=3500)) == Claims()


def test_goals_without_a_deadline_are_alike() -> None:
    records = some_records(said("a", "2022", deadline=""), said("b", "2022", deadline=""))
    assert compare_claims(records, "a") == Claims(same=("b",))


def test_reported_figures_that_cannot_both_hold_conflict() -> None:
    figures = [an_actual(), an_actual(id="higher", comparator="gt", value=2000)]
    records = some_records(FIRST, actuals=figures)
    assert compare_claims(records, an_actual()["id"]) == Claims(conflicting=("higher",))
