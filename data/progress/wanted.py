"""Lists what to look for next: missing results, stale and missing figures, regions without a
goal."""

import numpy as np
import pandas as pd

from data.catalog import Catalog
from data.progress.silence import find_searches
from data.progress.states import calculate_states
from data.regions import add_provinces
from schemas import Level, State, Want

OPEN = (State.ON_TRACK, State.BEHIND, State.DEPENDS_ON_PATH, State.NO_BASELINE)
COLUMNS = [
    "want", "region", "level", "province", "indicator", "scope", "target", "deadline", "actual",
    "actual_date", "searched_on", "looked_for",
]  # fmt: skip


def list_wanted(catalog: Catalog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return what to look for next, in the order of `Want`, as `COLUMNS`.

    Results of goals that fell due come latest first, figures for open goals earliest deadline
    first; of one day the nation first. Regions without any goal come last, with the last search
    there. Drafts, replaced and undated goals want nothing.
    """
    states = calculate_states(catalog, as_of)
    goals = states.assign(want=_name_want(states), target=states["id"], deadline=states["date"])
    goals = goals[(goals["want"] != "") & ~goals["draft"]]
    wanted = pd.concat([goals, _list_regions_without_goal(catalog, states)], ignore_index=True)
    searched = _add_searches(wanted, find_searches(catalog, as_of))
    return _sort(searched)[COLUMNS]


def _name_want(states: pd.DataFrame) -> pd.Series:
    is_open = states["state"].isin(OPEN)
    cases = {
        Want.RESULT: states["state"] == State.DUE_NO_RESULT,
        Want.NEWER_FIGURE: is_open & states["stale"],
        Want.FIRST_FIGURE: is_open & states["actual"].eq(""),
        Want.SECOND_FIGURE: states["state"] == State.NO_BASELINE,
    }
    codes = np.select(list(cases.values()), [want.value for want in cases], "")
    return pd.Series(codes, index=states.index, dtype="str")


def _list_regions_without_goal(catalog: Catalog, states: pd.DataFrame) -> pd.DataFrame:
    regions = add_provinces(catalog.frames["regions"])
    silent = regions[~regions["code"].isin(states["region"])]
    return pd.DataFrame(
        {
            "want": Want.GOAL.value,
            "region": silent["code"],
            "level": silent["level"],
            "province": silent["province"],
            **dict.fromkeys(("indicator", "scope", "target", "actual"), ""),
        }
    )


def _add_searches(wanted: pd.DataFrame, searches: pd.DataFrame) -> pd.DataFrame:
    general = searches[searches["indicator"] == ""].set_index("region")
    special = searches.set_index(["region", "indicator"])
    own = special.reindex(pd.MultiIndex.from_frame(wanted[["region", "indicator"]]))
    general = general.reindex(wanted["region"])
    found = own.reset_index(drop=True)
    any_search = general.reset_index(drop=True)
    return wanted.assign(
        searched_on=found["searched_on"].fillna(any_search["searched_on"]),
        looked_for=found["looked_for"].fillna(any_search["looked_for"]).fillna(""),
    )


def _sort(wanted: pd.DataFrame) -> pd.DataFrame:
    days = (wanted["deadline"] - pd.Timestamp(0)).dt.days
    return (
        wanted.assign(
            place=wanted["want"].map({want.value: place for place, want in enumerate(Want)}),
            day=days.mask(wanted["want"] == Want.RESULT, -days),
            weight=wanted["level"].map({level.value: place for place, level in enumerate(Level)}),
        )
        .sort_values(["place", "day", "weight", "region", "target"], kind="stable")
        .reset_index(drop=True)
    )
