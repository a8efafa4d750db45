"""Dataset = release + published revisions: lays the log over the tables of the release."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data.revisions.rows import read_rows, write_keys
from schemas import TABLES
from schemas.background import Outcome
from schemas.revision import Change, Draft

Frames = Mapping[str, pd.DataFrame]
RECORDS = ("targets", "actuals")
RETIRED = "The record was retired."


def fold(frames: Frames, drafts: Iterable[Draft]) -> dict[str, pd.DataFrame]:
    """Return the tables with changes laid over them, the last change of a row winning.

    A changed row keeps its place, a new one comes last. What points at a retired record goes with
    it: second sources and conflicts are dropped, the ledger says that the record was retired.
    """
    last: dict[str, dict[str, Draft]] = {}
    for draft in drafts:
        last.setdefault(draft.table, {})[draft.key] = draft
    folded = dict(frames)
    for table, changes in last.items():
        folded[table] = _lay_over(frames[table], changes, table=table)
    retired = {
        key
        for table in RECORDS
        for key, draft in last.get(table, {}).items()
        if draft.change is Change.RETIRE
    }
    return _drop_pointers(folded, retired) if retired else folded


def _lay_over(frame: pd.DataFrame, changes: Mapping[str, Draft], *, table: str) -> pd.DataFrame:
    kept = [draft for draft in changes.values() if draft.change is not Change.RETIRE]
    keys = write_keys(frame, TABLES[table])
    places = dict(zip(keys, frame.index, strict=True))
    rows = read_rows([draft.row for draft in kept], TABLES[table])
    last = len(frame)
    rows.index = pd.Index([places.get(draft.key, last + n) for n, draft in enumerate(kept)])
    untouched = frame[~keys.isin(list(changes))]
    return pd.concat([untouched, rows]).sort_index().reset_index(drop=True)


def _drop_pointers(frames: Frames, retired: set[str]) -> dict[str, pd.DataFrame]:
    evidence, conflicts, facts = (frames[name] for name in ("evidence", "conflicts", "facts"))
    pairs = conflicts["record"].isin(retired) | conflicts["other"].isin(retired)
    gone = facts["record"].isin(retired)
    reasons = facts["reason_en"].mask(gone, RETIRED)
    return dict(frames) | {
        "evidence": evidence[~evidence["record"].isin(retired)].reset_index(drop=True),
        "conflicts": conflicts[~pairs].reset_index(drop=True),
        "facts": facts.assign(
            record=facts["record"].mask(gone, ""),
            outcome=facts["outcome"].mask(gone, str(Outcome.LEFT_OUT)),
            reason_en=reasons,
        ),
    }
