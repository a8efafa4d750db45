"""Every figure of the dataset, written as sources write it, is read as the same again."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from dashboard.text.records import label_record
from data import Catalog
from data.quantities.chinese import write_in_chinese
from schemas import Comparator
from tests.quantities.units import UNITS, read

IN_CHINESE = {
    "gt": "超过{}", "ge": "{}以上", "eq": "{}", "approx": "{}左右", "le": "不超过{}",
    "lt": "不到{}", "range": "{}",
}  # fmt: skip
IN_ENGLISH = {
    "gt": "more than {}", "ge": "at least {}", "eq": "{}", "approx": "about {}", "le": "up to {}",
    "lt": "under {}", "range": "between {}",
}  # fmt: skip
CURRENCIES = {"CNY": "{} yuan", "HKD": "HK${}", "USD": "US${}"}
UNSAID = {"CNY_1B", "HKD_1B"}  # units that a Chinese source puts into 亿


def list_values(row: Any) -> list[Decimal]:
    ends = [row.value] if row.comparator != "range" else [row.value, row.value_max]
    return [Decimal(repr(end)) for end in ends]


def write_as_stated(row: Any) -> str:
    """Write "超过3,000亿元"."""
    unit, values = UNITS[row.unit], list_values(row)
    numbers = "至".join(f"{value:,f}" for value in values)
    rank = "第" if unit.dimension == "rank" else ""
    figure = write_in_chinese(values, unit) if row.unit in UNSAID else numbers + unit.name_zh
    return IN_CHINESE[row.comparator].format(rank + figure)


def write_in_english(row: Any) -> str:
    """Write "more than 300 billion yuan"."""
    unit, values = UNITS[row.unit], list_values(row)
    currency = CURRENCIES.get(unit.base_unit)
    if currency:
        billions = [value * Decimal(repr(unit.factor)) / 10**9 for value in values]
        figure = currency.format(" and ".join(f"{number:,f} billion" for number in billions))
        if unit.base_unit != "CNY":
            figure = figure.replace("$", "$ ")
    elif unit.dimension == "count":
        figure = " and ".join(f"{value:,f}" for value in values) + " enterprises"
    else:
        figure = (
            f"{values[0]:,f} {unit.name_en}" if unit.dimension != "rank" else f"No. {values[0]}"
        )
    return IN_ENGLISH[row.comparator].format(figure)


@pytest.mark.parametrize("write", [write_as_stated, write_in_english, label_record])
def test_every_figure_is_read_again(catalog: Catalog, write: Callable[[Any], str]) -> None:
    wrong = [
        (row.id, write(row), reading)
        for row in catalog.records.itertuples()
        for reading in [read(write(row), str(row.dimension))]
        if find_difference(row, reading)
    ]
    assert len(catalog.records) >= 1083
    assert wrong == []


def find_difference(row: Any, reading: Any) -> bool:
    factor = Decimal(repr(UNITS[row.unit].factor))
    ends = [value * factor for value in list_values(row)]
    read_ends = [end for end in (reading.base_value, reading.base_value_max) if end is not None]
    comparator = reading.comparator or Comparator.EQ
    return bool(reading.problems) or ends != read_ends or comparator != row.comparator


def test_figure_written_as_stated_keeps_value_and_unit(catalog: Catalog) -> None:
    stated = catalog.records[~catalog.records["unit"].isin(UNSAID)]
    changed = [
        (row.id, reading)
        for row in stated.itertuples()
        for reading in [read(write_as_stated(row), str(row.dimension))]
        if (reading.value, reading.unit) != (list_values(row)[0], row.unit)
    ]
    assert changed == []
