"""A figure a hundred times off its neighbours is asked about, with what may have been meant."""

import pytest

from data import Catalog
from data.checks.claims import ENOUGH, MAGNITUDE, find_far_off
from data.quantities import Slip, find_slips
from tests.quantities.units import FRAME, UNITS, read

BILLIONS = [1e11, 2e11, 3e11, 4e11, 5e11]


def find(text: str, dimension: str, neighbours: list[float]) -> list[Slip]:
    return find_slips(read(text, dimension), neighbours, units=UNITS)


def test_trillions_for_hundreds_of_millions_are_asked_about() -> None:
    first, second = find("3000万亿元", "money", [3e11] * 24)
    assert first.say() == (
        "3,000 trillion yuan (万亿元) is 10,000 times the median of 25 figures, itself included; "
        "did you mean 3,000 × 100 million yuan (亿元)?"
    )
    assert first.say("zh") == (
        "3,000万亿元是25个同类数值（含本数值）中位数的10,000倍；是否应为3,000亿元？"
    )
    assert second.say().endswith("did you mean 3,000 billion yuan (十亿元)?")


@pytest.mark.parametrize(
    ("text", "dimension", "usual", "question"),
    [
        ("3000元", "money", 3e11, "did you mean 3,000 × 100 million yuan (亿元)?"),
        ("60 P", "computing", 60_000, "did you mean 60 EFLOPS?"),
        ("60E", "computing", 60, "did you mean 60 PFLOPS?"),
        ("3亿个", "count", 30_000, "did you mean 30,000?"),
        ("3个", "count", 30_000, "did you mean 30,000?"),
        ("0.7%", "percent", 70, "did you mean 70 percent (%)?"),
        ("7个", "count", 70_000_000, "did you mean 700,000,000?"),
        ("300", "rank", 3, "check the value and the unit."),
    ],
)
def test_likeliest_meaning_comes_first(
    text: str, dimension: str, usual: float, question: str
) -> None:
    assert find(text, dimension, [usual] * 9)[0].say().endswith(question)


def test_figure_far_below_says_which_part_it_is() -> None:
    [slip, *_] = find("60 P", "computing", [60_000] * 9)
    assert slip.say().startswith(
        "60 PFLOPS is 1/1,000 of the median of 10 figures, itself included"
    )
    assert slip.say("zh").startswith("60 PFLOPS是10个同类数值（含本数值）中位数的1,000分之一；")


def test_rule_and_constants_are_those_of_the_check() -> None:
    below, at = str(MAGNITUDE - 1), str(MAGNITUDE)
    assert find(below, "count", [1.0] * ENOUGH) == []
    assert find(at, "count", [1.0] * (ENOUGH - 1)) != []
    assert find(at, "count", [1.0] * (ENOUGH - 2)) == []


def test_refused_text_and_unknown_neighbours_give_no_slip() -> None:
    assert find("", "money", BILLIONS) == []
    assert find("3000万亿元", "money", [float("nan")] * 9) == []


def test_table_of_units_may_be_a_frame() -> None:
    reading = read("3000万亿元")
    assert find_slips(reading, BILLIONS, units=FRAME) == find_slips(reading, BILLIONS, units=UNITS)


def test_records_that_the_check_marks_are_asked_about(catalog: Catalog) -> None:
    records = catalog.records
    alike = ["indicator", "scope", "level", "base_unit"]
    marked = find_far_off(records)
    usual = records[~marked].iloc[::25].index
    for index in [*records.index[marked], *usual]:
        row = records.loc[index]
        near = records[records[alike].eq(row[alike]).all(axis=1)].drop(index=index)
        reading = read(f"{row['value']:.2f}", row["dimension"], unit=row["unit"])
        assert reading.problems == ()
        assert bool(find_slips(reading, near["base_value"].tolist(), units=UNITS)) == marked[index]
