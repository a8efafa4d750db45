"""Finds records that make the same claim and disagree. Both are kept and linked, never averaged."""

import numpy as np
import pandas as pd

from data.supersession import CLAIM

TOLERANCE = 0.05  # "about 100" is taken to mean 95 to 105 (design: comparators)
NOISE = 1e-9  # 1.1 EFLOPS are 1100.0000000000002 PFLOPS


def find_conflicts(records: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs `record, other` that speak of the same thing and day and cannot both hold.

    Targets disagree when their figures differ and neither replaces the other; reported figures
    disagree when no number satisfies both. Drafts only disagree with drafts; figures in two
    currencies are not judged. Each pair stands once, in the order of the frame.
    """
    dated = records["date"].notna() & records["superseded_by"].eq("")
    live = records[dated].assign(is_draft=records["force"].eq("draft"))
    keys = [*CLAIM, "base_unit", "is_draft"]
    live = live[live.duplicated(keys, keep=False)]
    live = live.assign(order=np.arange(len(live)), **_intervals(live))
    pairs = live.merge(live, on=keys, suffixes=("", "_other"))
    pairs = pairs[pairs["order"] < pairs["order_other"]]
    disagree = np.where(pairs["kind"] == "target", _differ(pairs), _are_apart(pairs))
    found = pairs.loc[disagree.astype(bool), ["id", "id_other"]]
    return found.set_axis(["record", "other"], axis=1).reset_index(drop=True)


def _intervals(records: pd.DataFrame) -> dict[str, pd.Series]:
    """Return the lowest and highest number that each record allows."""
    value, comparator = records["base_value"], records["comparator"]
    spread = value.abs() * TOLERANCE * comparator.eq("approx")
    low = (value - spread).mask(comparator.isin(["le", "lt"]), -np.inf)
    high = (
        records["base_value_max"].fillna(value + spread).mask(comparator.isin(["gt", "ge"]), np.inf)
    )
    return {"low": low, "high": high}


def _differ(pairs: pd.DataFrame) -> pd.Series:
    same = [
        np.isclose(pairs[end], pairs[f"{end}_other"], rtol=NOISE, atol=0, equal_nan=True)
        for end in ("base_value", "base_value_max")
    ]
    return pd.Series(~np.logical_and(*same), index=pairs.index)


def _are_apart(pairs: pd.DataFrame) -> pd.Series:
    return _is_above(pairs["low"], pairs["high_other"]) | _is_above(
        pairs["low_other"], pairs["high"]
    )


def _is_above(lower_end: pd.Series, upper_end: pd.Series) -> pd.Series:
    return lower_end - upper_end > NOISE * upper_end.abs()
