"""Dataset = release + published revisions: lays the log over the tables of the release."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data.catalog import Catalog
from data.lookup import mark
from data.revisions.laid import RowChange
from data.revisions.rows import read_rows, write_keys
from schemas import TABLES
from schemas.background import Outcome
from schemas.revision import Change

Frames = Mapping[str, pd.DataFrame]
RECORDS = ("targets", "actuals")
GROUNDS = ("regions", "indicators", "units", "scopes", "instruments", "sources")  # of records
RETIRED = "The record was retired."


def list_tables(target: str) -> tuple[str, ...]:
    """Return the tables in which a reference is looked up: both, where it names a record."""
    return RECORDS if target == "records" else (target,)


def fold(frames: Frames, drafts: Iterable[RowChange]) -> dict[str, pd.DataFrame]:
    """Return the tables with changes laid over them, the last change of a row winning.

    A changed row keeps its place, a new one comes last. What points at a retired record goes with
    it: second sources and conflicts are dropped, the ledger says that the record was retired.
    """
    last: dict[str, dict[str, RowChange]] = {}
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


def follow(
    catalog: Catalog,
    frames: dict[str, pd.DataFrame],
    drafts: Iterable[RowChange],
    *,
    version: str,
) -> Catalog:
    """Return the catalog of tables into which the one before was folded with these changes.

    Its records are worked out from those before, unless what they lean on was changed.
    """
    changed: set[str] = set()
    for draft in drafts:
        if draft.table in RECORDS:
            changed.add(draft.key)
        elif draft.table in GROUNDS and draft.change is not Change.ADD:
            return Catalog(frames, version)
    return catalog.follow(frames, version, changed)


def _lay_over(frame: pd.DataFrame, changes: Mapping[str, RowChange], *, table: str) -> pd.DataFrame:
    kept = [draft for draft in changes.values() if draft.change is not Change.RETIRE]
    rows = read_rows([draft.row for draft in kept], TABLES[table])
    keys = write_keys(frame, TABLES[table])
    touched = mark(keys, changes)
    if not touched.any():
        return pd.concat([frame, rows], ignore_index=True)
    places = dict(zip(keys.tolist(), range(len(frame)), strict=True))
    last = len(frame)
    rows.index = pd.Index([places.get(draft.key, last + n) for n, draft in enumerate(kept)])
    untouched = frame.reset_index(drop=True)[~touched]
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
