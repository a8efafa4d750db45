"""A new record's id is made the way the dataset's are, and never one that was given before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import Catalog
from data.ids import DATES, IdNumbers, build_stem, suggest_id
from schemas import RECORD
from schemas.record import RECORD_ID
from tests.factories import a_target, an_actual


@pytest.mark.parametrize("table", DATES)
def test_every_id_of_the_dataset_is_made_this_way(catalog: Catalog, table: str) -> None:
    rows = catalog.frames[table].to_dict("records")
    made = [build_stem(table, {str(name): str(cell) for name, cell in row.items()}) for row in rows]
    strangers = [
        row["id"] for row, stem in zip(rows, made, strict=True) if not row["id"].startswith(stem)
    ]
    assert strangers == []


def test_number_follows_the_highest_and_fills_no_gap() -> None:
    taken = ["cn-gd-core-industry-value-2025-1", "cn-gd-core-industry-value-2025-4"]
    assert suggest_id("targets", a_target(), taken) == "cn-gd-core-industry-value-2025-5"


def test_actual_has_its_own_numbers() -> None:
    taken = [a_target()["id"]]
    assert suggest_id("actuals", an_actual(), taken) == "cn-gd-core-industry-value-2023-a1"


def test_record_without_a_date_says_so() -> None:
    cells = a_target(deadline="", region="CN-SD-QDAIPARK")
    assert suggest_id("targets", cells, []) == "cn-sd-qdaipark-core-industry-value-undated-1"


@given(st.lists(st.from_regex(RECORD_ID, fullmatch=True)), st.sampled_from(sorted(DATES)))
def test_id_is_valid_and_nobody_has_it(taken: list[str], table: str) -> None:
    numbers = IdNumbers(taken)
    made = [numbers.give(table, a_target() | an_actual()) for _ in range(3)]
    assert len({*made, *taken}) == 3 + len(set(taken))
    assert [RECORD.validate_python(a_target(id=name) | {"kind": "target"}).id for name in made]
