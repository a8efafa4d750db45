"""Checks only the rows that a change can touch: the same findings as a check of everything."""

from collections.abc import Sequence

import pandas as pd

from data.checks.claims import check_claims
from data.checks.keys import check_shared_ids
from data.checks.places import check_places
from data.checks.quantities import check_quantities
from data.checks.references import check_references
from data.problems import Problem
from data.records import join_records
from data.revisions.fold import RECORDS, Frames
from data.revisions.rows import PARTS
from schemas import TABLES
from schemas.revision import Change, Draft

# Read as wholes: they are short, and every record leans on them.
GROUNDS = ("regions", "indicators", "units", "scopes", "instruments", "sources")
MEASURES = ("indicators", "units")  # what every record of theirs is judged by


def check_around(
    folded: Frames, drafts: Sequence[Draft]
) -> tuple[list[Problem], dict[str, pd.DataFrame]]:
    """Return the problems near changes that were laid over valid tables, and the rows checked."""
    near = narrow_tables(folded, drafts)
    changed = {draft.table for draft in drafts}
    problems = [*check_shared_ids(near), *check_references(near, among=folded)]
    if "regions" in changed:
        problems += check_places(near["regions"])
    if changed & set(MEASURES):
        problems += check_quantities(near["units"], near["indicators"])
    if not problems and any(len(near[table]) for table in RECORDS):
        problems = check_claims(join_records(near), near)
    return problems, near


def narrow_tables(folded: Frames, drafts: Sequence[Draft]) -> dict[str, pd.DataFrame]:
    """Return the rows that a rule may find different from before: the changed ones, those that
    point at a retired one, and for a record those of its indicator, its magnitude's neighbours.
    """
    return {
        name: frame if name in GROUNDS else frame[_mark_near(frame, name, drafts=drafts)]
        for name, frame in folded.items()
    }


def _mark_near(frame: pd.DataFrame, name: str, *, drafts: Sequence[Draft]) -> pd.Series:
    table = TABLES[name]
    if name in RECORDS and any(draft.table in MEASURES for draft in drafts):
        return pd.Series(True, index=frame.index)
    alike = RECORDS if name in RECORDS else (name,)
    first = {draft.key.split(PARTS)[0] for draft in drafts if draft.table in alike}
    near = frame[table.key[0]].isin(first)
    if name in RECORDS:
        near |= frame["indicator"].isin(
            {draft.row.get("indicator", "") for draft in drafts if draft.table in RECORDS}
        )
    retired = [draft for draft in drafts if draft.change is Change.RETIRE]
    for column, target in table.references.items():
        if gone := {draft.key for draft in retired if draft.table == target}:
            near |= frame[column].isin(gone)
    return near
