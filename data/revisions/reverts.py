"""Drafts that take changes back: each restores a row as it was before a revision."""

from collections.abc import Mapping, Sequence

from data.revisions.bases import read_bases
from data.revisions.before import Before
from data.revisions.fold import Frames
from data.revisions.rows import find_rows
from data.revisions.store import Row, Store
from schemas.revision import Change, Draft, Revision


def draft_reverts(
    store: Store,
    frames: Frames,
    revisions: Sequence[Revision],
    *,
    before: Mapping[int, Before],
    reason: str,
) -> list[Draft]:
    """Return a draft for each revision, however many, based on what is published now.

    `frames` are the tables as they are, `before` the known rows before the revisions (see
    `read_before`).
    """
    places = [(revision.table, revision.key) for revision in revisions]
    bases, present = read_bases(store, places), find_rows(frames, places)
    return [
        _draft_revert(
            revision,
            before=before[revision.number].row,
            present=present.get(place),
            base=bases.get(place, 0),
        ).model_copy(update={"reason": reason, "reverts": revision.number})
        for place, revision in zip(places, revisions, strict=True)
    ]


def choose_change(*, exists: bool, base: int) -> Change:
    """Return what writing a row does: one that is not there and was published once comes back."""
    if exists:
        return Change.CHANGE
    return Change.RESTORE if base else Change.ADD


def _draft_revert(
    revision: Revision, *, before: Row | None, present: Row | None, base: int
) -> Draft:
    if before is None:
        change, row = Change.RETIRE, present or {}
    else:
        change, row = choose_change(exists=present is not None, base=base), before
    return Draft(table=revision.table, key=revision.key, change=change, row=dict(row), base=base)
