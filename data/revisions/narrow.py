"""Checks only the rows that a change can touch: the same findings as a check of everything."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from data.checks.claims import check_claims
from data.checks.keys import check_shared_ids
from data.checks.places import check_places
from data.checks.quantities import check_quantities
from data.checks.references import check_references
from data.lookup import mark
from data.problems import Problem
from data.records import join_records
from data.revisions.fold import GROUNDS, RECORDS, Frames
from data.revisions.rows import PARTS
from schemas import TABLES
from schemas.revision import Change, Draft

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
    changed: dict[str, set[str]] = {}
    retired: dict[str, set[str]] = {}
    for draft in drafts:
        for name in RECORDS if draft.table in RECORDS else (draft.table,):  # they share their ids
            changed.setdefault(name, set()).add(draft.key.split(PARTS)[0])
        if draft.change is Change.RETIRE:
            retired.setdefault(draft.table, set()).add(draft.key)
    indicators = {draft.row.get("indicator", "") for draft in drafts if draft.table in RECORDS}
    if changed.keys() & set(MEASURES):
        indicators = set(folded["indicators"]["code"])
    near: dict[str, pd.DataFrame] = {}
    for name, frame in folded.items():
        table = TABLES[name]
        wanted = [(table.key[0], changed.get(name, set[str]()))]
        wanted += [
            (column, retired.get(target, set[str]())) for column, target in table.references.items()
        ]
        if name in RECORDS:
            wanted.append(("indicator", indicators))
        near[name] = frame if name in GROUNDS else _select_any(frame, wanted)
    return near


def _select_any(frame: pd.DataFrame, wanted: Sequence[tuple[str, set[str]]]) -> pd.DataFrame:
    """Return the rows in which any of the columns holds one of its values."""
    if not any(values for _column, values in wanted):
        return frame.iloc[:0]
    marked = np.zeros(len(frame), dtype=bool)
    for column, values in wanted:
        if values:
            marked |= mark(frame[column], values)
    return frame[marked]
