"""Maps what is known and what is not, for every region and comparable indicator."""

import numpy as np
import pandas as pd

from data.catalog import Catalog
from data.dates import first_days
from data.filters import know_by
from data.progress.matching import know_actuals_by, list_catch_alls
from data.progress.states import STALE
from schemas import Kind, Silence

PAIR = ["region", "indicator"]


def map_silence(catalog: Catalog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return a row for each region and comparable indicator: `region indicator silence targets
    actuals latest_actual searched_on looked_for`.

    A figure of unknown day is never stale. `searched_on` is the latest search on record by that
    day; a search for no indicator in particular counts for each.
    """
    records = catalog.records
    is_target = records["kind"] == Kind.TARGET
    targets = records[is_target & know_by(records, as_of)].groupby(PAIR).size()
    actuals = records[~is_target]
    dates = actuals[know_actuals_by(actuals, as_of)].groupby(PAIR)["date"]
    pairs = _list_pairs(catalog)
    index = pd.MultiIndex.from_frame(pairs)
    counted = pairs.assign(
        targets=targets.reindex(index, fill_value=0).to_numpy(),
        actuals=dates.size().reindex(index, fill_value=0).to_numpy(),
        latest_actual=dates.max().reindex(index).to_numpy(),
    )
    searched = _add_searches(counted, find_searches(catalog, as_of))
    return searched.assign(silence=_name_silence(searched, as_of))


def find_searches(catalog: Catalog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the latest search by a day for each region and indicator ("" for any): `region
    indicator searched_on looked_for`.
    """
    searches = catalog.frames["searches"]
    searches = searches.assign(searched_on=first_days(searches["searched_on"]))
    done = searches[searches["searched_on"] <= as_of]
    latest = done.sort_values(["searched_on", "looked_for"], ascending=[False, True])
    return latest.drop_duplicates(PAIR)[[*PAIR, "searched_on", "looked_for"]]


def _list_pairs(catalog: Catalog) -> pd.DataFrame:
    indicators = catalog.frames["indicators"]["code"]
    compared = indicators[~indicators.isin(list_catch_alls(catalog))]
    return catalog.frames["regions"][["code"]].set_axis(["region"], axis=1).merge(
        compared.rename("indicator").to_frame(), how="cross"
    )  # fmt: skip


def _add_searches(pairs: pd.DataFrame, searches: pd.DataFrame) -> pd.DataFrame:
    general = searches[searches["indicator"] == ""].drop(columns="indicator")
    special = searches[searches["indicator"] != ""]
    both = pairs.merge(general, on="region", how="left").merge(
        special, on=PAIR, how="left", suffixes=("", "_special")
    )
    own = both["searched_on_special"].notna() & ~(both["searched_on_special"] < both["searched_on"])
    return pairs.assign(
        searched_on=both["searched_on"].mask(own, both["searched_on_special"]),
        looked_for=both["looked_for"].mask(own, both["looked_for_special"]).fillna(""),
    )


def _name_silence(pairs: pd.DataFrame, as_of: pd.Timestamp) -> pd.Series:
    targets, actuals = pairs["targets"] > 0, pairs["actuals"] > 0
    cases = {
        Silence.ACTUAL_STALE: pairs["latest_actual"] < as_of - STALE,
        Silence.TARGET_AND_ACTUAL: targets & actuals,
        Silence.TARGET_NO_ACTUAL: targets,
        Silence.ACTUAL_ONLY: actuals,
        Silence.NOTHING_FOUND: pairs["searched_on"].notna(),
    }
    codes = [silence.value for silence in cases]
    named = np.select(list(cases.values()), codes, Silence.NOT_SEARCHED.value)
    return pd.Series(named, index=pairs.index, dtype="str")
