"""Figures in dollars, per resident and as a share of GDP: the rate and the year are named, and
nothing is dropped.
"""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.measures import Measure, Measured, apply_measure, list_measures
from data.records import build_records
from tests.factories import (
    Cells,
    a_base_unit,
    a_context,
    a_frame,
    a_target,
    a_unit,
    some_frames,
)

UNITS = [
    a_base_unit("CNY", "money"),
    a_unit(),
    a_base_unit("USD", "money"),
    a_unit(code="USD_1B", base_unit="USD", factor="1e9"),
    a_base_unit("HKD", "money"),
    a_base_unit("persons", "persons"),
    a_unit(code="10k_persons", dimension="persons", base_unit="persons", factor="10000"),
    a_base_unit("count", "count"),
    a_base_unit("CNY_per_USD", "rate"),
]
GUANGDONG = a_target(id="gd")
ZHEJIANG = a_target(id="zj", region="CN-ZJ", value=4000)
GDP = [a_context(value=150000), a_context(region="CN-ZJ", value=100000)]
PEOPLE = [a_context(series="population", value=12000, unit="10k_persons")]


def a_rate(year: int, value: float) -> Cells:
    return a_context(region="CN", series="cny_per_usd", year=year, value=value, unit="CNY_per_USD")


def _measure(
    measure: Measure,
    *goals: Cells,
    context: list[Cells],
    base_unit: str = "CNY",
    as_of: str = "2026-11-21",
) -> Measured:
    frames = some_frames(targets=list(goals), actuals=[], units=UNITS, context=context)
    return apply_measure(
        build_records(frames),
        frames["context"],
        frames["units"],
        measure=measure,
        base_unit=base_unit,
        as_of=pd.Timestamp(as_of),
    )


def _read_shown(measured: Measured) -> dict[str, float]:
    return dict(zip(measured.frame["id"], measured.frame["shown"], strict=True))


@pytest.mark.parametrize(
    ("dimension", "additive", "measures"),
    [
        ("money", True, ["stated", "usd", "per_resident", "gdp_share"]),
        ("money", False, ["stated", "usd", "gdp_share"]),
        ("count", True, ["stated", "per_resident"]),
        ("computing", True, ["stated", "per_resident"]),
        ("percent", False, ["stated"]),
        ("rank", False, ["stated"]),
    ],
)
def test_measures_fit_the_indicator(dimension: str, additive: bool, measures: list[str]) -> None:
    assert list_measures(dimension, additive) == measures


def test_stated_figure_needs_no_context() -> None:
    measured = _measure(Measure.STATED, GUANGDONG, context=[])
    assert _read_shown(measured) == {"gd": 3e11}
    assert (measured.rate, measured.rate_year, measured.year) == (None, None, None)


def test_dollars_name_their_rate_and_year() -> None:
    measured = _measure(Measure.USD, GUANGDONG, context=[a_rate(2024, 7.5)])
    assert _read_shown(measured) == {"gd": 4e10}
    assert (measured.base_unit, measured.rate, measured.rate_year) == ("USD", 7.5, 2024)


@pytest.mark.parametrize(
    ("as_of", "year"), [("2024-12-31", 2023), ("2025-01-01", 2024), ("2030-06-30", 2025)]
)
def test_rate_is_of_the_latest_full_year(as_of: str, year: int) -> None:
    """A year's average is not known before the year is over."""
    rates = [a_rate(2025, 7.2), a_rate(2023, 7.0), a_rate(2024, 7.1)]
    assert _measure(Measure.USD, GUANGDONG, context=rates, as_of=as_of).rate_year == year


def test_dollars_without_a_rate_are_listed_as_missing() -> None:
    frame = _measure(Measure.USD, GUANGDONG, ZHEJIANG, context=[]).frame
    assert frame["missing"].tolist() == ["cny_per_usd", "cny_per_usd"]
    assert frame["shown"].isna().all()


def test_money_per_resident_is_in_yuan() -> None:
    measured = _measure(Measure.PER_RESIDENT, GUANGDONG, context=PEOPLE)
    assert _read_shown(measured) == {"gd": 2500}
    assert (measured.base_unit, measured.year) == ("CNY", 2024)


def test_count_per_resident_is_per_million() -> None:
    goal = a_target(id="gd", value=2400, unit="count")
    measured = _measure(Measure.PER_RESIDENT, goal, context=PEOPLE, base_unit="count")
    assert _read_shown(measured) == {"gd": 20}


def test_share_of_gdp_is_in_percent() -> None:
    measured = _measure(Measure.GDP_SHARE, GUANGDONG, ZHEJIANG, context=GDP)
    assert _read_shown(measured) == {"gd": 2, "zj": 4}
    assert measured.year == 2024


def test_region_without_context_is_listed_not_dropped() -> None:
    frame = _measure(Measure.GDP_SHARE, GUANGDONG, ZHEJIANG, context=GDP[:1]).frame
    assert dict(zip(frame["id"], frame["missing"], strict=True)) == {"gd": "", "zj": "gdp"}
    assert frame["shown"].isna().tolist() == [False, True]


def test_no_context_at_all_names_no_year() -> None:
    measured = _measure(Measure.GDP_SHARE, GUANGDONG, context=[])
    assert (measured.year, measured.frame["missing"].tolist()) == (None, ["gdp"])


