"""Works out which target replaces which: the later one for the same claim.

A formal document (law, plan, work report) is replaced by a formal document only; a statement or a
media report may repeat a plan but not undo it, and a draft replaces nothing but an earlier draft.
"""

import pandas as pd

from data.lookup import look_up, look_up_values

CLAIM = ["kind", "region", "indicator", "scope", "date"]
FORMALITY = {"law": 2, "plan": 2, "work_report": 2, "speech": 1, "media": 1, "": 1, "draft": 0}


def add_supersession(records: pd.DataFrame) -> pd.DataFrame:
    """Add `supersedes`, `superseded_by` (ids or "") and `replaced_on` (NaT for none).

    Needs the columns `id kind region indicator scope date announced force`. `replaced_on` is the
    day of the successor's announcement. Actuals, targets without a deadline and targets with an
    unknown announcement date are in no chain.
    """
    eligible = records["kind"].eq("target") & records["date"].notna() & records["announced"].notna()
    chain = records.loc[eligible, ["id", *CLAIM, "announced"]].assign(
        formality=records.loc[eligible, "force"].map(FORMALITY).astype("int64")
    )
    chain = chain[chain.duplicated(CLAIM, keep=False)]
    successors = pd.concat(
        [_find_successors(chain, level) for level in sorted(set(FORMALITY.values()))]
    )
    by_id = successors.set_index("id")
    predecessors = successors.drop_duplicates("successor", keep="last").set_index("successor")["id"]
    return records.assign(
        superseded_by=look_up(records["id"], by_id["successor"]),
        replaced_on=look_up_values(records["id"], by_id["replaced_on"]),
        supersedes=look_up(records["id"], predecessors),
    )


def _find_successors(chain: pd.DataFrame, formality: int) -> pd.DataFrame:
    """Return `id, successor, replaced_on` for the records of one formality."""
    able = chain[chain["formality"] >= formality].sort_values(
        [*CLAIM, "announced", "formality", "id"]
    )
    # Of several on one day the most formal stands.
    heads = able.drop_duplicates([*CLAIM, "announced"], keep="last")
    following = heads.groupby(CLAIM, sort=False)[["id", "announced"]].shift(-1)
    heads = heads.assign(successor=following["id"], replaced_on=following["announced"])
    linked = able[able["formality"] == formality].merge(
        heads[[*CLAIM, "announced", "successor", "replaced_on"]], on=[*CLAIM, "announced"]
    )
    return linked.loc[linked["successor"].notna(), ["id", "successor", "replaced_on"]]
