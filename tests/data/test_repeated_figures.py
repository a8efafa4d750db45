"""No figure stands twice that the same document states: validation, forms and the log refuse it."""

import pytest

from data.checks import check_tables
from data.checks.repeated import find_repeated
from data.revisions import check_changes
from schemas import Change, Draft
from tests.factories import a_catalog, a_target, an_actual, said, some_records

KNOWN = a_target()
FIRST = said("first", "2022")


@pytest.mark.parametrize(
    "changes",
    [{}, {"value": 300, "unit": "CNY_1B"}, {"statement_en": "In other words."}],
)
def test_record_that_another_repeats_is_found(changes: dict[str, str]) -> None:
    twin = a_target(id="twin", instrument="first-says", **changes)
    records = some_records(FIRST, (twin, said("else", "2022")[1]))
    assert sorted(find_repeated(records)) == [(0, "twin"), (1, "first")]


@pytest.mark.parametrize(
    "changes",
    [{"value": 3500}, {"comparator": "ge"}, {"deadline": "2026"}, {"scope": "above-scale"}],
)
def test_other_figure_of_the_same_document_is_none(changes: dict[str, str]) -> None:
    other = a_target(id="other", instrument="first-says", **changes)
    assert list(find_repeated(some_records(FIRST, (other, said("else", "2022")[1])))) == []


def test_figure_without_a_document_is_repeated_on_the_same_page_only() -> None:
    figures = [an_actual(), an_actual(id="here"), an_actual(id="there", source="gov-cn-2024-1")]
    found = dict(find_repeated(some_records(FIRST, actuals=figures)))
    assert set(found.values()) == {an_actual()["id"], "here"}


def test_goals_without_a_deadline_are_alike() -> None:
    twins = [a_target(id=name, instrument="first-says", deadline="") for name in ("a", "b")]
    records = some_records(FIRST, *((twin, said("else", "2022")[1]) for twin in twins[:1]))
    assert list(find_repeated(records)) == []
    both = some_records(FIRST, (twins[0], said("x", "2022")[1]), (twins[1], said("y", "2022")[1]))
    assert sorted(name for _place, name in find_repeated(both)) == ["a", "b"]


def test_both_are_named_where_a_dataset_is_checked() -> None:
    frames = a_catalog(targets=[KNOWN, a_target(id="twin")]).frames
    assert [(found.line, found.column, found.wrong) for found in check_tables(dict(frames))] == [
        (2, "value", f"{KNOWN['id']}: the same figure of the same document stands in twin"),
        (3, "value", f"twin: the same figure of the same document stands in {KNOWN['id']}"),
    ]


def test_only_the_later_of_two_changes_is_refused() -> None:
    frames = a_catalog().frames
    drafts = [
        Draft(table="targets", key=key, change=Change.ADD, row=write(id=key, deadline="2031"))
        for key in ("b", "a")
    ]
    found = check_changes(frames, drafts)
    assert [(finding.place, str(finding.wrong)) for finding in found] == [
        (1, "the same figure of the same document stands in b")
    ]


def test_change_that_repeats_what_stands_is_refused() -> None:
    draft = Draft(table="targets", key="aa", change=Change.ADD, row=write(id="aa"))
    (finding,) = check_changes(a_catalog().frames, [draft])
    assert (finding.place, finding.column) == (0, "value")
    assert str(finding.wrong).endswith(KNOWN["id"])


def write(**cells: str) -> dict[str, str]:
    return {name: str(cell) for name, cell in a_target(**cells).items()}
