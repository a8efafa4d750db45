"""Lays typed rows over a dataset, to check them and to show them; worked out once for each text."""

from collections.abc import Sequence
from functools import lru_cache

from data import Catalog
from data.revisions import Finding, check_changes
from data.revisions.fold import fold, follow
from schemas import Draft

FORMS = 16  # a rerun asks for the same again; each is a few megabytes


def check_drafts(catalog: Catalog, drafts: Sequence[Draft]) -> list[Finding]:
    """Return what is wrong with drafts over a dataset."""
    return list(_check(catalog, _write(drafts)))


def fold_drafts(catalog: Catalog, drafts: Sequence[Draft]) -> Catalog:
    """Return the dataset with drafts in it. It is nobody's but the form's."""
    return _fold(catalog, _write(drafts))


@lru_cache(maxsize=FORMS)
def _check(catalog: Catalog, drafts: tuple[str, ...]) -> tuple[Finding, ...]:
    return tuple(check_changes(catalog.frames, list(map(Draft.model_validate_json, drafts))))


@lru_cache(maxsize=FORMS)
def _fold(catalog: Catalog, drafts: tuple[str, ...]) -> Catalog:
    laid = [Draft.model_validate_json(draft) for draft in drafts]
    return follow(catalog, fold(catalog.frames, laid), laid, version=catalog.version)


def _write(drafts: Sequence[Draft]) -> tuple[str, ...]:
    return tuple(draft.model_dump_json() for draft in drafts)
