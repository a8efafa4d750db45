"""States figures in another measure: US dollars, per resident, share of GDP. Every rate and year
used is named.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

PER_MILLION = 1_000_000  # a count per resident is too small to read; per million it is not
SHARE = 100  # percent
FOREIGN = "USD"


class Measure(StrEnum):
    """The ways in which a figure can be stated."""

    STATED = "stated"
    USD = "usd"
    PER_RESIDENT = "per_resident"
    GDP_SHARE = "gdp_share"


@dataclass(frozen=True)
class Measured:
    """Records in a measure: `frame` has `shown`, `shown_max` and `missing`; the rest names what was
    used.

    `missing` is "" or the series that a record's region lacks; `unofficial` lists regions whose
    context figure is not an official one.
    """

    frame: pd.DataFrame
    measure: Measure
    base_unit: str
    year: int | None = None
    rate: float | None = None
    rate_year: int | None = None
    unofficial: tuple[str, ...] = ()


def list_measures(dimension: str, additive: bool) -> list[Measure]:
    """Return the measures that make sense for an indicator."""
    measures = [Measure.STATED]
    if dimension == "money":
        measures.append(Measure.USD)
    if additive:
        measures.append(Measure.PER_RESIDENT)
    if dimension == "money":
        measures.append(Measure.GDP_SHARE)
    return measures


def apply_measure(
    records: pd.DataFrame,
    context: pd.DataFrame,
    units: pd.DataFrame,
    *,
    measure: Measure,
    base_unit: str,
    as_of: pd.Timestamp,
) -> Measured:
    """State records in a measure. Rates and context are of the latest year before the as-of date
    that serves most.

    `base_unit` is the indicator's. Figures stated in another currency are converted with the same
    named rate; one without a rate is marked missing, never dropped.
    """
    known = context[context["year"] < as_of.year]
    rate, rate_year = _latest_rate(known)
    frame, converted = _to_base_unit(records, base_unit, rate)
    rate_if_used: dict[str, Any] = (
        {"rate": rate, "rate_year": rate_year} if converted or measure is Measure.USD else {}
    )
    if measure is Measure.STATED:
        return Measured(frame, measure, base_unit, **rate_if_used)
    if measure is Measure.USD:
        scaled = _scale(frame, pd.Series(rate, index=frame.index, dtype="float64"), "cny_per_usd")
        return Measured(scaled, measure, FOREIGN, **rate_if_used)
    series = "population" if measure is Measure.PER_RESIDENT else "gdp"
    year, divisors, unofficial = _choose_year(
        known[known["series"] == series], units, frame["region"]
    )
    divisor = frame["region"].map(divisors).astype("float64")  # no record would give no number type
    scaled = _scale(frame, divisor / _per(measure, base_unit), series)
    return Measured(scaled, measure, base_unit, year=year, unofficial=unofficial, **rate_if_used)


def _per(measure: Measure, base_unit: str) -> float:
    if measure is Measure.GDP_SHARE:
        return SHARE
    return 1 if base_unit == "CNY" else PER_MILLION


def _latest_rate(context: pd.DataFrame) -> tuple[float | None, int | None]:
    rates = context[context["series"] == "cny_per_usd"].sort_values("year")
    if rates.empty:
        return None, None
    return float(rates["value"].iloc[-1]), int(rates["year"].iloc[-1])


def _to_base_unit(
    records: pd.DataFrame, base_unit: str, rate: float | None
) -> tuple[pd.DataFrame, bool]:
    foreign = records["base_unit"].eq(FOREIGN) & (base_unit != FOREIGN)
    factor = pd.Series(1.0, index=records.index).mask(foreign, rate)
    other = records["base_unit"].ne(base_unit) & ~foreign
    unconvertible = other | factor.isna()
    frame = records.assign(
        shown=(records["base_value"] * factor).mask(unconvertible),
        shown_max=(records["base_value_max"] * factor).mask(unconvertible),
        missing=pd.Series("", index=records.index).mask(unconvertible, "rate"),
    )
    return frame, bool(foreign.any())


def _scale(frame: pd.DataFrame, divisor: pd.Series, series: str) -> pd.DataFrame:
    lacks = divisor.isna() & frame["missing"].eq("")
    return frame.assign(
        shown=frame["shown"] / divisor,
        shown_max=frame["shown_max"] / divisor,
        missing=frame["missing"].mask(lacks, series),
    )


def _choose_year(
    context: pd.DataFrame, units: pd.DataFrame, regions: pd.Series
) -> tuple[int | None, dict[str, float], tuple[str, ...]]:
    """Return the one year that covers most of the regions (the latest of equals) and its figures in
    base units.
    """
    wanted = context[context["region"].isin(regions)]
    if wanted.empty:
        return None, {}, ()
    counts = wanted.groupby("year").size()
    year = int(counts[counts == counts.max()].index.max())
    chosen = wanted[wanted["year"] == year]
    factors = chosen["unit"].map(units.set_index("code")["factor"])
    divisors = dict(zip(chosen["region"], chosen["value"] * factors, strict=True))
    unofficial = tuple(chosen.loc[chosen["standing"] != "official", "region"])
    return year, divisors, unofficial
