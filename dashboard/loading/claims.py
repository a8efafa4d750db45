"""Finds which records make the claim of a proposal too: those of the dataset, and other proposals
beside it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from data import Catalog
from data.claims import Claims, compare_claims
from data.revisions import Store
from data.revisions.fold import RECORDS, fold, follow
from data.revisions.history import read_revisions
from data.supersession import CLAIM
from schemas import Change, Revision

ASKED = (*CLAIM, "comparator", "base_value", "base_value_max")


@lru_cache(maxsize=16)
def load_claims(catalog: Catalog, store: Store, numbers: tuple[int, ...]) -> Mapping[int, Claims]:
    """Return what claims the same as each of these proposals, by number, were all published.

    They must fit the dataset. A change that leaves the claim as it was is none.
    """
    revisions = read_revisions(store, numbers)
    laid = list({(revision.table, revision.key): revision for revision in revisions}.values())
    folded = follow(catalog, fold(catalog.frames, laid), laid, version=catalog.version)
    return {
        revision.number: compare_claims(folded.records, revision.key)
        for revision in _select_claims(laid)
        if _read_claim(folded, revision.key) != _read_claim(catalog, revision.key)
    }


def _select_claims(revisions: Sequence[Revision]) -> list[Revision]:
    return [r for r in revisions if r.table in RECORDS and r.change is not Change.RETIRE]


def _read_claim(catalog: Catalog, record_id: str) -> list[list[object]]:
    records = catalog.records
    return records.loc[records["id"] == record_id, list(ASKED)].astype(str).to_numpy().tolist()
