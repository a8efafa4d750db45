"""Figures are converted by their unit's factor, and nothing else."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.convert import convert_values
from tests.factories import a_base_unit, a_frame, a_unit

UNITS = a_frame(
    "units",
    [
        a_base_unit("CNY", "money"),
        a_unit(),
        a_unit(code="CNY_1B", factor="1e9"),
        a_base_unit("PFLOPS", "computing"),
        a_unit(code="EFLOPS", dimension="computing", base_unit="PFLOPS", factor="1000"),
    ],
)
FACTORS = UNITS.set_index("code")["factor"]


def _convert(value: float, unit: str, value_max: float | None = None) -> pd.Series:
    claim = {"value": [value], "value_max": [value_max], "unit": [unit]}
    frame = pd.DataFrame(claim).astype({"value_max": "float64"})
    return pd.DataFrame(convert_values(frame, UNITS)).iloc[0]


@pytest.mark.parametrize(
    ("value", "unit", "base_value", "base_unit"),
    [
        (3000, "CNY_100M", 300_000_000_000, "CNY"),
        (300, "CNY_1B", 300_000_000_000, "CNY"),
        (28, "EFLOPS", 28_000, "PFLOPS"),
        (5, "PFLOPS", 5, "PFLOPS"),
    ],
)
def test_value_is_converted(value: float, unit: str, base_value: float, base_unit: str) -> None:
    converted = _convert(value, unit)
    assert (converted["base_value"], converted["base_unit"]) == (base_value, base_unit)


def test_upper_end_is_converted_too() -> None:
    converted = _convert(10, "CNY_1B", value_max=15)
    assert converted["base_value_max"] == 15_000_000_000


def test_no_upper_end_stays_none() -> None:
    assert pd.isna(_convert(10, "CNY_1B")["base_value_max"])


def test_unknown_unit_gives_no_figure() -> None:
    converted = _convert(10, "CNY_1M")
    assert pd.isna(converted["base_value"])
    assert (converted["base_unit"], converted["dimension"]) == ("", "")


@given(
    st.floats(min_value=-1e9, max_value=1e9).filter(lambda value: value == 0 or abs(value) > 1e-9),
    st.sampled_from(sorted(FACTORS.index)),
)
def test_conversion_can_be_undone(value: float, unit: str) -> None:
    stated = _convert(value, unit)["base_value"] / FACTORS[unit]
    assert stated == pytest.approx(value, rel=1e-12)
