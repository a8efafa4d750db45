"""Adds the regional targets of one deadline year up, beside the national target of that year.

Only figures that can be added are: the indicator is additive, the definition holds (no scope), the
unit is the indicator's, and the target is one figure, in force and no draft. A region that states
several counts with its most binding, then its latest. What lies inside a region that is counted is
not counted again: a province's own figure wins over its cities', a city's over its districts'.

The sum of "over" and "at least" is itself at least the sum (`at_least`). It never speaks for
regions that state nothing: `counted` says how many do.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.catalog import Catalog
from data.filters import mark_in_force
from data.progress.matching import CLOSENESS, select_targets
from data.regions import DEEPEST
from data.supersession import FORMALITY
from schemas import Comparator, Force, Level, Omission

GROUP = ["indicator", "year"]
SHOWN = [
    "indicator", "year", "region", "level", "id", "comparator", "base_value", "base_value_max",
    "base_unit", "scope", "force",
]  # fmt: skip
LOWER_BOUNDS = [Comparator.GT, Comparator.GE]
UPPER_BOUNDS = [Comparator.LE, Comparator.LT]


@dataclass(frozen=True)
class Sums:
    """`totals` has a row for each indicator and year: `indicator year total at_least counted
    omitted national national_comparator national_value share`; `counted` and `omitted` are the
    targets (`SHOWN`), the latter with `omission`, an `Omission` code.
    """

    totals: pd.DataFrame
    counted: pd.DataFrame
    omitted: pd.DataFrame


def sum_targets(catalog: Catalog, as_of: pd.Timestamp) -> Sums:
    """Add up what regions aim at, for every additive indicator and deadline year."""
    targets = _select_additive(catalog, as_of)
    targets = targets.assign(omission=_find_omissions(targets))
    able = targets[targets["omission"] == ""]
    repeated = _mark_repeated(able)
    targets.loc[repeated.index[repeated], "omission"] = Omission.REPEATED.value
    able = able[~repeated.reindex(able.index)]
    nation = able["level"] == Level.COUNTRY
    inside = _mark_inside(able[~nation], catalog.frames["regions"])
    targets.loc[inside.index[inside], "omission"] = Omission.INSIDE.value
    regional = targets[targets["level"] != Level.COUNTRY]
    counted = regional[regional["omission"] == ""]
    omitted = regional[regional["omission"] != ""]
    totals = _add_up(counted, omitted, able[nation])
    return Sums(totals, _show(counted), _show(omitted, "omission"))


def _select_additive(catalog: Catalog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the dated targets in force of additive indicators; `own_unit` is the indicator's."""
    indicators = catalog.frames["indicators"]
    additive = indicators[indicators["additive"] == "yes"].set_index("code")
    targets = select_targets(catalog, as_of)
    asked = targets["indicator"].isin(additive.index) & targets["date"].notna()
    targets = targets[asked & mark_in_force(targets, as_of)]
    own = additive["base_unit"].reindex(targets["indicator"]).to_numpy()
    return targets.assign(fits=targets["base_unit"].to_numpy() == own)


def _find_omissions(targets: pd.DataFrame) -> pd.Series:
    cases = {
        Omission.DRAFT: targets["force"] == Force.DRAFT,
        Omission.SCOPE: targets["scope"] != "",
        Omission.UNIT: ~targets["fits"],
        Omission.BOUND: targets["comparator"].isin([*UPPER_BOUNDS, Comparator.RANGE]),
    }
    codes = np.select(list(cases.values()), [reason.value for reason in cases], "")
    return pd.Series(codes, index=targets.index, dtype="str")


def _mark_repeated(targets: pd.DataFrame) -> pd.Series:
    """Mark all but the most binding, then latest, then best sourced target of a region and year."""
    ordered = targets.assign(
        formality=targets["force"].map(FORMALITY), closeness=targets["tier"].map(CLOSENESS)
    ).sort_values(
        ["formality", "date", "announced", "closeness", "id"],
        ascending=[False, False, False, True, True],
        kind="stable",
    )
    return ordered.duplicated([*GROUP, "region"])


def _mark_inside(candidates: pd.DataFrame, regions: pd.DataFrame) -> pd.Series:
    """Mark the targets of regions inside another that has one for the same indicator and year."""
    parents = regions.set_index("code")["parent"]
    having = pd.MultiIndex.from_frame(candidates[[*GROUP, "region"]])
    inside = np.zeros(len(candidates), dtype=bool)
    place = candidates["region"]
    for _ in range(DEEPEST):
        place = parents.reindex(place).fillna("").set_axis(candidates.index)
        above = pd.MultiIndex.from_frame(candidates[GROUP].assign(region=place))
        inside |= above.isin(having)
    return pd.Series(inside, index=candidates.index)


def _add_up(counted: pd.DataFrame, omitted: pd.DataFrame, nation: pd.DataFrame) -> pd.DataFrame:
    groups = counted.assign(bound=counted["comparator"].isin(LOWER_BOUNDS)).groupby(GROUP)
    totals = groups.agg(
        total=("base_value", "sum"), at_least=("bound", "any"), counted=("id", "size")
    )
    left_out = omitted.groupby(GROUP).size().rename("omitted")
    goals = nation.set_index(GROUP)[["id", "comparator", "base_value"]]
    goals.columns = ["national", "national_comparator", "national_value"]
    joined = totals.join(left_out, how="outer").join(goals, how="left").reset_index()
    texts = {name: joined[name].fillna("") for name in ("national", "national_comparator")}
    numbers = {name: joined[name].fillna(0).astype("int64") for name in ("counted", "omitted")}
    share = joined["total"] / joined["national_value"].where(joined["national_value"] != 0)
    return joined.assign(**texts, **numbers, at_least=joined["at_least"].eq(True), share=share)


def _show(targets: pd.DataFrame, *more: str) -> pd.DataFrame:
    return targets[[*SHOWN, *more]].sort_values([*GROUP, "region", "id"], ignore_index=True)
