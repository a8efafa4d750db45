"""Finds which records make the claim of a proposal too: those of the dataset, and other proposals
beside it.
"""

from collections.abc import Mapping
from functools import lru_cache

from data import Catalog
from data.claims import FIGURE, Claims, compare_claims
from data.revisions import Store
from data.revisions.fold import RECORDS, fold, follow
from data.revisions.history import read_revisions
from data.supersession import CLAIM
from schemas import Change


@lru_cache(maxsize=16)
def load_claims(catalog: Catalog, store: Store, numbers: tuple[int, ...]) -> Mapping[int, Claims]:
    """Return what claims the same as each of these proposals, by number, were all published.

    Each must fit the dataset. What is to be retired stays, for others may lean on it; a change that
    leaves the claim as it was is none.
    """
    kept = [r for r in read_revisions(store, numbers) if r.change is not Change.RETIRE]
    laid = list({(revision.table, revision.key): revision for revision in kept}.values())
    folded = follow(catalog, fold(catalog.frames, laid), laid, version=catalog.version)
    return {
        revision.number: compare_claims(folded.records, revision.key)
        for revision in laid
        if revision.table in RECORDS
        and _read_claim(folded, revision.key) != _read_claim(catalog, revision.key)
    }


def _read_claim(catalog: Catalog, record_id: str) -> list[list[object]]:
    mine = catalog.records[catalog.records["id"] == record_id]
    return mine[[*CLAIM, *FIGURE]].astype(str).to_numpy().tolist()