def test_year_is_the_one_that_serves_most_regions() -> None:
    later = a_context(year=2025, value=160000)
    measured = _measure(Measure.GDP_SHARE, GUANGDONG, ZHEJIANG, context=[*GDP, later])
    assert (measured.year, _read_shown(measured)["gd"]) == (2024, 2)


def test_year_is_the_latest_of_equals() -> None:
    later = [a_context(year=2025), a_context(region="CN-ZJ", year=2025)]
    assert _measure(Measure.GDP_SHARE, GUANGDONG, ZHEJIANG, context=GDP + later).year == 2025


def test_context_of_regions_that_are_not_shown_does_not_choose_the_year() -> None:
    others = [a_context(region=code, year=2025) for code in ("CN", "CN-ZJ", "440300")]
    measured = _measure(Measure.GDP_SHARE, GUANGDONG, context=[*others, *GDP])
    assert (measured.year, measured.unofficial) == (2024, ())


@pytest.mark.parametrize("standing", ["unofficial", "derived"])
def test_context_that_is_not_official_is_flagged(standing: str) -> None:
    context = [GDP[0], GDP[1] | {"standing": standing}]
    measured = _measure(Measure.GDP_SHARE, GUANGDONG, ZHEJIANG, context=context)
    assert measured.unofficial == ("CN-ZJ",)


def test_foreign_currency_is_converted_at_the_named_rate() -> None:
    goal = a_target(id="usd", value=2, unit="USD_1B")
    measured = _measure(Measure.STATED, GUANGDONG, goal, context=[a_rate(2024, 7.5)])
    assert _read_shown(measured) == {"gd": 3e11, "usd": 1.5e10}
    assert (measured.rate, measured.rate_year) == (7.5, 2024)


def test_foreign_currency_without_a_rate_is_missing() -> None:
    goal = a_target(id="usd", value=2, unit="USD_1B")
    frame = _measure(Measure.STATED, GUANGDONG, goal, context=[]).frame
    assert dict(zip(frame["id"], frame["missing"], strict=True)) == {"gd": "", "usd": "rate"}


def test_currency_without_any_rate_is_missing_not_taken_for_yuan() -> None:
    goal = a_target(id="hkd", unit="HKD")
    frame = _measure(Measure.STATED, goal, context=[a_rate(2024, 7.5)]).frame
    assert (frame["missing"].tolist(), frame["shown"].isna().all()) == (["rate"], True)


def test_figure_that_lacks_both_names_the_first() -> None:
    goal = a_target(id="hkd", unit="HKD")
    assert _measure(Measure.GDP_SHARE, goal, context=[]).frame["missing"].tolist() == ["rate"]


@pytest.mark.parametrize(
    ("measure", "ends"),
    [
        (Measure.STATED, (1.5e11, 3e11)),
        (Measure.USD, (2e10, 4e10)),
        (Measure.PER_RESIDENT, (1250, 2500)),
        (Measure.GDP_SHARE, (1, 2)),
    ],
)
def test_both_ends_of_a_range_are_measured(measure: Measure, ends: tuple[float, float]) -> None:
    goal = a_target(comparator="range", value=1500, value_max=3000)
    frame = _measure(measure, goal, context=[a_rate(2024, 7.5), *PEOPLE, *GDP]).frame
    assert (frame["shown"].iloc[0], frame["shown_max"].iloc[0]) == pytest.approx(ends)


def test_records_are_left_as_they_were() -> None:
    frames = some_frames(units=UNITS)
    records = build_records(frames)
    before = records.copy()
    options = {"base_unit": "CNY", "as_of": pd.Timestamp("2026-11-21")}
    apply_measure(records, frames["context"], frames["units"], measure=Measure.GDP_SHARE, **options)
    pd.testing.assert_frame_equal(records, before)


FIGURES = st.lists(
    st.tuples(
        st.sampled_from(["CN-GD", "CN-ZJ", "440300"]),
        st.integers(min_value=1, max_value=10**14).map(float),
        st.sampled_from(["CNY", "USD", "HKD"]),
    ),
    max_size=8,
)
CONTEXT = a_frame("context", [a_rate(2024, 7.5), *PEOPLE, *GDP])
UNIT_TABLE = a_frame("units", UNITS)


def _apply(figures: list[tuple[str, float, str]], measure: Measure) -> pd.DataFrame:
    columns = ["region", "base_value", "base_unit"]
    records = pd.DataFrame(figures, columns=columns).astype({"region": "str", "base_unit": "str"})
    records = records.astype({"base_value": "float64"}).assign(base_value_max=float("nan"))
    as_of = pd.Timestamp("2026-11-21")
    options = {"measure": measure, "base_unit": "CNY", "as_of": as_of}
    return apply_measure(records, CONTEXT, UNIT_TABLE, **options).frame


@given(FIGURES, st.sampled_from(Measure))
def test_every_figure_is_shown_or_says_what_it_lacks(
    figures: list[tuple[str, float, str]], measure: Measure
) -> None:
    frame = _apply(figures, measure)
    assert frame["region"].tolist() == [region for region, *_ in figures]
    assert (frame["shown"].isna() == frame["missing"].ne("")).all()


@given(FIGURES, st.sampled_from(Measure))
def test_order_within_a_region_is_kept(
    figures: list[tuple[str, float, str]], measure: Measure
) -> None:
    frame = _apply(figures, measure)
    for _, group in frame[frame["missing"] == ""].groupby(["region", "base_unit"]):
        ordered = group.sort_values("base_value")["shown"]
        assert ordered.is_monotonic_increasing
