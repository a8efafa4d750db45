"""The records behind a comparison: which it shows, which it leaves out, and their figures."""

import pandas as pd

from dashboard.figures.compare_request import STEPS, CompareRequest, list_relatives
from data import Catalog
from data.compare import Comparison, compare_actuals, compare_targets
from data.measures import Measure, Measured, apply_measure, list_measures


def gather_comparison(catalog: Catalog, request: CompareRequest) -> Comparison:
    """Return the records that a request compares, and those it leaves out."""
    codes = list_relatives(catalog, request.indicator) if request.relatives else [request.indicator]
    records = pd.concat([catalog.records_of(code) for code in codes])
    targets = compare_targets(records, request.selection)
    if request.view != STEPS:
        return targets
    actuals = compare_actuals(records, request.selection)
    return Comparison(
        pd.concat([targets.shown, actuals.shown]), pd.concat([targets.left_out, actuals.left_out])
    )


def measure_comparison(
    records: pd.DataFrame, catalog: Catalog, request: CompareRequest
) -> Measured:
    """State records in the measure of a request."""
    return apply_measure(
        records,
        catalog.frames["context"],
        catalog.frames["units"],
        measure=request.measure,
        base_unit=catalog.row("indicators", request.indicator)["base_unit"],
        as_of=pd.Timestamp(request.as_of),
    )


def list_fitting(catalog: Catalog, indicator: str) -> list[Measure]:
    """Return the measures that make sense for an indicator."""
    row = catalog.row("indicators", indicator)
    dimension = catalog.row("units", row["base_unit"])["dimension"]
    return list_measures(dimension, row["additive"] == "yes")
