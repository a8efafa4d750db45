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
from data.revisions.laid import RowChange
from data.revisions.rows import PARTS
from schemas import TABLES
from schemas.revision import Change

MEASURES = ("indicators", "units")  # what every record of theirs is judged by


def check_around(
    folded: Frames, drafts: Sequence[RowChange]
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
        around = near | {name: folded[name] for name in GROUNDS}
        problems = check_claims(join_records(around), around)
    return problems, near


def narrow_tables(folded: Frames, drafts: Sequence[RowChange]) -> dict[str, pd.DataFrame]:
    """Return the rows that a rule may find different from before: the changed ones, those that
    point at a retired one, and for a record those of its indicator, its magnitude's neighbours.
    """
    changed: dict[str, set[str]] = {}
    retired: dict[str, set[str]] = {}
    for draft in drafts:
        changed.setdefault(draft.table, set()).add(draft.key.split(PARTS)[0])
        if draft.change is Change.RETIRE:
            retired.setdefault(draft.table, set()).add(draft.key)
    if any(name in changed for name in RECORDS):  # they share their ids
        ids = set[str]().union(*(changed.get(name, ()) for name in RECORDS))
        changed |= dict.fromkeys(RECORDS, ids)
    indicators = {draft.row.get("indicator", "") for draft in drafts if draft.table in RECORDS}
    whole = changed.keys() & set(GROUNDS)  # their rules look at all of their rows
    if whole & set(MEASURES):
        indicators = set(folded["indicators"]["code"])
        whole |= set(MEASURES)
    near: dict[str, pd.DataFrame] = {}
    for name, frame in folded.items():
        table = TABLES[name]
        wanted = [(table.key[0], changed.get(name, set[str]()))]
        wanted += [
            (column, retired.get(target, set[str]())) for column, target in table.references.items()
        ]
        if name in RECORDS:
            wanted.append(("indicator", indicators))
        near[name] = frame if name in whole else _select_any(frame, wanted)
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
