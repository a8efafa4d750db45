"""Makes the drafts of a form ready for the log: based on what was seen, with what was let stand."""

from collections.abc import Iterable, Iterator

from dashboard.editing.content import Content
from dashboard.editing.judge import Judgement
from data.revisions import Store
from data.revisions.history import find_last
from schemas import Caution, Change, Draft

REASON = "_reason"  # the place of the form that says why
CAUTIONS = [str(caution) for caution in Caution]


def finish_drafts(content: Content, judgement: Judgement) -> list[Draft]:
    """Return what is to be saved. Every warning of the judgement has been looked at."""
    return list(_finish(content, judgement))


def base_on_retired(store: Store, drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts; one that adds a row again which was retired restores it."""
    return [_base_on_retired(store, draft) for draft in drafts]


def _base_on_retired(store: Store, draft: Draft) -> Draft:
    last = find_last(store, draft.table, draft.key) if draft.change is Change.ADD else None
    if last is None or last.change is not Change.RETIRE:
        return draft
    return draft.model_copy(update={"change": Change.RESTORE, "base": last.number})


def _finish(content: Content, judgement: Judgement) -> Iterator[Draft]:
    reason = content.cells.get(REASON, "")
    *parents, record = judgement.drafts
    for draft in parents:
        yield draft.model_copy(update={"reason": reason})
    names = list(dict.fromkeys(warning.name for warning in judgement.warnings))
    seen = [name for name in names if name in CAUTIONS]
    row = record.row | ({"acknowledged": " ".join(seen)} if seen else {})
    yield record.model_copy(
        update={
            "row": row,
            "base": content.base,
            "reason": reason,
            "cautions": " ".join(names),
        }
    )
