"""Tells what was promised when: each statement of a goal beside the one before it.

A statement is compared with the latest earlier one of the same region, indicator, scope and unit:
with one of the same deadline if there is any (raised, lowered, restated), else with one of the same
figure and another deadline (postponed, brought forward), else it is a first promise (set). Raised
means more ambitious, so a rank is raised from third to second place. A range is compared by the end
that meets it. Drafts change nothing, and statements of unknown date can be compared with nothing:
they are only set. A chain whose last deadline has passed ends with `dropped`: the plan ended and no
successor is on record.

`loose` marks scopes that name a kind of restriction (see `matching.LOOSE`): two figures of "one
site" may be of two sites, so their steps are shown but never counted among the changes.
"""

import numpy as np
import pandas as pd

from data.catalog import Catalog
from data.conflicts import NOISE
from data.progress.matching import CLAIM, LOOSE, list_catch_alls, select_targets
from schemas import Force, Step

DIGITS = 9  # figures that agree to so many digits are the same
PREVIOUS = {
    "previous": "id",
    "previous_comparator": "comparator",
    "previous_value": "goal",
    "previous_deadline": "date",
}
COMPARED = [*PREVIOUS, "value_ratio", "days_moved"]
COLUMNS = [
    "region", "indicator", "scope", "level", "province", "family", "base_unit", "id", "step", "on",
    "comparator", "goal", "base_value_max", "date", "instrument", "source", "force", "draft",
    "loose",    *PREVIOUS, "replaces", "value_ratio", "days_moved",
]  # fmt: skip


def build_chains(catalog: Catalog, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the steps known by a day, a row each, by region, indicator, scope and day (`on`).

    `id goal date` are the statement, its figure in base units and its deadline; `previous…` what
    it is compared with ("" for none); `replaces`: it takes its place as a later plan does (see
    `data.supersession`); `value_ratio` and `days_moved` how far figure and deadline moved. A
    `dropped` step has the id of the last statement, and as its day the day after the deadline.
    """
    targets = select_targets(catalog, as_of)
    targets = targets[~targets["indicator"].isin(list_catch_alls(catalog))]
    stated = targets.assign(
        on=targets["announced"],
        draft=targets["force"].eq(Force.DRAFT),
        loose=targets["scope"].isin(LOOSE),
        figure=_round(targets["goal"]),
    )
    steps = _add_steps(stated)
    chains = pd.concat([steps, _list_dropped(steps, as_of)], ignore_index=True)
    order = ["region", "indicator", "scope", "base_unit", "on", "date", "id"]
    return chains.sort_values(order, na_position="first", kind="stable", ignore_index=True)[COLUMNS]


def list_changes(chains: pd.DataFrame) -> pd.DataFrame:
    """Return the steps that changed a promise, the biggest first: figures by how many times they
    moved, then deadlines by days. Drafts and loose scopes are left out.
    """
    changed = chains["step"].isin([Step.RAISED, Step.LOWERED, Step.POSTPONED, Step.BROUGHT_FORWARD])
    changes = chains[changed & ~chains["loose"]]
    ratio = changes["value_ratio"].where(changes["value_ratio"] > 0, 1)
    size = ratio.where(ratio >= 1, 1 / ratio)
    ordered = changes.assign(size=size, moved=changes["days_moved"].abs()).sort_values(
        ["size", "moved", "id"], ascending=[False, False, True], ignore_index=True
    )
    return ordered.drop(columns=["size", "moved"])


def _add_steps(stated: pd.DataFrame) -> pd.DataFrame:
    same_deadline = _find_previous(stated, [*CLAIM, "date"])
    same_figure = _find_previous(stated, [*CLAIM, "figure"])
    previous = same_deadline.where(same_deadline["previous"] != "", same_figure)
    steps = pd.concat([stated, previous], axis=1)
    known = steps["previous"] != ""
    ambition = (steps["goal"] - steps["previous_value"]) * steps["sense"]
    alike = ambition.abs() <= NOISE * steps["goal"].abs()
    days = (steps["date"] - steps["previous_deadline"]).dt.days
    cases = {
        Step.SET: ~known,
        Step.POSTPONED: days > 0,
        Step.BROUGHT_FORWARD: days < 0,
        Step.RESTATED: alike,
        Step.RAISED: ambition > 0,
    }
    codes = np.select(list(cases.values()), [step.value for step in cases], Step.LOWERED.value)
    return steps.assign(
        step=pd.Series(codes, index=steps.index, dtype="str"),
        replaces=known & steps["supersedes"].eq(steps["previous"]),
        value_ratio=steps["goal"] / steps["previous_value"].replace(0, np.nan),
        days_moved=days.astype("Int64"),
    )


def _find_previous(stated: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Return the `PREVIOUS` columns: the latest firm statement announced before, alike in the
    keys."""
    able = ~stated["draft"] & stated["announced"].notna() & stated["date"].notna()
    firm = stated[able].sort_values(["announced", "id"], kind="stable")
    group = firm.groupby(keys, sort=False).ngroup()
    firm = firm.assign(group=group)
    earlier = firm[["group", "announced", *PREVIOUS.values()]].rename(
        columns={column: name for name, column in PREVIOUS.items()}
    )
    found = pd.merge_asof(
        firm[["group", "announced"]].reset_index(),
        earlier,
        on="announced",
        by="group",
        allow_exact_matches=False,
    ).set_index("index")
    previous = found[list(PREVIOUS)].reindex(stated.index)
    texts = {name: previous[name].fillna("") for name in ("previous", "previous_comparator")}
    return previous.assign(**texts)


def _list_dropped(steps: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return a step for each chain whose last deadline has passed; an undated goal keeps it
    open."""
    firm = steps[~steps["draft"]]
    chains = firm.groupby(CLAIM, sort=False)["date"]
    ended = (chains.transform("max") < as_of) & (
        chains.transform("count") == chains.transform("size")
    )
    last = firm[ended].sort_values(["date", "announced", "id"], kind="stable", na_position="first")
    last = last.drop_duplicates(CLAIM, keep="last")
    nothing = last[COMPARED].iloc[:0].reindex(last.index)
    texts = {name: nothing[name].fillna("") for name in ("previous", "previous_comparator")}
    dropped = pd.concat([last.drop(columns=COMPARED), nothing.assign(**texts)], axis=1)
    day_after = last["date"] + pd.Timedelta(days=1)
    return dropped.assign(step=Step.DROPPED.value, on=day_after, replaces=False)


def _round(values: pd.Series) -> pd.Series:
    """Round to `DIGITS` significant digits, so that 1.1 EFLOPS and 1100 PFLOPS are one figure."""
    size = values.abs().where(values != 0, 1)
    scale = 10.0 ** (DIGITS - 1 - np.floor(np.log10(size)))
    return (values * scale).round() / scale
