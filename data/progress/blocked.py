"""Says of one target which reported figures speak to it, and why the others do not."""

import numpy as np
import pandas as pd

from data.catalog import Catalog
from data.progress.matching import (
    LOOSE,
    know_actuals_by,
    list_catch_alls,
    mark_self_reported,
)
from data.progress.met import add_goals, check_met
from schemas import Block, Kind

COLUMNS = [
    "id", "indicator", "scope", "comparator", "base_value", "base_value_max", "base_unit", "date",
    "announced", "tier",
]  # fmt: skip


def explain_matches(catalog: Catalog, target: str, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the figures of a target's region and indicator or its relatives, latest first:
    `COLUMNS`, `self_reported`, `blocked` (a `Block` code, "" where it speaks) and `met`, what it
    would say (NA for another indicator or unit). Raises UnknownRecord.
    """
    goal = _take_goal(catalog, target)
    records = catalog.records
    related = [goal["indicator"].iloc[0], *_list_relatives(catalog, goal["indicator"].iloc[0])]
    near = records[
        records["kind"].eq(Kind.ACTUAL)
        & records["region"].eq(goal["region"].iloc[0])
        & records["indicator"].isin(related)
    ]
    blocked = _find_blocks(near, goal, catalog=catalog, as_of=as_of)
    goals = goal.loc[goal.index.repeat(len(near))].set_axis(near.index)
    met = check_met(goals, near).mask(blocked.isin([Block.RELATIVE, Block.UNIT]))
    shown = near[COLUMNS].assign(self_reported=mark_self_reported(near), blocked=blocked, met=met)
    return shown.sort_values(["date", "id"], ascending=[False, True], ignore_index=True)


def _take_goal(catalog: Catalog, target: str) -> pd.DataFrame:
    catalog.record(target)  # raises UnknownRecord
    goal = catalog.records[catalog.records["id"] == target]
    indicators = catalog.frames["indicators"]
    lower = indicators.loc[indicators["direction"] == "lower", "code"].tolist()
    return add_goals(goal, goal["indicator"].isin(lower))


def _list_relatives(catalog: Catalog, indicator: str) -> list[str]:
    indicators = catalog.frames["indicators"]
    group = indicators.loc[indicators["code"] == indicator, "relatives"]
    alike = indicators["relatives"].isin(group[group != ""])
    return indicators.loc[alike & (indicators["code"] != indicator), "code"].tolist()


def _find_blocks(
    near: pd.DataFrame, goal: pd.DataFrame, *, catalog: Catalog, as_of: pd.Timestamp
) -> pd.Series:
    own = goal.iloc[0]
    cases = {
        Block.RELATIVE: near["indicator"] != own["indicator"],
        Block.CATCH_ALL: near["indicator"].isin(list_catch_alls(catalog)),
        Block.SCOPE: near["scope"] != own["scope"],
        Block.LOOSE: near["scope"].isin(LOOSE),
        Block.UNIT: near["base_unit"] != own["base_unit"],
        Block.UNDATED: near["date"].isna(),
        Block.NOT_YET_KNOWN: ~know_actuals_by(near, as_of),
    }
    codes = np.select(list(cases.values()), [block.value for block in cases], "")
    return pd.Series(codes, index=near.index, dtype="str")
